import { posix } from 'node:path';

/** `href` if it leads to a web page or a letter-box, else null: no other link gets into a book. */
export function safeLink(href: string): string | null {
  return /^(?:https?:\/\/|mailto:)[^\s<>"]+$/i.test(href) ? href : null;
}

/** The path in the manifest's folder of a picture that `file` shows as `href`; null if it lies outside, or on the web. */
export function picturePath(file: string, href: string): string | null {
  if (/^[A-Za-z][A-Za-z\d+.-]*:|^\/|\\/.test(href) || href.includes('\0')) return null;
  const path = posix.normalize(posix.join(posix.dirname(file), decoded(href)));
  return path.startsWith('../') || path === '..' || path === '.' || path.startsWith('/') ? null : path;
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
