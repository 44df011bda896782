import type { Items } from './items.js';
import { type LineMeasure, lineWidth } from './measure.js';

/** A line that is short by a third of the measure costs as much as parting a word does. */
const HYPHEN_PRICE = 1 / 9;
/** Two hyphens running, and lines wider than the measure, which only a torn word could mend. */
const LADDER_PRICE = 1;
const OVERFULL_PRICE = 100;

/** What an end of a line costs beyond the line's shortfall, by its place; null where only lengths count. */
export type EndPrice = (place: number) => number;

/**
 * Breaks a ragged paragraph where the squares of the lines' shortfalls add up to least. `balanced` counts the last line
 * too, as a title wants it. Returns the places at which the lines end.
 */
export function breakRagged(
  items: Items,
  measure: LineMeasure,
  balanced: boolean,
  price: EndPrice | null = null,
): Int32Array {
  const { ends, begins, penalties, flags, count } = items;
  const cost = new Float64Array(count).fill(Infinity);
  const previous = new Int32Array(count).fill(-1);
  const line = new Int32Array(count);
  cost[0] = 0;
  for (let b = 1; b < count; b += 1) {
    const last = b === count - 1;
    for (let a = b - 1; a >= 0; a -= 1) {
      const target = lineWidth(measure, line[a]!);
      const shortfall = (target - (ends[b]! - begins[a]!)) / target;
      // Two lines' worth of words: no earlier beginning can do better.
      if (shortfall < -1 && a < b - 1) break;
      let total = cost[a]! + (shortfall < 0 ? OVERFULL_PRICE * (1 - shortfall) : 0);
      if (!last || balanced) total += shortfall * shortfall;
      if (price !== null && !last) total += price(b);
      if (penalties[b]! > 0) total += HYPHEN_PRICE;
      if (flags[b] === 1 && flags[a] === 1) total += LADDER_PRICE;
      if (total < cost[b]!) {
        cost[b] = total;
        previous[b] = a;
        line[b] = line[a]! + 1;
      }
    }
  }
  const places = new Int32Array(line[count - 1]!);
  for (let at = count - 1; at > 0; at = previous[at]!) places[line[at]! - 1] = at;
  return places;
}
