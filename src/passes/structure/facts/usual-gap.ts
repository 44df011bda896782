import type { Line } from '../row.js';

/** The commonest gap between paragraphs that are long enough to be told. */
export function usualGap(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { at, gap, text } of lines) if (at > 0 && text.length > 60) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  let usual = 1;
  let most = 0;
  for (const [gap, count] of counts) if (count > most) [usual, most] = [gap, count];
  return usual;
}
