import type { Archive } from '../../zip/index.js';
import { decodeUtf8, decodeWith, utf16Of } from './unicode.js';

const NAMED = /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)|<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i;

/** A text of an archive: UTF-16 by its mark, UTF-8 if it can be that, else what it says, else Windows-1252. */
export function textOfBytes(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  if (utf16) return withoutMark(decodeWith(utf16, bytes) ?? '');
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null) return withoutMark(utf8);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  const match = NAMED.exec(head);
  const named = match?.[1] ?? match?.[2];
  return (named && !/^utf/i.test(named) ? decodeWith(named, bytes) : null) ?? decodeWith('windows-1252', bytes)!;
}

const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text);

/** A member of an archive as text; null where there is none of the name. */
export function textIn(archive: Archive, path: string): string | null {
  const bytes = archive.read(path) ?? archive.read(path.normalize('NFC'));
  return bytes && textOfBytes(bytes);
}
