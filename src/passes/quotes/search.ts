import { COSTS } from './costs.js';
import type { Kind, QuoteMark } from './marks.js';
import { closeCost, markCosts, openCost } from './pricing.js';
import { type Draught, draught, type Fault, type Label, type Reading } from './reading.js';
import type { Voice } from './voice.js';

/** What stands around a paragraph, as far as its own marks depend on it. */
export interface Setting {
  /** The marks with which the next paragraph opens, in order. */
  readonly opensNext: readonly Kind[];
  /** The kinds that the paragraph before left open, and which this one did not open again. */
  readonly carried: readonly Kind[];
}

/** Quotes open at some place, innermost on top. Within a search, stacks with the same content are the same object. */
interface Stack {
  readonly mark: number;
  readonly kind: Kind;
  readonly below: Stack | null;
  readonly depth: number;
}

/** All that later marks can depend on: what is open, and how the last mark was read if the next one touches it. */
interface State {
  readonly stack: Stack | null;
  readonly label: Label | null;
  /** What the cheapest way here costs, and the cheapest way on to the end. */
  cost: number;
  rest: number;
  best: Step | null;
}

/** One mark read one way, between two states. */
interface Step {
  readonly from: State;
  readonly to: State;
  readonly label: Label;
  readonly cost: number;
  readonly fault: Fault | null;
}

const state = (stack: Stack | null, label: Label | null, cost: number): State => ({
  stack,
  label,
  cost,
  rest: Infinity,
  best: null,
});

/** States kept after each mark, and how much dearer than the cheapest one they may be. */
const BEAM = 8;
const REACH = 24;

/** Marks that are decided together: no quotation is longer, and memory stays bounded in a book of one line. */
const WINDOW = 2048;

/** More quotes than this within one another are not tried. */
const DEEPEST = 6;

/**
 * Reads a paragraph's marks: a beam search from the first to the last for the labels that cost least, then a walk back
 * over the states that were kept to see how much dearer each mark's second choice is.
 */
export function readMarks(marks: readonly QuoteMark[], voice: Voice, setting: Setting): Reading {
  const reading = draught(marks.length);
  if (alternates(marks, voice)) {
    for (let index = 0; index < marks.length; index += 2) reading.labels[index] = 'open';
    return reading;
  }
  let last = state(null, null, 0);
  for (let from = 0; from < marks.length; from += WINDOW) {
    const end = Math.min(from + WINDOW, marks.length);
    const steps: (readonly Step[])[] = [];
    let beam: readonly State[] = [state(last.stack, last.label, 0)];
    for (let index = from; index < end; index += 1) {
      const taken = readMark(beam, marks, index, voice, setting);
      // At the end all states are kept: what is left open there has yet to be paid for.
      beam = index + 1 === end ? taken.states : worthKeeping(taken.states);
      steps.push(taken.steps);
    }
    for (const reached of beam) reached.rest = end < marks.length ? 0 : endCost(reached.stack, setting.opensNext);
    last = beam.reduce((best, reached) => (reached.cost + reached.rest < best.cost + best.rest ? reached : best));
    trace(steps, from, last, reading);
  }
  tellOpen(last.stack, setting.opensNext, reading);
  return reading;
}

/** A mark as cheap as this is what it looks like: any other reading is dearer by far. */
const CLEAR = 0.5;

/** Whether double marks open and close in turn, each where it should: then no other reading can be as cheap. */
const alternates = (marks: readonly QuoteMark[], voice: Voice): boolean =>
  marks.length % 2 === 0 &&
  marks.every((mark, index) => {
    if (mark.kind !== 2 || mark.touchesLast || mark.touchesNext) return false;
    const { open, close } = markCosts(marks, index, null, voice);
    return (index % 2 === 0 ? open : close) < CLEAR;
  });

