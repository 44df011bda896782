import type { Mended } from './old-damage.js';
import { decodeUtf8, decodeWith } from './unicode.js';

/** A code, or several for one letter; and a line's end that is no end (RFC 2045, 6.7). */
const CODES = /(?:=[0-9A-F]{2})+/g;
const SOFT_END = /=[ \t]*(?:\r\n|\n|\r)/g;

/** How many codes show a text that was sent so, where lines were parted for it, and where none were. */
const FEW = 2;
const MANY = 3;

/** Undoes quoted-printable that a mail program or archive left in a text; null where one equals sign is none of its. */
export function mendQuotedPrintable(text: string): Mended | null {
  if (!/=(?:[0-9A-F]{2}|[ \t]*[\r\n])/.test(text)) return null;
  const signs = text.match(/=/g)!.length;
  const codes = text.match(/=[0-9A-F]{2}/g)?.length ?? 0;
  const ends = text.match(SOFT_END)?.length ?? 0;
  const foreign = text.match(/=[89A-F][0-9A-F]/g)?.length ?? 0;
  if (codes + ends < signs || !(ends > 0 ? codes >= FEW : foreign >= MANY)) return null;
  const mended = text.replace(SOFT_END, '').replace(CODES, decoded);
  return { text: mended, count: codes, at: Math.min(mended.length - 1, text.search(/=[0-9A-F]{2}/)) };
}

/** What codes in a row stand for: UTF-8, or else Windows-1252. */
function decoded(codes: string): string {
  const bytes = Uint8Array.from(codes.slice(1).split('='), (code) => Number.parseInt(code, 16));
  return decodeUtf8(bytes) ?? decodeWith('windows-1252', bytes) ?? codes;
}
