import type { QuoteMark } from './marks.js';
import { endCost, tellOpen } from './open-end.js';
import { markCosts } from './pricing.js';
import { type Draught, draught, type Fault, type Reading, type Setting } from './reading.js';
import { type State, type Step, state } from './states.js';
import { readMark } from './steps.js';
import type { Voice } from './voice.js';

/** States kept after each mark, and how much dearer than the cheapest one they may be. */
const BEAM = 8;
const REACH = 24;

/** Marks that are decided together: no quotation is longer, and memory stays bounded in a book of one line. */
const WINDOW = 2048;

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
      const taken = readMark(beam, marks, index, voice, setting.carried);
      // At the end all states are kept: what is left open there has yet to be paid for.
      beam = index + 1 === end ? taken.states : worthKeeping(taken.states);
      steps.push(taken.steps);
    }
    for (const reached of beam) reached.rest = end < marks.length ? 0 : endCost(reached.stack, setting, voice.costs);
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
    if (mark.kind !== 2 || mark.touchesLast || mark.touchesNext || mark.decided) return false;
    const { open, close } = markCosts(marks, index, null, voice);
    return (index % 2 === 0 ? open : close) < CLEAR;
  });

/** The states worth going on from, the cheapest first, and those as cheap in their order. */
function worthKeeping(states: readonly State[]): readonly State[] {
  const kept: State[] = [];
  for (let next = 0; next < states.length; next += 1) {
    const one = states[next]!;
    let at = kept.length;
    if (at === BEAM && one.cost >= kept[at - 1]!.cost) continue;
    if (at === BEAM) at -= 1;
    for (; at > 0 && kept[at - 1]!.cost > one.cost; at -= 1) kept[at] = kept[at - 1]!;
    kept[at] = one;
  }
  const limit = kept[0]!.cost + REACH;
  while (kept.at(-1)!.cost > limit) kept.pop();
  return kept;
}

/** Writes down the cheapest way to `last`, and for each mark on it how much dearer the next best is. */
function trace(steps: readonly (readonly Step[])[], from: number, last: State, reading: Draught): void {
  const faults: Fault[] = [];
  let at = last;
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const { label, fault, carriesOn, from: before } = at.best!;
    reading.labels[from + index] = label;
    if (carriesOn) reading.carriedOn = carriesOn;
    if (fault) faults.push(fault);
    at = before;
  }
  for (const fault of faults.reverse()) reading.faults.push(fault);

  const total = last.cost + last.rest;
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const mark = from + index;
    const rivals = { open: Infinity, close: Infinity, apostrophe: Infinity, prime: Infinity };
    for (const { from: before, to, label, cost } of steps[index]!) {
      const rest = cost + to.rest;
      if (rest < before.rest) before.rest = rest;
      const margin = before.cost + rest - total;
      if (margin < rivals[label]) rivals[label] = margin;
    }
    reading.rivals[mark] = rivals;
    const { apostrophe } = rivals;
    const other = Math.min(rivals.open, rivals.close, rivals.prime);
    reading.leans[mark] = apostrophe < Infinity ? other - apostrophe : -Infinity;
  }
}
