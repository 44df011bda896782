import { EACH_LINE, HOPELESS, LADDER, lastLineDemerits, STACK, spacingDemerits, TOO_FULL } from './demerits.js';
import { grown, type Items } from './items.js';
import type { LineMeasure } from './measure.js';
import { Nodes } from './nodes.js';
import type { Tolerance } from './tolerance.js';

/** Ways that are this many lines longer or shorter than the cheapest to the same place are given up. */
const LOOSENESS = 2;
/** More lines than any paragraph has. */
const NONE = 1 << 30;

/**
 * Finds the cheapest ways to break a paragraph, one for each number of lines that can be had (Knuth and Plass 1981).
 *
 * Nodes stand in one column in the order of their places. A line only grows with its end, so those from which a line
 * to `b` can begin are a window of the column: its lower edge moves on as lines become too full, its upper edge is met
 * where they become too loose. So each place is compared with two or three others, not with a line's worth of them.
 */
export class LineBreaker {
  readonly #nodes = new Nodes();
  /** By line: the best way to reach the place at hand, and the node it comes from; the lines for which there is one. */
  #best = new Float64Array(64).fill(Infinity);
  #from = new Int32Array(64);
  #fewest = NONE;
  #most = -1;

  /** The last nodes of the ways found, at most one for each number of lines, cheapest first; none if there is no way. */
  run(items: Items, measure: LineMeasure, tolerance: Tolerance): readonly number[] {
    const { ends, begins, spacesBefore, spacesThrough, penalties, flags, lasts, firsts, words, count } = items;
    const { width, indent, drop, dropLines, space } = measure;
    const nodes = this.#nodes;
    nodes.clear();
    let low = 0;
    for (let b = 1; b < count; b += 1) {
      const { places, lines, demerits, count: known } = nodes;
      const last = b === count - 1;
      let dead = -1;
      for (let node = low; node < known; node += 1) {
        const a = places[node]!;
        const line = lines[node]! + 1;
        const natural = ends[b]! - begins[a]!;
        const difference = (line <= dropLines ? width - drop : width) - (a === 0 ? indent : 0) - natural;
        let cost = demerits[node]! + penalties[b]! + EACH_LINE;
        if (!last || difference < 0) {
          const room = (spacesBefore[b]! - spacesThrough[a]!) * space;
          const spacing = spacingDemerits(difference, natural - room, room, tolerance);
          if (spacing === TOO_FULL) {
            // Too full here is too full for all that follows.
            dead = node;
            if (node === low) low += 1;
            continue;
          }
          if (spacing < 0) {
            // Too loose from here is too loose from all that follows, unless a drop capital makes one line shorter.
            if (dropLines === 0) break;
            continue;
          }
          cost += spacing;
        }
        if (!last) {
          if (flags[b] === 1 && flags[a] === 1) cost += LADDER;
          if (lasts[b] !== 0 && lasts[b] === lasts[a]) cost += STACK;
        } else if (a > 0) cost += lastLineDemerits(natural, width, flags[a] === 1, words[a] === words[b], tolerance);
        // The line begun at `a` and the next, begun at `b`.
        if (firsts[b] !== 0 && firsts[b] === firsts[a]) cost += STACK;
        this.#offer(line, cost, node);
      }
      this.#keep(b);
      if (low < nodes.count) continue;
      if (!tolerance.desperate) return [];
      // The line from the node that died last, too full though it is.
      nodes.add(b, dead, nodes.lines[dead]! + 1, nodes.demerits[dead]! + HOPELESS);
    }
    return nodes.at(count - 1);
  }

  /** Demerits of the way that ends in `node`. */
  demerits(node: number): number {
    return this.#nodes.demerits[node]!;
  }

  lines(node: number): number {
    return this.#nodes.lines[node]!;
  }

  /** The places at which the lines of the way that ends in `node` end, first to last. */
  trace(node: number): Int32Array {
    return this.#nodes.trace(node);
  }

  #offer(line: number, cost: number, node: number): void {
    if (line >= this.#best.length) this.#grow();
    if (cost >= this.#best[line]!) return;
    this.#best[line] = cost;
    this.#from[line] = node;
    if (line > this.#most) this.#most = line;
    if (line < this.#fewest) this.#fewest = line;
  }

  /** Makes nodes of the best ways to place `b`. */
  #keep(b: number): void {
    const best = this.#best;
    const usual = cheapest(best, this.#fewest, this.#most);
    for (let line = this.#fewest; line <= this.#most; line += 1) {
      const near = line >= usual - LOOSENESS && line <= usual + LOOSENESS;
      if (near && best[line] !== Infinity) this.#nodes.add(b, this.#from[line]!, line, best[line]!);
      best[line] = Infinity;
    }
    this.#fewest = NONE;
    this.#most = -1;
  }

  #grow(): void {
    const size = 2 * this.#best.length;
    this.#best = grown(this.#best, new Float64Array(size).fill(Infinity));
    this.#from = grown(this.#from, new Int32Array(size));
  }
}

function cheapest(best: Float64Array, from: number, to: number): number {
  let least = from;
  for (let line = from + 1; line <= to; line += 1) if (best[line]! < best[least]!) least = line;
  return least;
}
