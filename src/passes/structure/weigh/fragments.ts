import type { Line } from '../row.js';
import type { Weights } from '../search/weights.js';
import { cheapestName } from './named.js';
import { PRICE } from './prices.js';
import type { Row } from './row.js';

/** A line that sounds so little like a note tells of others, and of the past. */
const TOLD = -2.5;

/** A line at an edge of the story that is no sentence: whatever it is, it hardly tells the story. */
export function weighFragment(row: Row, line: Line, weights: Weights): void {
  const { at, ends, label } = line;
  const strength = row.fragment(at);
  const { tail } = row.ranges;
  if (strength === 0 || ends || label || row.isForm(at) || (tail && at >= tail.start)) return;
  if (row.sound(at) < TOLD && weights.of('title') > 2) return;
  const least = Math.min(cheapestName(weights), weights.of('break'));
  if (weights.of('title') < 1.5) {
    weights.charge('more', 1.2);
    weights.charge('note', 0.8);
  }
  if (least < 0.5) return;
  const head = row.edge(at) === 'head';
  const why = head ? 'no sentence, above the story' : 'no sentence, under the story';
  weights.charge('story', PRICE.fragment[head ? 'head' : 'foot'] * strength);
  const named = least < 3 ? 1.5 : 0;
  weights.offer('note', (head ? 2.4 : 2.2) - 0.4 * strength + named, strength >= 2 ? why : '');
  weights.offer('more', 0.5 + named, strength >= 2 ? why : '');
}
