/**
 * Characters that may not stand in an XHTML file: what XML 1.0 forbids (2.2, Char), and the other control characters
 * and noncharacters, which HTML bars from text (13.1.3) though XML lets them pass.
 */
const BARRED = /[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu;

/**
 * What may be barred, in units: it sees every letter of the book, and a pattern over properties takes ten times as long.
 * Surrogates, mostly of well-formed pairs, are looked at again by `BARRED`.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const DOUBTFUL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\uffff]/;

/** Line and page feeds and their like part words, so they leave a space behind. */
const PARTS_WORDS = new Set(['\v', '\f', '\u001C', '\u001D', '\u001E', '\u001F', '\u0085']);

/** Where a character stands that the ebook cannot hold. */
export interface Barred {
  readonly index: number;
  readonly codePoint: number;
}

const NONE: readonly Barred[] = [];

/** The barred characters of `text`, in order. */
export function barredIn(text: string): readonly Barred[] {
  if (!DOUBTFUL.test(text)) return NONE;
  return [...text.matchAll(BARRED)].map((match) => ({ index: match.index, codePoint: match[0].codePointAt(0)! }));
}

/** `text` without barred characters. */
export const legible = (text: string): string =>
  text.replace(BARRED, (character) => (PARTS_WORDS.has(character) ? ' ' : ''));

/** Words as the content of an element. `>` is escaped too, for the sake of `]]>`. */
export function escapeText(text: string): string {
  const safe = DOUBTFUL.test(text) ? legible(text) : text;
  if (!/[&<>]/.test(safe)) return safe;
  return safe.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Words as an attribute's value, between double quotes. */
export const escapeAttribute = (text: string): string => escapeText(text).replaceAll('"', '&quot;');

/** `lang` and its XML twin: some readers heed the one, some the other. */
export const languageOf = (tag: string): string => `lang="${escapeAttribute(tag)}" xml:lang="${escapeAttribute(tag)}"`;

/** Languages that are written from right to left, by their primary subtag. */
const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

export const directionOf = (tag: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(tag.split('-')[0]!.toLowerCase()) ? 'rtl' : 'ltr';
