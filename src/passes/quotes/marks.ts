import { OBJECT } from '../../document/index.js';
import { type Evidence, GUILLEMETS, isDrawnSingle, type Kind, QUOTES } from './glyphs.js';
import type { Glyphs } from './languages.js';
import { isDigit, isEdge, isLetter, isLineEnd, isTransparent, type Side, sideAt } from './letters.js';
import type { Label } from './reading.js';

/** A quote mark or apostrophe, and all that the search may know of its surroundings. */
export interface QuoteMark {
  readonly at: number;
  readonly kind: Kind;
  readonly glyph: string;
  readonly evidence: Evidence;
  /** What stands before it, looking through emphasis. */
  readonly before: Side;
  /** What stands after it, looking through emphasis and the quote marks that follow at once. */
  readonly after: Side;
  /** Whether the mark before it touches it. */
  readonly touchesLast: boolean;
  /** Whether the mark after it touches it. */
  readonly touchesNext: boolean;
  /** The word that ends at the mark, with its inner apostrophes straight; empty for none. */
  readonly wordBefore: string;
  /** The word that begins at the mark. */
  readonly wordAfter: string;
  /** Whether a further word in lower case follows that one. */
  readonly goesOn: boolean;
  /** The word that ends before the white space before it, and a comma there. */
  readonly wordBeyond: string;
  /** The word that begins after the white space after it. */
  readonly nextWord: string;
  /** The last unit before the white space before it, or '' where no white space stands there. */
  readonly beyondBefore: string;
  /** The first unit after the white space after it. */
  readonly beyondAfter: string;
  /** Whether it stands behind a hyphen within a word: `no-'count`. */
  readonly behindHyphen: boolean;
  /** Whether it stands behind minutes of an arc: 30° 15'. */
  readonly behindDegrees: boolean;
  /** Whether a cross of two measures stands after it: 10' × 12'. */
  readonly acrossAfter: boolean;
  /** Nothing stands before it. */
  readonly first: boolean;
  /** Nothing stands before it in its line. */
  readonly startsLine: boolean;
  /** Nothing stands after it. */
  readonly last: boolean;
  /** What an editor decided that it is. */
  readonly decided?: Label;
}

export const QUOTE = new RegExp(`[${QUOTES}]`, 'g');

/** So many marks that touch are an ornament: six quotations within one another end on no more than six. */
const ROW_LENGTH = 16;
const ROW = new RegExp(`[${QUOTES}]{${ROW_LENGTH},}`, 'g');

/** `text` with rows of marks hidden, unit for unit: they are read as nothing, and stay as they are. */
export const withoutRows = (text: string): string =>
  mayHaveRow(text) ? text.replace(ROW, (row) => OBJECT.repeat(row.length)) : text;

/** A row takes up one unit of every so many, and a neighbour of that. The pattern would look at each of five million. */
function mayHaveRow(text: string): boolean {
  for (let at = ROW_LENGTH - 1; at < text.length; at += ROW_LENGTH) {
    if (isQuote(text[at]) && (isQuote(text[at - 1]) || isQuote(text[at + 1]))) return true;
  }
  return false;
}

const isQuote = (char: string | undefined): boolean => char !== undefined && QUOTES.includes(char);

/** The single marks that stand for an apostrophe within a word. */
const INNER = "'’‛`´";

const GOES_ON = /^ \p{Ll}/u;

/** A longer word than any is not worth copying. */
const LONGEST = 40;

/** What an editor decided of marks, by their places in a text. */
export type Decided = ReadonlyMap<number, Label>;

/** Every mark of `text` that is not an apostrophe between two letters: those need no search. */
export function findMarks(text: string, glyphs: Glyphs, decided?: Decided): QuoteMark[] {
  const marks: QuoteMark[] = [];
  if (text.search(QUOTE) < 0) return marks;
  for (const { index: at } of text.matchAll(QUOTE)) {
    if (isInner(text, at)) continue;
    const mark = describe(text, at, glyphs);
    const label = decided?.get(at);
    marks.push(label ? { ...mark, decided: label } : mark);
  }
  return marks;
}

/** `don't`: a single mark between two letters, straight or curled as an apostrophe is; not that of `three 'A's`. */
export const isInner = (text: string, at: number): boolean =>
  INNER.includes(text[at]!) && isLetter(text[at - 1]) && isLetter(text[at + 1]) && !endsLetter(text, at);

/**
 * `'A's`: a letter quoted, with the s of its plural. E, I and U are words in speech (`'I's gone,'`), d, m, s and t are
 * clipped ones.
 */
