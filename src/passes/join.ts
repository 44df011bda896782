import type { Inline, Mark, Run, Story } from '../document/index.js';
import { mapInlines } from './stretches.js';

/**
 * The story with neighbouring runs that look alike as one: editing cuts them at every sign it changes, and its books have
 * no use for that. A joined run stands for the whole of what its runs stood for.
 */
export const joinRuns = (story: Story): Story => mapInlines(story, joined);

function joined(inlines: readonly Inline[]): readonly Inline[] {
  if (!inlines.some((inline, index) => index > 0 && alike(inlines[index - 1]!, inline))) return inlines;
  const all: Inline[] = [];
  for (let from = 0, to = 0; from < inlines.length; from = to) {
    to = from + 1;
    while (to < inlines.length && alike(inlines[to - 1]!, inlines[to]!)) to += 1;
    all.push(to === from + 1 ? inlines[from]! : oneOf(inlines.slice(from, to) as readonly Run[]));
  }
  return all;
}

function oneOf(runs: readonly Run[]): Run {
  const [first] = runs as readonly [Run];
  let { start, end } = first.span;
  for (const { span } of runs) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { ...first, text: runs.map(({ text }) => text).join(''), span: { source: first.span.source, start, end } };
}

const alike = (one: Inline, other: Inline): boolean =>
  one.kind === 'run' &&
  other.kind === 'run' &&
  one.link === other.link &&
  one.span.source === other.span.source &&
  sameMarks(one.marks, other.marks);

const sameMarks = (some: readonly Mark[], others: readonly Mark[]): boolean =>
  some === others || (some.length === others.length && some.every((mark, index) => mark === others[index]));
