import type { Line } from '../row.js';

const known = new WeakMap<readonly Line[], number>();

/** How many lines of a file are a day alone: several are a diary's. */
export function datesIn(lines: readonly Line[]): number {
  let count = known.get(lines);
  if (count === undefined) {
    count = lines.reduce((sum, { banner }) => (banner?.kind === 'date' ? sum + 1 : sum), 0);
    known.set(lines, count);
  }
  return count;
}