/** Every way to read one mark after each reading of those before it, and the states to which these lead. */
function readMark(
  beam: readonly State[],
  marks: readonly QuoteMark[],
  index: number,
  voice: Voice,
  setting: Setting,
): { readonly steps: readonly Step[]; readonly states: readonly State[] } {
  const mark = marks[index]!;
  const steps: Step[] = [];
  const states: State[] = [];
  const opened: Stack[] = [];
  const take = (from: State, label: Label, cost: number, stack: Stack | null, fault: Fault | null = null) => {
    const key = mark.touchesNext ? label : null;
    let to = states.find((known) => known.stack === stack && known.label === key);
    if (!to) {
      to = state(stack, key, Infinity);
      states.push(to);
    }
    const step: Step = { from, to, label, cost, fault };
    if (from.cost + cost < to.cost) {
      to.cost = from.cost + cost;
      to.best = step;
    }
    steps.push(step);
  };
  const push = (below: Stack | null): Stack => {
    let stack = opened.find((known) => known.below === below);
    if (!stack) {
      stack = { mark: index, kind: mark.kind, below, depth: (below?.depth ?? 0) + 1 };
      opened.push(stack);
    }
    return stack;
  };

  // What the mark costs by itself depends on how the one before was read only if it touches that.
  const alone = mark.touchesLast ? null : markCosts(marks, index, null, voice);
  for (const from of beam) {
    const { stack } = from;
    const costs = alone ?? markCosts(marks, index, from.label, voice);
    const unclosed: Fault | null = stack && { mark: stack.mark, kind: 'unclosed' };
    if (stack?.kind === mark.kind) {
      take(
        from,
        'open',
        costs.open + (mark.touchesLast ? COSTS.reopenAtOnce : COSTS.reopen),
        push(stack.below),
        unclosed,
      );
      take(from, 'close', costs.close + closeCost(marks, stack.mark, index, voice), stack.below);
    } else {
      const depth = stack?.depth ?? 0;
      if (depth < DEEPEST) take(from, 'open', costs.open + openCost(depth, mark, voice), push(stack));
      if (stack?.below?.kind === mark.kind) take(from, 'close', costs.close + COSTS.cross, stack.below.below, unclosed);
      else if (!stack && setting.carried.includes(mark.kind)) take(from, 'close', costs.close + COSTS.carried, stack);
      else {
        const unopened = COSTS.unopened + (stack ? COSTS.unopenedInside : 0);
        take(from, 'close', costs.close + unopened, stack, { mark: index, kind: 'unopened' });
      }
    }
    if (costs.apostrophe < Infinity) {
      const elsewhere = stack?.kind === mark.kind ? COSTS.withinSpeech * costs.inPlaceOfSpeech : costs.inPlaceOfSpeech;
      take(from, 'apostrophe', costs.apostrophe + elsewhere, stack);
    }
    if (costs.prime < Infinity) take(from, 'prime', costs.prime, stack);
  }
  return { steps, states };
}

/** The states worth going on from, the cheapest first. */
function worthKeeping(states: readonly State[]): readonly State[] {
  if (states.length === 1) return states;
  const sorted = [...states].sort((a, b) => a.cost - b.cost);
  const limit = sorted[0]!.cost + REACH;
  return sorted.slice(0, BEAM).filter(({ cost }) => cost <= limit);
}

/** How many of the quotes open at the end, outermost first, the next paragraph opens again. */
function continued(stack: Stack | null, opensNext: readonly Kind[]): number {
  const kinds: Kind[] = [];
  for (let at = stack; at; at = at.below) kinds.unshift(at.kind);
  let count = 0;
  while (count < kinds.length && kinds[count] === opensNext[count]) count += 1;
  return count;
}

function endCost(stack: Stack | null, opensNext: readonly Kind[]): number {
  if (!stack) return 0;
  const count = continued(stack, opensNext);
  if (count === 0) return COSTS.unclosed * stack.depth;
  return COSTS.runsOn + COSTS.runsOnInner * (count - 1) + COSTS.unclosed * (stack.depth - count);
}

/** Writes down the cheapest way to `last`, and for each mark on it how much dearer the next best is. */
function trace(steps: readonly (readonly Step[])[], from: number, last: State, reading: Draught): void {
  const faults: Fault[] = [];
  let at = last;
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const { label, fault, from: before } = at.best!;
    reading.labels[from + index] = label;
    if (fault) faults.push(fault);
    at = before;
  }
  reading.faults.push(...faults.reverse());

  const total = last.cost + last.rest;
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const mark = from + index;
    for (const { from: before, to, label, cost } of steps[index]!) {
      const rest = cost + to.rest;
      if (rest < before.rest) before.rest = rest;
      const margin = before.cost + rest - total;
      if (label !== reading.labels[mark] && margin < reading.margins[mark]!) {
        reading.margins[mark] = margin;
        reading.seconds[mark] = label;
      }
    }
  }
}

/** Tells which quotes are open at the end, and which of them the next paragraph goes on with. */
function tellOpen(stack: Stack | null, opensNext: readonly Kind[], reading: Draught): void {
  const count = continued(stack, opensNext);
  for (let at = stack; at; at = at.below) {
    reading.faults.push({ mark: at.mark, kind: at.depth <= count ? 'runs-on' : 'unclosed' });
  }
}
