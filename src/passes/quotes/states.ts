import type { Kind } from './glyphs.js';
import type { Fault, Label } from './reading.js';

/** Quotes open at some place, innermost on top. Within a search, stacks with the same content are the same object. */
export interface Stack {
  readonly mark: number;
  readonly kind: Kind;
  readonly below: Stack | null;
  readonly depth: number;
}

/** All that later marks can depend on: what is open, and how the last mark was read if the next one touches it. */
export interface State {
  readonly stack: Stack | null;
  readonly label: Label | null;
  /** What the cheapest way here costs, and the cheapest way on to the end. */
  cost: number;
  rest: number;
  best: Step | null;
}

/** One mark read one way, between two states. */
export interface Step {
  readonly from: State;
  readonly to: State;
  readonly label: Label;
  readonly cost: number;
  readonly fault: Fault | null;
  /** The kind of quote it closes that a paragraph before left open. */
  readonly carriesOn: Kind | null;
}

/** A state that nothing has reached more cheaply than `cost`, and from which no way on is known. */
export const state = (stack: Stack | null, label: Label | null, cost: number): State => ({
  stack,
  label,
  cost,
  rest: Infinity,
  best: null,
});
