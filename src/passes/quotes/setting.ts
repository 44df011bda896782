import type { QuoteStyle } from '../../document/index.js';
import { type QuotationMarks, quotationMarks } from './languages.js';
import { isEdge, isLineEnd, isTransparent } from './letters.js';
import { GUILLEMETS, type Kind, QUOTE, QUOTES, type QuoteMark } from './marks.js';
import type { Label } from './search.js';
import type { ReadPassage } from './story.js';

/** A mark to be set: where, as what, and by which rule. */
export interface MarkEdit {
  readonly rule: 'quote' | 'prime' | 'space';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly certain: boolean;
}

/** Below this margin a second reading is almost as good as the first. */
export const MARGIN = 0.5;

/** The glyph to set, by the kind of mark the author wrote and its label. */
export type Glyphs = (kind: Kind, label: Label) => string;

/**
 * The marks that stand for each kind. If the house wants other marks outside than the story has, the two kinds trade
 * places, nested ones too; apostrophes and primes stay what they are. `single` asks for the language's inner marks
 * outside, where those are single; Dutch sets single ones outside whatever the house does in English.
 */
export function houseGlyphs(style: QuoteStyle, primary: Kind, language: string): Glyphs {
  const { outer, inner } = quotationMarks(language);
  const outerIsSingle = isSingle(outer);
  const [double, single] = outerIsSingle ? [inner, outer] : [outer, inner];
  const wanted: Kind = outerIsSingle || (style === 'single' && isSingle(inner)) ? 1 : 2;
  const swap = style !== 'as-written' && wanted !== primary;
  return (kind, label) => {
    if (label === 'apostrophe') return '’';
    if (label === 'prime') return kind === 2 ? '″' : '′';
    const pair = (kind === 2) !== swap ? double : single;
    return pair[label === 'open' ? 0 : 1];
  };
}

const isSingle = ([open]: QuotationMarks['outer']): boolean => '‘’‚‹'.includes(open);

/** Whether stray white space stands inside the quote: white on both sides of a mark that is to hug its words. */
export const isStray = (mark: QuoteMark, label: Label): boolean =>
  mark.before === 'edge' &&
  mark.after === 'edge' &&
  ((label === 'open' && !mark.last) || (label === 'close' && !mark.first));

/** The edits that set a passage's marks, apostrophes between letters included, in order. */
export function setMarks(text: string, { marks, reading }: ReadPassage, glyphs: Glyphs, language: string): MarkEdit[] {
  const { space } = quotationMarks(language);
  const edits: MarkEdit[] = [];
  const put = (rule: MarkEdit['rule'], start: number, end: number, glyph: string, certain = true) => {
    if (text.slice(start, end) !== glyph) edits.push({ rule, start, end, text: glyph, certain });
  };
  let next = 0;
  for (const { index: at } of text.matchAll(QUOTE)) {
    const mark = marks[next];
    if (mark?.at !== at) {
      put('quote', at, at + 1, '’');
      continue;
    }
    const label = reading.labels[next]!;
    const certain = reading.margins[next]! >= MARGIN;
    const glyph = glyphs(mark.kind, label);
    const spaced = space !== '' && GUILLEMETS.includes(glyph);
    const hugs = spaced || isStray(mark, label) || GUILLEMETS.includes(mark.glyph);
    next += 1;
    if (label === 'close' && hugs) put('space', whiteBefore(text, at), at, spaced ? space : '');
    put(label === 'prime' ? 'prime' : 'quote', at, at + 1, glyph, certain);
    if (label === 'open' && hugs) put('space', at + 1, whiteAfter(text, at + 1), spaced ? space : '');
  }
  return edits;
}

/** What white space beside a mark is left alone for: a line's end, another mark, emphasis that may be either's. */
const isKept = (char: string | undefined): boolean =>
  char === undefined || isLineEnd(char) || isTransparent(char) || QUOTES.includes(char);

/** Where the white space before `at` begins: none where it is kept. */
function whiteBefore(text: string, at: number): number {
  let start = at;
  while (!isLineEnd(text[start - 1]) && isEdge(text[start - 1])) start -= 1;
  return isKept(text[start - 1]) ? at : start;
}

/** Where the white space from `from` on ends. */
function whiteAfter(text: string, from: number): number {
  let end = from;
  while (!isLineEnd(text[end]) && isEdge(text[end])) end += 1;
  return isKept(text[end]) ? from : end;
}
