import type { QuoteStyle } from '../../document/index.js';
import { quotationMarks } from './languages.js';
import { isEdge } from './letters.js';
import { type Kind, QUOTE, QUOTES } from './marks.js';
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

/** Below this margin a second reading is as good as the first. */
export const DOUBT = 1;

/** The glyphs of a house style: by kind as the author wrote it, and label. */
export type Glyphs = (kind: Kind, label: Label) => string;

/**
 * The marks that stand for each kind. If the house wants other marks outside than the story has, the two kinds trade
 * places, nested ones too; apostrophes and primes stay what they are.
 */
export function houseGlyphs(style: QuoteStyle, primary: Kind, language: string): Glyphs {
  const { outer, inner } = quotationMarks(language);
  const double = outer[0] === '‘' ? inner : outer;
  const single = double === outer ? inner : outer;
  const wanted: Kind = outer[0] === '‘' ? 1 : style === 'single' && /[‘‚’‹]/.test(inner[0]) ? 1 : 2;
  const swap = style !== 'as-written' && wanted !== primary;
  return (kind, label) => {
    if (label === 'apostrophe') return '’';
    if (label === 'prime') return kind === 2 ? '″' : '′';
    const pair = (kind === 2) !== swap ? double : single;
    return pair[label === 'open' ? 0 : 1];
  };
}

/** The edits that set a passage's marks, apostrophes between letters included, in order. */
export function setMarks(text: string, { marks, reading }: ReadPassage, glyphs: Glyphs, space: string): MarkEdit[] {
  const edits: MarkEdit[] = [];
  const put = (rule: MarkEdit['rule'], start: number, end: number, glyph: string, certain: boolean) => {
    if (text.slice(start, end) !== glyph) edits.push({ rule, start, end, text: glyph, certain });
  };
  let next = 0;
  for (const { index: at } of text.matchAll(QUOTE)) {
    const mark = marks[next];
    if (mark?.at !== at) {
      put('quote', at, at + 1, '’', true);
      continue;
    }
    const label = reading.labels[next]!;
    const certain = reading.margins[next]! >= DOUBT;
    const glyph = glyphs(mark.kind, label);
    next += 1;
    const stray = mark.before === 'edge' && mark.after === 'edge';
    if (label === 'close' && (stray || space !== '') && !mark.first) {
      put('space', whiteBefore(text, at), at, glyph === '»' ? space : '', true);
    }
    put(label === 'prime' ? 'prime' : 'quote', at, at + 1, glyph, certain);
    if (label === 'open' && (stray || space !== '') && !mark.last) {
      put('space', at + 1, whiteAfter(text, at + 1), glyph === '«' ? space : '', true);
    }
  }
  return edits;
}

const isQuote = (char: string | undefined): boolean => char !== undefined && QUOTES.includes(char);

/** Where the stray white space before `at` begins: none at a line's start, and none between two marks. */
function whiteBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && text[start - 1] !== '\n' && isEdge(text[start - 1])) start -= 1;
  return start === 0 || text[start - 1] === '\n' || isQuote(text[start - 1]) ? at : start;
}

/** Where the stray white space from `from` on ends. */
function whiteAfter(text: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== '\n' && isEdge(text[end])) end += 1;
  return end === text.length || text[end] === '\n' || isQuote(text[end]) ? from : end;
}
