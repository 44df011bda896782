import type { Report } from '../diagnostics/index.js';
import type { Block, Span } from '../document/index.js';
import { find, findCopies } from './anchor.js';
import type { Decision } from './decision.js';
import { type PlainText, plainText } from './plain.js';

/** A decision and where in its story's file it holds. */
export interface Placed {
  readonly decision: Decision;
  /** What it is about: a mark, words, a block. Of a gap the paragraph behind it. */
  readonly span: Span;
  /** As far as it reaches: to the end of the paragraph that its `through:` names. */
  readonly through: Span;
}

/** Finds the places of a story's decisions in its blocks as they were read; what is not found for certain is told and left. */
export function placed(decisions: readonly Decision[], blocks: readonly Block[], report: Report): readonly Placed[] {
  if (decisions.length === 0) return [];
  const plain = plainText(blocks);
  return decisions.flatMap((decision) => {
    const everywhere = alikeOf(decision, plain);
    if (everywhere.length > 0) return everywhere;
    const found = decision.copies ? findCopies(decision.anchor, plain) : find(decision.anchor, plain);
    if (typeof found === 'string') {
      tellUnfound(decision, found, report);
      return [];
    }
    return [found].flat().flatMap(({ start, end }) => {
      const span = spanOf(start, end, plain);
      return span ? [{ decision, span, through: throughOf(decision, start, plain, report) ?? span }] : [];
    });
  });
}

/** Every mark of the story that the same word touches, for a decision that holds everywhere. */
function alikeOf(decision: Decision, plain: PlainText): readonly Placed[] {
  const { anchor, verdict } = decision;
  if (verdict.kind !== 'mark' || !verdict.everywhere) return [];
  const word = /^[\p{L}\p{N}]*/u.exec(anchor.after)![0];
  const stem = /[\p{L}\p{N}]*$/u.exec(anchor.before)![0];
  if (word === '' && stem === '') return [];
  const places: Placed[] = [];
  const wanted = `${stem}${anchor.exact}${word}`;
  for (let at = plain.text.indexOf(wanted); at >= 0; at = plain.text.indexOf(wanted, at + 1)) {
    if (isWithinWord(plain.text, at, at + wanted.length)) continue;
    const start = at + stem.length;
    const span = spanOf(start, start + anchor.exact.length, plain);
    if (span) places.push({ decision, span, through: span });
  }
  return places;
}

/** Whether a word goes on before or behind a range. */
const isWithinWord = (text: string, start: number, end: number): boolean =>
  /[\p{L}\p{N}]/u.test(text[start - 1] ?? '') || /[\p{L}\p{N}]/u.test(text[end] ?? '');

/** The source behind a range of plain text; of a gap the paragraph that follows it. */
function spanOf(start: number, end: number, { starts, ends, paragraphs }: PlainText): Span | null {
  const paragraph =
    paragraphs.find((one) => one.end > start && end > one.start) ?? paragraphs.find((one) => one.start >= start);
  if (!paragraph) return null;
  const known = indexesIn(Math.max(start, paragraph.start), Math.min(end, paragraph.end)).filter(
    (at) => starts[at]! >= 0,
  );
  if (known.length === 0) return paragraph.span;
  return { source: paragraph.span.source, start: starts[known[0]!]!, end: ends[known.at(-1)!]! };
}

const indexesIn = (start: number, end: number): readonly number[] =>
  Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);

/** The paragraph behind the place in which the decision's `through:` stands last. */
function throughOf(
  { verdict, span }: Decision,
  from: number,
  { text, paragraphs }: PlainText,
  report: Report,
): Span | null {
  if (verdict.kind !== 'block' || verdict.through === null) return null;
  const wanted = verdict.through;
  const last = paragraphs.find(({ start, end }) => end > from && text.slice(start, end).endsWith(wanted));
  if (last) return last.span;
  report({
    severity: 'warning',
    code: 'settled/again',
    message: `No paragraph behind its place ends with “${wanted}”: only its first paragraph is decided`,
    span,
    hint: 'set `through:` to the last words of the last paragraph',
  });
  return null;
}

function tellUnfound({ anchor, span }: Decision, why: 'lost' | 'again', report: Report): void {
  const words = anchor.exact.length > 40 ? `${anchor.exact.slice(0, 40)}…` : anchor.exact;
  report(
    why === 'lost'
      ? {
          severity: 'warning',
          code: 'settled/lost',
          message: `The place of this decision about “${words}” is gone from its story`,
          span,
          hint: 'take it out (`sheaf settle --prune`), or put in the words that stand there now',
        }
      : {
          severity: 'warning',
          code: 'settled/again',
          message: `This decision about “${words}” may fit more than one place, or its words have changed`,
          span,
          hint: 'decide again: `sheaf settle --open` writes the place as it is now',
        },
  );
}
