import { COSTS } from './costs.js';
import type { Kind, QuoteMark } from './marks.js';
import { closeCost, markCosts, openCost } from './pricing.js';
import type { Fault, Label } from './reading.js';
import { type Stack, type State, type Step, state } from './states.js';
import type { Voice } from './voice.js';

/** More quotes than this within one another are not tried. */
const DEEPEST = 6;

/** Every way to read one mark after each reading of those before it, and the states to which these lead. */
export function readMark(
  beam: readonly State[],
  marks: readonly QuoteMark[],
  index: number,
  voice: Voice,
  carried: readonly Kind[],
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
      else if (!stack && carried.includes(mark.kind)) take(from, 'close', costs.close + COSTS.carried, stack);
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
