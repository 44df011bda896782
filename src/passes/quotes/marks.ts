import { isDigit, isEdge, isLetter, isLineEnd, isTransparent, type Side, sideAt } from './letters.js';

/** 2 for a mark drawn double, 1 for one drawn single. */
export type Kind = 1 | 2;

/** What a glyph says of itself: opens, closes (or is an apostrophe, if single), or nothing. */
export type Evidence = 'open' | 'close' | null;

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
  /** The word that ends before the white space before it. */
  readonly wordBeyond: string;
  /** The last unit before the white space before it, or '' where no white space stands there. */
  readonly beyondBefore: string;
  /** The first unit after the white space after it. */
  readonly beyondAfter: string;
  /** Nothing stands before it. */
  readonly first: boolean;
  /** Nothing stands after it. */
  readonly last: boolean;
  /** Words that begin before it. */
  readonly words: number;
}

const KINDS: Readonly<Record<string, Kind>> = {
  '"': 2,
  '“': 2,
  '”': 2,
  '„': 2,
  '‟': 2,
  '«': 2,
  '»': 2,
  "'": 1,
  '‘': 1,
  '’': 1,
  '‚': 1,
  '‛': 1,
  '‹': 1,
  '›': 1,
  '`': 1,
  '´': 1,
};

/** Every glyph that may be a quote mark or an apostrophe. */
export const QUOTES = `"'“”„‟«»‘’‚‛‹›\`´`;

export const QUOTE = new RegExp(`[${QUOTES}]`, 'g');

const isQuote = (char: string | undefined): boolean => char !== undefined && KINDS[char] !== undefined;

/** French sets a space within these: it belongs to the mark. */
export const GUILLEMETS = '«»‹›';

/** A longer word than any is not worth copying. */
const LONGEST = 40;

/** Every mark of `text` that is not an apostrophe between two letters: those need no search. */
export function findMarks(text: string, evidence: (glyph: string) => Evidence): QuoteMark[] {
  const marks: QuoteMark[] = [];
  let words = 0;
  let counted = 0;
  let inWord = false;
  for (const { index: at } of text.matchAll(QUOTE)) {
    for (; counted < at; counted += 1) {
      const white = isEdge(text[counted]);
      if (!white && !inWord) words += 1;
      inWord = !white;
    }
    const glyph = text[at]!;
    if (isInner(text, at)) continue;
    const says = evidence(glyph);
    marks.push({ ...describe(text, at, words, says), kind: KINDS[glyph]!, glyph, evidence: says });
  }
  return marks;
}

/** `don't`: a single mark between two letters. */
export const isInner = (text: string, at: number): boolean =>
  KINDS[text[at]!] === 1 &&
  text[at] !== '‚' &&
  text[at] !== '‹' &&
  text[at] !== '›' &&
  isLetter(text[at - 1]) &&
  isLetter(text[at + 1]);

function describe(
  text: string,
  at: number,
  words: number,
  says: Evidence,
): Omit<QuoteMark, 'kind' | 'glyph' | 'evidence'> {
  let left = hugged(text, at, says === 'close' ? -1 : 0) - 1;
  while (left >= 0 && isTransparent(text[left])) left -= 1;
  let right = hugged(text, at, says === 'open' ? 1 : 0) + 1;
  while (isTransparent(text[right])) right += 1;
  let outer = right;
  while (outer < text.length && (isQuote(text[outer]) || isTransparent(text[outer])) && outer - at < LONGEST)
    outer += 1;
  let beyondLeft = left;
  while (beyondLeft >= 0 && isEdge(text[beyondLeft])) beyondLeft -= 1;
  let beyondRight = right;
  while (beyondRight < text.length && isEdge(text[beyondRight])) beyondRight += 1;
  const touchesNext = isQuote(text[right]) && !isInner(text, right);
  return {
    at,
    before:
      left < 0
        ? 'edge'
        : text[left] === '…' || (text[left] === '.' && text[left - 1] === '.')
          ? 'stop'
          : sideAt(text, left),
    after: sideAt(text, touchesNext ? outer : right),
    touchesLast: left >= 0 && isQuote(text[left]) && !isInner(text, left),
    touchesNext,
    wordBefore: wordEndingAt(text, left),
    wordAfter: wordStartingAt(text, right),
    wordBeyond: beyondLeft < left ? wordEndingAt(text, beyondLeft) : '',
    beyondBefore: beyondLeft < left ? (text[beyondLeft] ?? '') : '',
    beyondAfter: beyondRight > right ? (text[beyondRight] ?? '') : '',
    first: beyondLeft < 0,
    last: beyondRight >= text.length,
    words,
  };
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

function wordEndingAt(text: string, last: number): string {
  let start = last;
  while (start >= 0 && last - start < LONGEST && inWord(text, start)) start -= 1;
  return text.slice(start + 1, last + 1).replaceAll('’', "'");
}

function wordStartingAt(text: string, first: number): string {
  let end = first;
  while (end < text.length && end - first < LONGEST && inWord(text, end)) end += 1;
  // `I-I`: a stutter's first letter is no word.
  if (end === first + 1 && text[end] === '-') return '';
  return text.slice(first, end).replaceAll('’', "'");
}
