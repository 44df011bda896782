import { isMailKey, type KeyMeaning, meaningOf } from './data/keys.js';

/** A line shaped like `Key: value`. */
export interface KeyLine {
  /** As written, without ornaments. */
  readonly key: string;
  readonly meaning: KeyMeaning | null;
  /** Whether a colon parts it, and no dash. */
  readonly colon: boolean;
  readonly value: string;
  /** Where `value` begins and ends in the line. */
  readonly start: number;
  readonly end: number;
  /** Whether the key belongs to a letter or mail. */
  readonly mail: boolean;
}

const SHAPE =
  /^([\s*_~\-–•·>[({<#]{0,8})(\p{L}[\p{L}\p{N}'’`´()/&+,. \u00A0-]{0,40}?\??)([*_\s\u00A0]{0,4})([:：=]|;(?=\s)| [-–—]{1,2}(?=\s)|[-–—](?=\s))([*_\]})>]{0,4}[\s\u00A0]*)/u;

/** What may part a key from its value; most lines have nothing of the kind. */
const PARTED = /[:：=;–—-]/;

/** Reads `line` as `Key: value`; null if it has not that shape. A dash parts only a known key from its value. */
export function keyLine(line: string): KeyLine | null {
  const opening = line.slice(0, 80);
  const match = PARTED.test(opening) ? SHAPE.exec(opening) : null;
  if (!match) return null;
  const [whole, ornaments, key, , separator] = match as unknown as [string, string, string, string, string];
  const meaning = meaningOf(key);
  const colon = /[:：]/.test(separator);
  if (!colon && !meaning) return null;
  if (/^[A-Z]+ ?:\/\//i.test(line)) return null; // an address
  const start = whole.length;
  const end = start + line.slice(start).replace(closing(ornaments), '').length;
  return { key: key.toLowerCase(), meaning, colon, value: line.slice(start, end), start, end, mail: isMailKey(key) };
}

/** The ornaments that close what `opening` opened, at the line's end. */
function closing(opening: string): RegExp {
  if (/[[({]/.test(opening)) return /[\s\])}*_]*$/;
  return /[*_]/.test(opening) ? /[\s*_]*$/ : /[\s]*$/;
}