const endsLetter = (text: string, at: number): boolean =>
  text[at + 1] === 's' &&
  /['‘][A-DF-HJ-TV-Za-cf-hj-lnopqrvw-z]$/.test(text.slice(Math.max(0, at - 2), at)) &&
  !isLetter(text[at - 3]) &&
  !isLetter(text[at + 2]);

function describe(text: string, at: number, glyphs: Glyphs): QuoteMark {
  const glyph = text[at]!;
  const kind = glyphs.kind(glyph);
  const evidence = glyphs.evidence(glyph);
  let left = hugged(text, at, evidence === 'close' ? -1 : 0) - 1;
  while (left >= 0 && isTransparent(text[left])) left -= 1;
  let right = hugged(text, at, evidence === 'open' ? 1 : 0) + 1;
  while (isTransparent(text[right])) right += 1;
  let farLeft = left;
  while (farLeft >= 0 && isEdge(text[farLeft])) farLeft -= 1;
  let farRight = right;
  while (farRight < text.length && isEdge(text[farRight])) farRight += 1;
  const before = sideBefore(text, left);
  const touchesNext = isQuote(text[right]) && !isInner(text, right);
  // Only apostrophes and primes are told by their words.
  const lexical = isDrawnSingle(glyph) || before === 'digit';
  const wordAfter = lexical ? wordStartingAt(text, right) : '';
  return {
    at,
    kind,
    glyph,
    evidence,
    before,
    after: sideAt(text, touchesNext ? pastMarks(text, right) : right),
    touchesLast: left >= 0 && isQuote(text[left]) && !isInner(text, left),
    touchesNext,
    wordBefore: lexical ? wordEndingAt(text, left) : '',
    wordAfter,
    goesOn: wordAfter !== '' && GOES_ON.test(text.slice(right + wordAfter.length, right + wordAfter.length + 2)),
    wordBeyond: lexical && farLeft < left ? wordEndingAt(text, text[farLeft] === ',' ? farLeft - 1 : farLeft) : '',
    nextWord: lexical && farRight > right ? wordStartingAt(text, farRight) : '',
    beyondBefore: farLeft < left ? (text[farLeft] ?? '') : '',
    beyondAfter: farRight > right ? (text[farRight] ?? '') : '',
    behindHyphen: text[left] === '-' && isLetter(text[left - 1]),
    behindDegrees: before === 'digit' && /°\s?\d\d?$/.test(text.slice(Math.max(0, left - 4), left + 1)),
    acrossAfter: before === 'digit' && /^\s?[x×]\s?\d/i.test(text.slice(at + 1, at + 5)),
    first: farLeft < 0,
    startsLine: farLeft < 0 || startsLine(text, farLeft, left),
    last: farRight >= text.length,
  };
}

/** Whether a line ends in the white space between two places. */
function startsLine(text: string, from: number, to: number): boolean {
  for (let at = from + 1; at <= to; at += 1) if (isLineEnd(text[at])) return true;
  return false;
}

/** An ellipsis before a mark ends what was said, as a stop does. */
function sideBefore(text: string, left: number): Side {
  if (left < 0) return 'edge';
  return text[left] === '…' || (text[left] === '.' && text[left - 1] === '.') ? 'stop' : sideAt(text, left);
}

/** The first unit from `from` on that is neither a quote mark nor one of emphasis, as far as it matters. */
function pastMarks(text: string, from: number): number {
  let end = from;
  while (end - from < LONGEST && (isQuote(text[end]) || isTransparent(text[end]))) end += 1;
  return end;
}

/** Where the mark at `at` ends towards its words: a guillemet takes the white space with it that French sets there. */
function hugged(text: string, at: number, towards: -1 | 0 | 1): number {
  if (towards === 0 || !GUILLEMETS.includes(text[at]!)) return at;
  let end = at;
  while (isWhite(text[end + towards])) end += towards;
  const beyond = text[end + towards];
  return isLineEnd(beyond) || isQuote(beyond) ? at : end;
}

/** White space within a line. */
const isWhite = (char: string | undefined): boolean => isEdge(char) && !isLineEnd(char);

const inWord = (text: string, at: number): boolean =>
  isLetter(text[at]) ||
  isDigit(text[at]) ||
  ((text[at] === "'" || text[at] === '’') && isLetter(text[at - 1]) && isLetter(text[at + 1]));

/** A word that is spelled: `A-n-d`, with two hyphens at least. */
const SPELLED = /^\p{L}(?:-\p{L}){2,}(?![\p{L}-])/u;
const SPELLED_BEFORE = /(?<![\p{L}-])(?:\p{L}-){2,}\p{L}$/u;

function wordEndingAt(text: string, last: number): string {
  if (text[last - 1] === '-' && text[last - 3] === '-') {
    const spelled = SPELLED_BEFORE.exec(text.slice(Math.max(0, last - LONGEST), last + 1));
    if (spelled) return spelled[0];
  }
  let start = last;
  while (start >= 0 && last - start < LONGEST && inWord(text, start)) start -= 1;
  return text.slice(start + 1, last + 1).replaceAll('’', "'");
}

function wordStartingAt(text: string, first: number): string {
  let end = first;
  while (end < text.length && end - first < LONGEST && inWord(text, end)) end += 1;
  // `I-I`: a stutter's first letter is no word, that of `'s-Hertogenbosch` is.
  if (end === first + 1 && text[end] === '-' && !/^\p{Ll}-\p{Lu}/u.test(text.slice(first, first + 3)))
    return SPELLED.exec(text.slice(first, first + LONGEST))?.[0] ?? '';
  const word = text.slice(first, end).replaceAll('’', "'");
  return /^\d\d$/.test(word) && /^['’]s(?!\p{L})/u.test(text.slice(end, end + 3)) ? `${word}'s` : word;
}
