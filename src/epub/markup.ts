/**
 * Characters that may not stand in an XHTML file: what XML 1.0 forbids (2.2, Char), and the other control characters
 * and noncharacters, which HTML bars from text (13.1.3) though XML lets them pass.
 */
const BARRED = /(?![\t\n\r])\p{Cc}|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu;

/** Some character to look at twice; most text has none, and is passed on as it is. */
const SUSPECT = /[&<>\p{Cc}\p{Noncharacter_Code_Point}\p{Surrogate}]/u;

/** Line and page feeds and their like part words, so they leave a space behind. */
const PARTS_WORDS = new Set(['\v', '\f', '\u001C', '\u001D', '\u001E', '\u001F', '\u0085']);

/** Where a character stands that the ebook cannot hold. */
export interface Barred {
  readonly index: number;
  readonly codePoint: number;
}

/** The barred characters of `text`, in order. */
export function barredIn(text: string): readonly Barred[] {
  if (!SUSPECT.test(text)) return [];
  return [...text.matchAll(BARRED)].map((match) => ({ index: match.index, codePoint: match[0].codePointAt(0)! }));
}

/** `text` without barred characters. */
export const legible = (text: string): string =>
  text.replace(BARRED, (character) => (PARTS_WORDS.has(character) ? ' ' : ''));

/** Words as the content of an element. `>` is escaped too, for the sake of `]]>`. */
export function escapeText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return legible(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Words as an attribute's value, between double quotes. */
export const escapeAttribute = (text: string): string => escapeText(text).replaceAll('"', '&quot;');

/** `lang` and its XML twin: some readers heed the one, some the other. */
export const languageOf = (tag: string): string => `lang="${escapeAttribute(tag)}" xml:lang="${escapeAttribute(tag)}"`;

/** Languages that are written from right to left, by their primary subtag. */
const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

export const directionOf = (tag: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(tag.split('-')[0]!.toLowerCase()) ? 'rtl' : 'ltr';
