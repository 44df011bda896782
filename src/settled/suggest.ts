import type { Diagnostic } from '../diagnostics/index.js';
import { placeOf } from '../document/index.js';
import { anchorAt, isTwice, written } from './anchor.js';
import { LATE } from './apply.js';
import { BLOCKS, GAPS, MARKS } from './decision.js';
import { PILCROW, type PlainText } from './plain.js';

/** A doubt as a line for the file of decisions: a comment, until an editor takes the sign in front away. */
export function openLine(doubt: Diagnostic, plain: PlainText): string | null {
  const range = rangeIn(doubt, plain);
  if (!range || !doubt.span) return null;
  const at = written(anchorAt(plain, range.start, range.end));
  const twice = isTwice(range.start, range.end, plain);
  const { line } = placeOf(doubt.span.source, doubt.span.start);
  const choices = choicesFor(doubt.code);
  const many = twice ? ', everywhere: copies' : doubt.also ? ', everywhere: story' : '';
  return [
    `  # line ${line}: ${doubt.message}`,
    `  # is: ${choices.join(', ')}`,
    `  # - {at: ${JSON.stringify(at)}, is: fine, was: ${doubt.code}${many}}`,
  ].join('\n');
}

/** What a doubt of this code can be decided to be. */
function choicesFor(code: string): readonly string[] {
  const [area] = code.split('/');
  if (area === 'quote') return ['fine', ...MARKS];
  if (area === 'break') return ['fine', ...GAPS, 'or a block:', ...BLOCKS];
  if (area === 'space' || area === 'dash' || area === 'glyph') return ['fine; or `to: …` in its place'];
  return LATE.test(code) ? ['fine'] : ['fine', ...BLOCKS];
}

/** Where a doubt's place stands in plain text; of a doubt about a gap the sign of the gap. */
export function rangeIn({ code, span }: Diagnostic, { starts, ends, paragraphs }: PlainText) {
  if (!span) return null;
  const inside = paragraphs.find(
    (one) => sameSource(one.span.source, span.source) && one.span.start <= span.start && span.start <= one.span.end,
  );
  if (!inside) return null;
  if (code.startsWith('break/')) return { start: inside.start - PILCROW.length, end: inside.start };
  if (/^(?:note|header|story)\//.test(code)) return { start: inside.start, end: inside.end };
  let start = inside.start;
  while (start < inside.end - 1 && ends[start]! <= span.start) start += 1;
  let end = start + 1;
  while (end < inside.end && starts[end]! < span.end) end += 1;
  return { start, end };
}

const sameSource = (one: { file: string; part?: string }, other: { file: string; part?: string }): boolean =>
  one.file === other.file && one.part === other.part;
