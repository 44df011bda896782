import type { QuoteStyle } from '../../document/index.js';
import { type QuotationMarks, quotationMarks } from './languages.js';
import { isEdge, isLineEnd, isTransparent } from './letters.js';
import { GUILLEMETS, type Kind, QUOTE, QUOTES, type QuoteMark } from './marks.js';
import type { Label } from './reading.js';
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

/** The marks that one house style sets in one story. */
export interface HouseMarks {
  /** The glyph to set, by the kind of mark the author wrote and its label. */
  readonly glyph: (kind: Kind, label: Label) => string;
  /** Whether double and single marks trade places. */
  readonly swaps: boolean;
  readonly quotation: QuotationMarks;
}

/**
 * The marks that stand for each kind. If the house wants other marks outside than the story has, the two kinds trade
 * places, nested ones too; apostrophes and primes stay what they are. `single` asks for the language's inner marks
 * outside, where those are single; Dutch sets single ones outside whatever the house does in English.
 */
export function houseMarks(style: QuoteStyle, read: readonly ReadPassage[], language: string): HouseMarks {
  const quotation = quotationMarks(language);
  const { outer, inner } = quotation;
  const outerIsSingle = isSingle(outer);
  const [double, single] = outerIsSingle ? [inner, outer] : [outer, inner];
  const wanted: Kind = outerIsSingle || (style === 'single' && isSingle(inner)) ? 1 : 2;
  const swaps = style !== 'as-written' && outermost(read) === 3 - wanted;
  const glyph = (kind: Kind, label: Label): string => {
    if (label === 'apostrophe') return '’';
    if (label === 'prime') return kind === 2 ? '″' : '′';
    const pair = (kind === 2) !== swaps ? double : single;
    return pair[label === 'open' ? 0 : 1];
  };
  return { glyph, swaps, quotation };
}

/** The kind in which speech stands: it opens paragraphs and closes behind stops. Null where neither kind does so more. */
function outermost(read: readonly ReadPassage[]): Kind | null {
  const speech = { 1: 0, 2: 0 };
  const all = { 1: 0, 2: 0 };
  for (const { marks, reading } of read) {
    marks.forEach((mark, index) => {
      const label = reading.labels[index];
      if (label !== 'open' && label !== 'close') return;
      all[mark.kind] += 1;
      if (label === 'open' ? mark.first : mark.before === 'stop' && mark.after === 'edge') speech[mark.kind] += 1;
    });
  }
  const votes = speech[1] + speech[2] > 0 ? speech : all;
  if (votes[1] === votes[2]) return null;
  return votes[1] > votes[2] ? 1 : 2;
}

const isSingle = ([open]: QuotationMarks['outer']): boolean => '‘’‚‹'.includes(open);

/** Whether stray white space stands inside the quote: white on both sides of a mark that is to hug its words. */
export const isStray = (mark: QuoteMark, label: Label): boolean =>
  mark.before === 'edge' &&
  mark.after === 'edge' &&
  ((label === 'open' && !mark.last && !mark.touchesNext) || (label === 'close' && !mark.first && !mark.touchesLast));

/** The edits that set a passage's marks, apostrophes between letters included, in order. */
export function setMarks(text: string, { marks, reading }: ReadPassage, house: HouseMarks): MarkEdit[] {
  const { space } = house.quotation;
  const edits: MarkEdit[] = [];
  if (text.search(QUOTE) < 0) return edits;
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
    const glyph = house.glyph(mark.kind, label);
    const spaced = space !== '' && GUILLEMETS.includes(glyph);
    const gap =
      spaced || isStray(mark, label) || GUILLEMETS.includes(mark.glyph)
        ? hugs(text, at, label === 'open' ? 1 : -1)
        : null;
    if (gap && label === 'close') put('space', ...gap, spaced ? space : '');
    put(label === 'prime' ? 'prime' : 'quote', at, at + 1, glyph, certain);
    if (gap && label === 'open') put('space', ...gap, spaced ? space : '');
    next += 1;
  }
  return edits;
}

/** What white space beside a mark is left alone for: a line's end, another mark, emphasis that may be either's. */
const isKept = (char: string | undefined): boolean =>
  char === undefined || isLineEnd(char) || isTransparent(char) || QUOTES.includes(char);

/** The white space between a mark and the words it opens (1) or closes (-1); null where it is not the mark's. */
function hugs(text: string, at: number, towards: -1 | 1): readonly [start: number, end: number] | null {
  let beyond = at + towards;
  while (!isLineEnd(text[beyond]) && isEdge(text[beyond])) beyond += towards;
  if (isKept(text[beyond])) return null;
  return towards === 1 ? [at + 1, beyond] : [beyond + 1, at];
}
