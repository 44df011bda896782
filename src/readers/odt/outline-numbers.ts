import type { Item } from '../typed/typed-file.js';
import { type ListLevels, labelAt } from './list-levels.js';

/** Counts headings, which may be numbered by their level. */
export class OutlineNumbers {
  readonly #counts: number[] = [];

  /** The number of the heading of a level that begins now; null where `levels` give it none. */
  next(levels: ListLevels, level: number): Item | null {
    const counts = this.#counts;
    counts.length = Math.min(counts.length, level);
    for (let at = counts.length; at < level; at += 1)
      counts[at] = (levels.get(at + 1)?.start ?? 1) - (at === level - 1 ? 1 : 0);
    counts[level - 1]! += 1;
    const label = labelAt(levels, level, counts);
    if (label === '' || !levels.get(level)?.ordered) return null;
    return { list: 'outline', level: level - 1, ordered: true, label, number: counts[level - 1]!, goesOn: false };
  }
}
