import type { Costs } from './costs.js';
import type { Kind } from './glyphs.js';
import type { QuoteMark } from './marks.js';
import { closeCost, type MarkCosts, markCosts, openCost } from './pricing.js';
import type { Fault, Label } from './reading.js';
import { type Stack, type State, type Step, state } from './states.js';
import type { Voice } from './voice.js';

/** More quotes than this within one another are not tried. */
const DEEPEST = 6;

/** What an editor decided costs nothing: whatever else the mark looks like, the marks around it are read by it. */
const FREE: MarkCosts = { open: 0, close: 0, apostrophe: 0, prime: 0, inPlaceOfSpeech: 0 };

/** Whether a line's first mark marks the speech again that an earlier line's opened, as those of letters do. */
const goesOn = (opener: QuoteMark, mark: QuoteMark): boolean =>
  mark.startsLine && opener.startsLine && !ENDS_SENTENCE.test(mark.beyondBefore);

/** A line that ends so is no part of a sentence that goes on. */
const ENDS_SENTENCE = /[.!?…]/;

/** Readings of one mark, and the states to which they lead. */
export interface Taken {
  readonly steps: readonly Step[];
  readonly states: readonly State[];
}

/** Every way to read mark `index` after each reading of those before it. */
export function readMark(
  beam: readonly State[],
  marks: readonly QuoteMark[],
  index: number,
  voice: Voice,
  carried: readonly Kind[],
): Taken {
  const mark = marks[index]!;
  const fork = new Fork(mark, index, carried.includes(mark.kind), voice.costs);
  // What the mark costs by itself depends on how the one before was read only if it touches that.
  const alone = mark.decided ? FREE : mark.touchesLast ? null : markCosts(marks, index, null, voice);
  for (const from of beam) {
    const { stack } = from;
    const costs = alone ?? markCosts(marks, index, from.label, voice);
    const within = stack !== null && stack.kind === mark.kind;
    const again = within && goesOn(marks[stack.mark]!, mark);
    if (within) fork.within(from, stack, costs, closeCost(marks, stack.mark, index, voice), again);
    else fork.without(from, costs, openCost(stack === null ? 0 : stack.depth, mark, voice));
    if (costs.apostrophe < Infinity) {
      const elsewhere = again
        ? voice.costs.inPlaceOfLine
        : costs.inPlaceOfSpeech * (within ? voice.costs.withinSpeech : 1);
      fork.take(from, 'apostrophe', costs.apostrophe + elsewhere, stack, null);
    }
    if (costs.prime < Infinity) fork.take(from, 'prime', costs.prime, stack, null);
  }
  // Deeper than quotes are tried, a decided mark opens nothing: it is what it was decided to be all the same.
  if (fork.states.length === 0) for (const from of beam) fork.take(from, mark.decided!, 0, from.stack, null);
  return fork;
}

/** The ways to read one mark as they are found. Its loops are plain: a story's marks come through here by the thousand. */
class Fork implements Taken {
  readonly steps: Step[] = [];
  readonly states: State[] = [];
  readonly #opened: Stack[] = [];
  readonly #unopened: Fault;

  constructor(
    readonly mark: QuoteMark,
    readonly index: number,
    /** Whether the paragraph before left a quote of its kind open. */
    readonly carried: boolean,
    readonly costs: Costs,
  ) {
    this.#unopened = { mark: index, kind: 'unopened' };
  }

  /** Opens or closes where the innermost quote, `stack`, is of the mark's own kind. */
  within(from: State, stack: Stack, { open, close }: MarkCosts, closing: number, again: boolean): void {
    const { mark, costs } = this;
    const reopen = again ? costs.reopenLine : mark.touchesLast ? costs.reopenAtOnce : costs.reopen;
    const fault: Fault | null = again ? null : { mark: stack.mark, kind: 'unclosed' };
    this.take(from, 'open', open + reopen, this.#push(stack.below), fault);
    this.take(from, 'close', close + closing, stack.below, null);
  }

  /** The same where it is of the other kind, or none is open. */
  without(from: State, { open, close }: MarkCosts, opening: number): void {
    const { stack } = from;
    const below = stack === null ? null : stack.below;
    if (stack === null || stack.depth < DEEPEST) this.take(from, 'open', open + opening, this.#push(stack), null);
    if (below !== null && below.kind === this.mark.kind) {
      this.take(from, 'close', close + this.costs.cross, below.below, { mark: stack!.mark, kind: 'unclosed' });
    } else if (stack === null && this.carried)
      this.take(from, 'close', close + this.costs.carried, stack, null, this.mark.kind);
    else {
      const unopened = this.costs.unopened + (stack === null ? 0 : this.costs.unopenedInside);
      this.take(from, 'close', close + unopened, stack, this.#unopened);
    }
  }

  take(
    from: State,
    label: Label,
    cost: number,
    stack: Stack | null,
    fault: Fault | null,
    carriesOn: Kind | null = null,
  ): void {
    if (this.mark.decided && this.mark.decided !== label) return;
    const to = this.#stateOf(stack, this.mark.touchesNext ? label : null);
    const step: Step = { from, to, label, cost, fault, carriesOn };
    if (from.cost + cost < to.cost) {
      to.cost = from.cost + cost;
      to.best = step;
    }
    this.steps.push(step);
  }

  #stateOf(stack: Stack | null, label: Label | null): State {
    const { states } = this;
    for (let at = 0; at < states.length; at += 1) {
      if (states[at]!.stack === stack && states[at]!.label === label) return states[at]!;
    }
    const fresh = state(stack, label, Infinity);
    states.push(fresh);
    return fresh;
  }

  #push(below: Stack | null): Stack {
    const opened = this.#opened;
    for (let at = 0; at < opened.length; at += 1) if (opened[at]!.below === below) return opened[at]!;
    const depth = (below === null ? 0 : below.depth) + 1;
    const fresh: Stack = { mark: this.index, kind: this.mark.kind, below, depth };
    opened.push(fresh);
    return fresh;
  }
}
