import { grown } from './items.js';

/**
 * The ways to break a paragraph that were found so far, one column for each quantity: a node is a place where some way's
 * line ends. Node 0 is the beginning; nodes stand in the order of their places.
 */
export class Nodes {
  #size = 1 << 12;
  count = 0;
  places = new Int32Array(this.#size);
  /** The node at the end of the line before, -1 for none. */
  #previous = new Int32Array(this.#size);
  /** How many lines lead to it. */
  lines = new Int32Array(this.#size);
  demerits = new Float64Array(this.#size);

  /** Forgets all ways but the one that has not begun. */
  clear(): void {
    this.count = 0;
    this.add(0, -1, 0, 0);
  }

  add(place: number, previous: number, line: number, demerits: number): void {
    if (this.count === this.#size) this.#grow();
    const node = this.count;
    this.places[node] = place;
    this.#previous[node] = previous;
    this.lines[node] = line;
    this.demerits[node] = demerits;
    this.count += 1;
  }

  /** The nodes at `place`, the last there is, cheapest first. */
  at(place: number): readonly number[] {
    const nodes: number[] = [];
    for (let node = this.count - 1; node >= 0 && this.places[node] === place; node -= 1) nodes.push(node);
    return nodes.sort((a, b) => this.demerits[a]! - this.demerits[b]! || this.lines[a]! - this.lines[b]!);
  }

  /** The places at which the lines of the way that ends in `node` end, first to last. */
  trace(node: number): Int32Array {
    const places = new Int32Array(this.lines[node]!);
    for (let at = node; this.#previous[at]! >= 0; at = this.#previous[at]!) {
      places[this.lines[at]! - 1] = this.places[at]!;
    }
    return places;
  }

  #grow(): void {
    this.#size *= 2;
    this.places = grown(this.places, new Int32Array(this.#size));
    this.#previous = grown(this.#previous, new Int32Array(this.#size));
    this.lines = grown(this.lines, new Int32Array(this.#size));
    this.demerits = grown(this.demerits, new Float64Array(this.#size));
  }
}
