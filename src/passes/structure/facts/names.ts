import { BETWEEN } from '../by-line.js';
import { squeezed, undecorated, wordsOf } from '../wording.js';

const SMALL = /^(?:and|und|et|y|e|и|i|och|en|&|de|da|di|du|van|von|der|den|la|le|of|jr|sr|ibn|al|bin|del)\.?$/i;

/** Whether a line may be nothing but somebody's name, or the name that somebody has on the net. */
export function isName(line: string): boolean {
  const { text } = undecorated(squeezed(line));
  if (
    /\s[-–—]\s/.test(text) ||
    text.length < 3 ||
    text.length > 40 ||
    /[.,!?;:"“”()[\]/]$|[!?;:"“”()[\]/]|\d{4}/.test(text.replace(/\b\p{Lu}\.$/u, ''))
  )
    return false;
  return (
    looksLikeName(text) ||
    (isCapital(text) && wordsOf(text).length > 1 && looksLikeName(inSmall(text))) ||
    /^[\p{L}\d_-]{2,20} & [\p{L}\d_-]{2,20}$/u.test(text) ||
    /^[\p{L}\d]+(?:[_.-]?[\p{L}\d]+){0,3}$/u.test(text)
  );
}

/** Whether it has the look of one: two to four capital words or initials. */
export function looksLikeName(line: string): boolean {
  if (line === line.toUpperCase()) return false;
  const words = wordsOf(undecorated(squeezed(line)).text);
  const capital = words.filter((word) => /^\p{Lu}(?:\.|\p{Ll}|[’']?\p{Lu})/u.test(word) || /^\p{Lu}$/u.test(word));
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => capital.includes(word) || SMALL.test(word)) &&
    !/^(?:for|to|by|from|with|and|the|a|an|no|my|all|in|on|at|le|la|les|der|die|das|el|los|il)\b/i.test(words[0]!)
  );
}

/** Whether a line is set in capitals. */
export const isCapital = (line: string): boolean => /\p{Lu}{2}/u.test(line) && line === line.toUpperCase();

const inSmall = (line: string): string =>
  line.toLowerCase().replace(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toUpperCase());

/** Whether a line is the names of several, each a whole one, or handles of the net: `Ann Field & J. Q. Hart`, `wren_adler, o_field`. */
export function namesTogether(line: string): boolean {
  const text = undecorated(squeezed(line)).text;
  if (text.length > 80 || /[.!?…"“”:;]$/.test(text.replace(/\b\p{Lu}\.$/u, ''))) return false;
  const parts = text.split(BETWEEN).filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 5) return false;
  if (parts.every((part) => looksLikeName(part))) return true;
  return parts.every((part) => /^[\p{Ll}\d_.-]{4,24}$/u.test(part)) && parts.some((part) => /[\d_]/.test(part));
}
