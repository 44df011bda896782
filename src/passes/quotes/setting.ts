import type { QuoteStyle } from '../../document/index.js';
import { isGuillemet, type Kind, QUOTES } from './glyphs.js';
import { type QuotationMarks, quotationMarks } from './languages.js';
import { isEdge, isLineEnd, isTransparent } from './letters.js';
import { QUOTE, type QuoteMark } from './marks.js';
import { isDoubtful, type Label, secondOf } from './reading.js';
import type { ReadPassage } from './story.js';

/** A mark to be set: where, as what, and by which rule. */
export interface MarkEdit {
  readonly rule: 'quote' | 'prime' | 'space';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly certain: boolean;
}

/** The marks that one house style sets in one story. */
export interface HouseMarks {
  /** The glyph to set, by the mark the author wrote and its label. */
  readonly glyph: (mark: QuoteMark, label: Label) => string;
  /** Whether double and single marks trade places. */
  readonly swaps: boolean;
  readonly quotation: QuotationMarks;
}

/**
 * The marks that stand for each kind. If the house wants other marks outside than the story has, the two kinds trade
 * places, nested ones too; apostrophes and primes stay what they are. `single` asks for the language's single marks
 * outside, where it has such. As written, guillemets stay what they are, whichever way they point.
 */
export function houseMarks(style: QuoteStyle, read: readonly ReadPassage[], language: string): HouseMarks {
  const quotation = quotationMarks(language);
  const { outer, inner } = quotation;
  const outerIsSingle = isSingle(outer);
  const [double, single] = outerIsSingle ? [inner, outer] : [outer, inner];
  const wanted: Kind = style === 'single' && (outerIsSingle || isSingle(inner)) ? 1 : 2;
  const swaps = style !== 'as-written' && outermost(read) === 3 - wanted;
  const glyph = ({ kind, glyph: written }: QuoteMark, label: Label): string => {
    if (style === 'as-written' && isGuillemet(written)) return written;
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
  // What a mark hugs is not known where it opens or closes nothing.
  const faulty = new Set(reading.faults.filter(({ kind }) => kind !== 'runs-on').map(({ mark }) => mark));
  let next = 0;
  for (const { index: at } of text.matchAll(QUOTE)) {
    const mark = marks[next];
    if (mark?.at !== at) {
      put('quote', at, at + 1, '’');
      continue;
    }
    const label = reading.labels[next]!;
    const glyphOf = (as: Label) => house.glyph(mark, as);
    const certain = !isDoubtful(label, secondOf(reading, next, glyphOf));
    const glyph = glyphOf(label);
    const spaced = space !== '' && isGuillemet(glyph) && '«‹'.includes(glyph) === (label === 'open');
    const isOdd = isStray(mark, label) || (certain && isGuillemet(mark.glyph) && standsApart(text, at, label));
    const gap = spaced || (isOdd && !faulty.has(next)) ? hugs(text, at, label === 'open' ? 1 : -1, spaced) : null;
    if (gap && label === 'close') put('space', ...gap, spaced ? space : '');
    put(label === 'prime' ? 'prime' : 'quote', at, at + 1, glyph, certain);
    if (gap && label === 'open') put('space', ...gap, spaced ? space : '');
    next += 1;
  }
  return edits;
}

/** Whether no word touches a mark from outside: white space inside is then no space between two words. */
const standsApart = (text: string, at: number, label: Label): boolean =>
  label === 'open' ? !/[\p{L}\p{N}.,!?…]/u.test(text[at - 1] ?? '') : !/[\p{L}\p{N}]/u.test(text[at + 1] ?? '');

/**
 * The white space between a mark and the words it opens (1) or closes (-1); null where it is not the mark's: at a line's
 * end, or beside emphasis or another mark, which may be the ones to hug it. A language that sets a space there (`wants`)
 * sets it beside a nested mark too.
 */
function hugs(text: string, at: number, towards: -1 | 1, wants: boolean): readonly [start: number, end: number] | null {
  let beyond = at + towards;
  while (!isLineEnd(text[beyond]) && isEdge(text[beyond])) beyond += towards;
  const char = text[beyond];
  if (isLineEnd(char) || (!wants && QUOTES.includes(char!)) || (isTransparent(char) && beyond !== at + towards))
    return null;
  if (!wants && isTransparent(char)) return null;
  return towards === 1 ? [at + 1, beyond] : [beyond + 1, at];
}
