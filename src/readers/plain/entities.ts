import { decodeHTMLStrict } from 'entities';
import { charOf } from '../../document/windows-1252.js';

/** A character reference with its semicolon, by name or number; the longest name of HTML has 31 letters. */
export const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,30});/;

/** What `&name;` or `&#number;` stands for; null if it is none, and then it is text. */
export function dereference(reference: string): string | null {
  const inner = reference.slice(1, -1);
  if (!inner.startsWith('#')) {
    const named = decodeHTMLStrict(reference);
    return named === reference ? null : named;
  }
  const hex = /^#[xX]/.test(inner);
  const code = Number.parseInt(inner.slice(hex ? 2 : 1), hex ? 16 : 10);
  // Old pages number the marks of Windows-1252; HTML reads 128 to 159 so to this day (WHATWG HTML, § 13.2.5.80).
  if (code >= 0x80 && code <= 0x9f) return charOf(code);
  const scalar = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return scalar ? String.fromCodePoint(code) : null;
}
