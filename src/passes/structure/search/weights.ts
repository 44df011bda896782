import { KINDS, type Kind, NUMBER } from './labels.js';

/** What no sign speaks for: dear enough never to be chosen, and finite, so that a way through is always found. */
export const NEVER = 60;

/** One fact about a block, and for which reading it pays. */
export interface Reason {
  readonly why: string;
  /** What the fact is worth to each reading: its cost without the fact, less its cost with it. */
  readonly kind: Kind;
  readonly worth: number;
}

/**
 * What it costs to read one block as each of the kinds: roughly negative logarithms of odds. A fact *offers* a reading (it
 * may then be had at that price), or *charges* one.
 */
export class Weights {
  readonly costs = new Float64Array(KINDS.length).fill(NEVER);
  readonly reasons: Reason[] = [];
  /** What a note costs besides in mid-story, behind it and before it, where it opens. */
  mid = 0;
  behind = 0;
  before = 0;
  /** What an author costs besides who is named before any title is. */
  untitled = 0;

  /** Whether its place alone speaks for what it is read as: then it is set apart, and asked about. */
  doubtful = false;

  constructor() {
    this.costs[NUMBER.story] = 0;
  }

  of(kind: Kind): number {
    return this.costs[NUMBER[kind]]!;
  }

  offer(kind: Kind, cost: number, why: string): void {
    const index = NUMBER[kind];
    if (cost < this.costs[index]!) this.costs[index] = cost;
    if (why !== '') this.reasons.push({ why, kind, worth: 12 - cost });
  }

  charge(kind: Kind, cost: number, why = ''): void {
    const index = NUMBER[kind];
    this.costs[index] = Math.max(0, this.costs[index]! + cost);
    if (why !== '') this.reasons.push({ why, kind, worth: -cost });
  }

  /** A reading costs so much at most. */
  cap(kind: Kind, cost: number): void {
    this.costs[NUMBER[kind]] = Math.min(cost, this.costs[NUMBER[kind]]!);
  }

  /** The block is this, whatever it looks like. */
  fix(kinds: readonly Kind[], why: string): void {
    for (const [index, kind] of KINDS.entries()) if (!kinds.includes(kind)) this.costs[index]! += 2 * NEVER;
    for (const kind of kinds) this.costs[NUMBER[kind]] = Math.min(1, this.costs[NUMBER[kind]]!);
    this.mid = this.behind = this.before = 0;
    this.reasons.push({ why, kind: kinds[0]!, worth: 2 * NEVER });
  }
}
