import type { Tokens } from 'marked';
import type { Excerpt } from './align.js';
import { DIVISION, PAGE_END, PROGRAM_KEY } from './foreign-marks.js';

/** A title is one line of a few words; what is longer, or speaks, or goes over lines, or ends as a sentence does, is a paragraph. */
export const isProse = (text: string): boolean =>
  text.includes('\n') ||
  /["“”«»]/.test(text) ||
  text.length > 80 ||
  (SENTENCE_END.test(text) && SMALL_WORDS.test(text));

/** A stop that is none of an abbreviation's, or a mark within sentences; a title may ask or cry out. */
const SENTENCE_END = /(?:(?<!\p{Lu})\p{Ll}{2}[.…]|[,;:])$/u;

/** A word without a capital behind the first: a headline has few but the small ones. */
const SMALL_WORDS = /\p{L}+ .*\b\p{Ll}{4,}/u;

/** How many lines sign a mail at most (RFC 1855, § 2.1.1). */
const SIGNATURE_LINES = 4;

/** Whether `rule`, close under a paragraph, is the line above a mail's signature (RFC 3676, § 4.3), which ends the file. */
export function isSignatureRule(rule: string, below: string): boolean {
  if (rule !== '\n-- \n') return false;
  const lines = below.trimEnd().split(/\r\n|\r|\n/, SIGNATURE_LINES + 1);
  return lines.length <= SIGNATURE_LINES && lines.every((line) => line.trim() !== '');
}

/** A list has something in every item, and one with numbers counts on from a small one. */
export function isList(token: Tokens.List): boolean {
  if (token.items.some((item) => !/[\p{L}\p{N}]/u.test(item.text))) return false;
  if (!token.ordered) return !isTalk(token);
  const numbers = token.items.map((item) => Number.parseInt(item.raw.trimStart(), 10));
  return numbers.length > 1 && numbers[0]! < 100 && numbers.every((number, index) => number === numbers[0]! + index);
}

/**
 * `- Nie idę - powiedział Marek.`: speech that opens with a dash, as many languages have it. Its items are sentences, each a
 * paragraph of its own, and in one of them another dash, or a verb, says who speaks.
 */
const isTalk = ({ items, loose }: Tokens.List): boolean =>
  (loose || items.length === 1) &&
  items.every(({ text }) => SPOKEN.test(text)) &&
  items.some(({ raw, text }) => /^ {0,3}-/.test(raw) && TOLD.test(text));

const SPOKEN = /^[*_]{0,3}["«„“'‘¿¡…]?[\p{Lu}¿¡][^\n]*[.!?…»”"*_]\s*$/u;
const TOLD = /[\p{L}.,!?…»”"] ?[-–—]{1,2} ?\p{Ll}|[,!?] (?:said|asked|replied|answered|cried|whispered|shouted)\b/u;

/** Blank lines, and what stands for them: a space by its reference, a forced line end alone. */
export const isEmpty = (raw: string): boolean =>
  raw.length < 100 &&
  /^(?:[\s\u200B-\u200D\u2060\uFEFF]|&nbsp;|&#160;|<br ?\/?>|<p>(?=\s|&nbsp;|<)|<\/p>)*$/i.test(raw);

/** The excerpt, parted before and after each of its lines that has neither letter nor digit, or says how text should look. */
export function withoutGlyphLines(excerpt: Excerpt): readonly Excerpt[] {
  const parts: Excerpt[] = [];
  let start = 0;
  let at = 0;
  const push = (end: number) => {
    if (/\S/.test(excerpt.text.slice(start, end))) parts.push(excerpt.slice(start, end));
    start = end;
  };
  for (const row of excerpt.text.split('\n')) {
    const end = at + row.length;
    const glyphs = /\S/.test(row) && row.length < 200 && !/[\p{L}\p{N}]/u.test(row);
    if (glyphs || isMarkupLine(row)) {
      push(at);
      push(end);
    }
    at = end + 1;
  }
  push(excerpt.text.length);
  return parts;
}

const isMarkupLine = (row: string): boolean => DIVISION.test(row) || PAGE_END.test(row) || PROGRAM_KEY.test(row);

/** Paragraphs longer than this are read in pieces: Marked looks for each mark's fellow through all of them. */
const LONG = 6_000;
const LONGEST = 12_000;

/** Where a long paragraph may be cut: behind a sentence or at a line's end, with no mark left open; else between words. */
export function* pieces(text: string): Iterable<readonly [start: number, end: number]> {
  let start = 0;
  while (text.length - start > LONGEST) {
    const end = start + cutOf(text.slice(start, start + LONGEST));
    yield [start, end];
    start = end;
  }
  yield [start, text.length];
}

function cutOf(piece: string): number {
  let odd = 0;
  let best = 0;
  for (const { 0: found, index } of piece.matchAll(/[*_`[\]~]|[.!?…”"] |\n/g)) {
    const mark = '*_`[]~'.indexOf(found);
    if (mark >= 0) odd ^= 1 << (mark === 4 ? 3 : mark);
    else if (odd === 0) {
      best = index + found.length;
      if (best > LONG) break;
    }
  }
  return best || piece.lastIndexOf(' ') + 1 || piece.length;
}
