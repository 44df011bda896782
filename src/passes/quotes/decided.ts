import type { Prose } from '../../document/index.js';
import type { PassContext } from '../pass.js';
import { type Decided, QUOTE } from './marks.js';
import type { Label } from './reading.js';

const NONE: Decided = new Map();

const LABELS = { opens: 'open', closes: 'close', apostrophe: 'apostrophe', prime: 'prime' } as const;

/** What an editor decided of the marks in a stretch, by their places in its text. */
export function decidedIn(prose: Prose, decided: PassContext['decided']): Decided {
  if (!decided) return NONE;
  const labels = new Map<number, Label>();
  for (const { index } of prose.text.matchAll(QUOTE)) {
    const is = decided(prose.span(index, index + 1));
    if (is) labels.set(index, LABELS[is]);
  }
  return labels;
}

/** The decisions of a passage with those of a further line, which begins at `offset` of it. */
export const withLine = (passage: Decided | undefined, line: Decided, offset: number): Decided =>
  line.size === 0
    ? (passage ?? NONE)
    : new Map([...(passage ?? []), ...[...line].map(([at, is]) => [at + offset, is] as const)]);
