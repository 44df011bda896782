import { posix } from 'node:path';

/** `href` if it leads to a web page or a letter-box, else null: no other link gets into a book. */
export function safeLink(href: string): string | null {
  return /^(?:https?:\/\/|mailto:)[^\s<>"]+$/i.test(href) ? href : null;
}

/**
 * The path in the manifest's folder of a picture that `file` shows as `href`; null if it lies outside, or on the web. A
 * backslash parts folders as a stroke does: no address of the web has one, and Windows writes paths so (URL Standard, 4.1).
 */
export function picturePath(file: string, href: string): string | null {
  const named = decoded(href).replaceAll('\\', '/');
  if (/^[A-Za-z][A-Za-z\d+.-]*:|^\//.test(named) || named.includes('\0')) return null;
  const path = posix.normalize(posix.join(posix.dirname(file), named));
  return path.startsWith('../') || path === '..' || path === '.' || path.startsWith('/') ? null : path;
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
