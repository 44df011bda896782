import { type Inline, plain } from '../../document/index.js';

/** A stretch of a line's plain words. */
export interface Tie {
  readonly from: number;
  readonly to: number;
}

const NONE: readonly Tie[] = [];
const DASH = '\u2014';

/** A dash with the last letters before it: a few, so that a long word can still be broken. */
const DASHED = /(?:[^\s\u2014\p{M}]\p{M}*){1,3}\u2014+/gu;

/**
 * Where in `plain(inlines)` a dash stands by its word, so that none begins a line, as browsers would let it (UAX #14, class
 * B2). The ebook ties them by an element: a word joiner is a box in fonts that lack it.
 */
export function tiesIn(inlines: readonly Inline[]): readonly Tie[] {
  if (!inlines.some((inline) => inline.kind === 'run' && inline.text.includes(DASH))) return NONE;
  return [...plain(inlines).matchAll(DASHED)].map(({ 0: { length }, index }) => ({ from: index, to: index + length }));
}

/** The stretches from `start` to `end`, tied and untied by turns. */
export function unbrokenParts(
  start: number,
  end: number,
  ties: readonly Tie[],
): readonly (Tie & { readonly tied: boolean })[] {
  if (ties === NONE) return [{ from: start, to: end, tied: false }];
  const stretches: (Tie & { readonly tied: boolean })[] = [];
  let at = start;
  for (let index = firstBehind(start, ties); index < ties.length; index += 1) {
    const { from, to } = ties[index]!;
    if (from >= end) break;
    if (from > at) stretches.push({ from: at, to: from, tied: false });
    stretches.push({ from: Math.max(from, at), to: Math.min(to, end), tied: true });
    at = Math.min(to, end);
  }
  if (at < end) stretches.push({ from: at, to: end, tied: false });
  return stretches;
}

/** The index of the first tie that ends behind `place`. */
function firstBehind(place: number, ties: readonly Tie[]): number {
  let low = 0;
  let high = ties.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ties[middle]!.to <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
