import type { Inline, Run } from '../../document/index.js';
import { isVerbatim } from '../../document/index.js';

/** White space of every kind, and what is seen as none: an indent of no-break spaces is an indent. */
const BLANK = /^[\s\u200B-\u200D\u2060\uFEFF]*$/;
const BEFORE = /^[\s\u200B-\u200D\u2060\uFEFF]+/;
const BEHIND = /[\s\u200B-\u200D\u2060\uFEFF]+$/;

/** Whether nobody would see that something stands here. */
export const isBlankText = (text: string): boolean => BLANK.test(text);

const isBlank = (inline: Inline): boolean =>
  inline.kind === 'line-break' || (inline.kind === 'run' && isBlankText(inline.text));

/** The inlines without what is blank before the first word and behind the last: a document's indents are no part of its text. */
export function stripped(inlines: readonly Inline[]): readonly Inline[] {
  let first = 0;
  while (first < inlines.length && isBlank(inlines[first]!)) first += 1;
  let last = inlines.length;
  while (last > first && isBlank(inlines[last - 1]!)) last -= 1;
  const kept = inlines.slice(first, last);
  const head = kept[0];
  if (head?.kind === 'run') kept[0] = cut(head, BEFORE.exec(head.text)?.[0].length ?? 0, head.text.length);
  const tail = kept.at(-1);
  if (tail?.kind === 'run') kept[kept.length - 1] = cut(tail, 0, BEHIND.exec(tail.text)?.index ?? tail.text.length);
  return kept;
}

function cut(run: Run, from: number, to: number): Run {
  if (from === 0 && to === run.text.length) return run;
  const { start, source } = run.span;
  const span = isVerbatim(run) ? { source, start: start + from, end: start + to } : run.span;
  return { ...run, text: run.text.slice(from, to), span: honest(span, to - from, isVerbatim(run)) };
}

/** A run that is no copy must not have its source's length by chance: then it stands at the place alone. */
const honest = (span: Run['span'], length: number, verbatim: boolean): Run['span'] =>
  !verbatim && span.end - span.start === length ? { ...span, end: span.start } : span;
