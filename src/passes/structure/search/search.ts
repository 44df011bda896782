import type { Kind } from './labels.js';
import { KINDS, NUMBER } from './labels.js';
import { type Phase, STATES } from './states.js';
import { first, last, TURNS } from './turns.js';
import { NEVER, type Weights } from './weights.js';

/** What a block was found to be. */
export interface Reading {
  readonly kind: Kind;
  /** Where it stands to its story. */
  readonly phase: Phase;
  /** How much dearer the cheapest reading is that makes something else of it. */
  readonly margin: number;
  /** What that would be. */
  readonly or: Kind;
  /** How much dearer the cheapest reading is that keeps its words among the story's. */
  readonly kept: number;
}

const WIDTH = STATES.length;
const KIND_OF = Uint8Array.from(STATES, ({ kind }) => NUMBER[kind]);
const FIRST = Float64Array.from(STATES, first);

/** Readings that come to the same: whether a note opens or goes on is no matter of doubt. */
const SAME: Readonly<Partial<Record<Kind, Kind>>> = { more: 'note', value: 'header', subtitle: 'chapter' };
const GROUP = KINDS.map((kind) => SAME[kind] ?? kind);

/** Readings under which the words stay in the book, among the story. */
const KEEPS: ReadonlySet<Kind> = new Set(['story', 'chapter', 'subtitle', 'heading', 'dedication', 'epigraph', 'end']);

/** The turns by where they lead: the states before, and their costs. */
const INTO = STATES.map((_, to) => {
  const turns = TURNS.flatMap((from, index) =>
    from.filter((one) => one.to === to).map(({ cost }) => ({ index, cost })),
  );
  return { froms: Uint8Array.from(turns, ({ index }) => index), costs: Float64Array.from(turns, ({ cost }) => cost) };
});

/**
 * Labels a row as cheaply as can be: Viterbi's search forth, and the same back for the margins. Readings that nothing
 * speaks for are not tried, unless there is no way without them. Linear in the row.
 */
export function search(weights: readonly Weights[]): readonly Reading[] {
  if (weights.length === 0) return [];
  const likely = new Search(weights, NEVER);
  const found = likely.isPossible ? likely : new Search(weights, Number.POSITIVE_INFINITY);
  return found.readings();
}

/** The states that are tried at a block, with their prices. */
interface Tried {
  readonly states: Uint8Array;
  readonly prices: Float64Array;
}

class Search {
  readonly #tried: readonly Tried[];
  /** What the cheapest way to each state at each block costs, row by row. */
  readonly #forth: Float64Array;
  readonly #length: number;

  constructor(weights: readonly Weights[], limit: number) {
    const known = new Map<Weights, Tried>();
    this.#tried = weights.map((own) => {
      const tried = known.get(own) ?? triedOf(own, limit);
      known.set(own, tried);
      return tried;
    });
    this.#length = weights.length;
    this.#forth = new Float64Array(weights.length * WIDTH).fill(Number.POSITIVE_INFINITY);
    this.#forward();
  }

  get isPossible(): boolean {
    return this.#forth.subarray((this.#length - 1) * WIDTH).some(Number.isFinite);
  }

  #forward(): void {
    const forth = this.#forth;
    for (let at = 0; at < this.#length; at += 1) {
      const { states, prices } = this.#tried[at]!;
      const above = (at - 1) * WIDTH;
      for (let index = 0; index < states.length; index += 1) {
        const to = states[index]!;
        let best = FIRST[to]!;
        if (at > 0) {
          best = Number.POSITIVE_INFINITY;
          const { froms, costs } = INTO[to]!;
          for (let turn = 0; turn < froms.length; turn += 1) {
            const sum = forth[above + froms[turn]!]! + costs[turn]!;
            if (sum < best) best = sum;
          }
        }
        forth[at * WIDTH + to] = best + prices[index]!;
      }
    }
  }

  /** Back from the cheapest end; `told`: whether a story is known to be there. */
  #path(told: boolean): readonly number[] {
    const path = new Array<number>(this.#length);
    const forth = this.#forth;
    let state = 0;
    let best = Number.POSITIVE_INFINITY;
    for (let end = 0; end < WIDTH; end += 1) {
      const sum = forth[(this.#length - 1) * WIDTH + end]! + last(STATES[end]!, told);
      if (sum < best) [best, state] = [sum, end];
    }
    for (let at = this.#length - 1; at >= 0; at -= 1) {
      path[at] = state;
      if (at === 0) break;
      const { froms, costs } = INTO[state]!;
      let least = Number.POSITIVE_INFINITY;
      for (let turn = 0; turn < froms.length; turn += 1) {
        const sum = forth[(at - 1) * WIDTH + froms[turn]!]! + costs[turn]!;
        if (sum < least) [least, state] = [sum, froms[turn]!];
      }
    }
    return path;
  }

  /** The cheapest path, and at every block the margin to the cheapest that makes something else of it. */
  readings(): readonly Reading[] {
    const likely = this.#path(true);
    const told = likely.some((state) => STATES[state]!.kind === 'story');
    const path = told ? likely : this.#path(false);
    const made = new Array<Reading>(path.length);
    let back: Float64Array = Float64Array.from(STATES, (state) => last(state, told));
    let spare: Float64Array = new Float64Array(WIDTH);
    for (let at = path.length - 1; at >= 0; at -= 1) {
      made[at] = this.#reading(at, path[at]!, back);
      if (at > 0) [back, spare] = [this.#backward(at, back, spare), back];
    }
    return made;
  }

  #reading(at: number, state: number, back: Float64Array): Reading {
    const { states } = this.#tried[at]!;
    const { kind, phase } = STATES[state]!;
    const own = this.#forth[at * WIDTH + state]! + back[state]!;
    let [margin, or, kept] = [Number.POSITIVE_INFINITY, kind, Number.POSITIVE_INFINITY];
    for (const other of states) {
      const index = KIND_OF[other]!;
      const dearer = this.#forth[at * WIDTH + other]! + back[other]! - own;
      if (dearer < kept && KEEPS.has(KINDS[index]!)) kept = dearer;
      if (dearer < margin && GROUP[index] !== (SAME[kind] ?? kind)) [margin, or] = [dearer, KINDS[index]!];
    }
    return { kind, phase, margin, or, kept };
  }

  #backward(at: number, below: Float64Array, into: Float64Array): Float64Array {
    const { states, prices } = this.#tried[at]!;
    into.fill(Number.POSITIVE_INFINITY);
    for (let index = 0; index < states.length; index += 1) {
      const to = states[index]!;
      const owed = below[to]! + prices[index]!;
      const { froms, costs } = INTO[to]!;
      for (let turn = 0; turn < froms.length; turn += 1) {
        const sum = owed + costs[turn]!;
        if (sum < into[froms[turn]!]!) into[froms[turn]!] = sum;
      }
    }
    return into;
  }
}

/** The states whose kinds something speaks for, with what each costs. */
function triedOf(weights: Weights, limit: number): Tried {
  const states: number[] = [];
  const prices: number[] = [];
  for (let state = 0; state < WIDTH; state += 1) {
    const kind = KIND_OF[state]!;
    let price = weights.costs[kind]!;
    if (price >= limit) continue;
    const { phase } = STATES[state]!;
    if (kind === NUMBER.author && (phase === 'top' || phase === 'open')) price += weights.untitled;
    if (kind === NUMBER.note) {
      price += phase === 'mid' ? weights.mid : phase === 'past' ? weights.behind : weights.before;
    }
    states.push(state);
    prices.push(price);
  }
  return { states: Uint8Array.from(states), prices: Float64Array.from(prices) };
}
