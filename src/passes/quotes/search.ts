import { COSTS, closeCost, markCosts, openCost, type Voice } from './costs.js';
import type { Kind, QuoteMark } from './marks.js';

/** What a mark is. */
export type Label = 'open' | 'close' | 'apostrophe' | 'prime';

/** Where the pairing does not come out: at which mark, and how. */
export interface Fault {
  readonly mark: number;
  readonly kind: 'unclosed' | 'unopened' | 'runs-on';
}

/** The cheapest reading of a paragraph's marks. */
export interface Reading {
  readonly labels: readonly Label[];
  /** For each mark the one it pairs with, or -1. */
  readonly pairs: readonly number[];
  /** For each mark the label that comes second, and how much more it costs; Infinity if none was kept. */
  readonly seconds: readonly (Label | null)[];
  readonly margins: readonly number[];
  readonly faults: readonly Fault[];
}

/** What stands around a paragraph, as far as its own marks depend on it. */
export interface Setting {
  /** The marks with which the next paragraph opens, in order. */
  readonly opensNext: readonly Kind[];
  /** The kinds that the paragraph before left open, and which this one did not open again. */
  readonly carried: readonly Kind[];
}

/** Quotes open at some place, innermost on top. Within a search, stacks with the same content are the same object. */
export interface Stack {
  readonly mark: number;
  readonly kind: Kind;
  readonly below: Stack | null;
  readonly depth: number;
}

/** All that later marks can depend on: what is open, and how the last mark was read if the next one touches it. */
interface Node {
  readonly stack: Stack | null;
  readonly label: Label | null;
  cost: number;
  rest: number;
  best: Arc | null;
}

interface Arc {
  readonly from: Node;
  readonly to: Node;
  readonly label: Label;
  readonly cost: number;
  readonly pair: number;
  readonly fault: Fault | null;
}

/** Readings kept after each mark, and how much dearer than the cheapest one may be. */
const BEAM = 16;
const REACH = 24;

/**
 * Reads a paragraph's marks: a beam search from the first to the last for the labels that cost least, then a walk back
 * over the readings that were kept to see how much dearer each mark's second choice is.
 */
export function readMarks(marks: readonly QuoteMark[], voice: Voice, setting: Setting): Reading {
  if (alternates(marks, voice)) return alternating(marks.length);
  let beam: readonly Node[] = [{ stack: null, label: null, cost: 0, rest: Infinity, best: null }];
  const steps: (readonly Arc[])[] = [];
  for (let index = 0; index < marks.length; index += 1) {
    const arcs = step(beam, marks, index, voice, setting);
    beam = index + 1 < marks.length ? cheapest(arcs) : [...new Set(arcs.map(({ to }) => to))];
    steps.push(arcs);
  }
  let last = beam[0]!;
  for (const node of beam) {
    node.rest = endCost(node.stack, setting.opensNext);
    if (node.cost + node.rest < last.cost + last.rest) last = node;
  }
  return trace(steps, last, setting.opensNext);
}

/** A mark as cheap as this is read as what it looks like: any other reading is dearer by far. */
const CLEAR = 0.5;

/** Whether double marks open and close in turn, each where it should: no other reading can be as cheap. */
const alternates = (marks: readonly QuoteMark[], voice: Voice): boolean =>
  marks.length % 2 === 0 &&
  marks.every((mark, index) => {
    if (mark.kind !== 2 || mark.touchesLast || mark.touchesNext) return false;
    const { open, close } = markCosts(marks, index, null, voice);
    return (index % 2 === 0 ? open : close) < CLEAR;
  });

const alternating = (length: number): Reading => {
  const each = <T>(value: (index: number) => T): readonly T[] => Array.from({ length }, (_, index) => value(index));
  return {
    labels: each((index) => (index % 2 === 0 ? 'open' : 'close')),
    pairs: each((index) => index ^ 1),
    seconds: each(() => null),
    margins: each(() => Infinity),
    faults: [],
  };
};

/** Every way to read one mark after each reading of those before it. */
function step(
  beam: readonly Node[],
  marks: readonly QuoteMark[],
  index: number,
  voice: Voice,
  setting: Setting,
): readonly Arc[] {
  const mark = marks[index]!;
  const arcs: Arc[] = [];
  const nodes: Node[] = [];
  const opened: Stack[] = [];
  const arrive = (
    from: Node,
    label: Label,
    cost: number,
    stack: Stack | null,
    pair = -1,
    fault: Fault | null = null,
  ) => {
    const key = mark.touchesNext ? label : null;
    const total = from.cost + cost;
    let to = nodes.find((node) => node.stack === stack && node.label === key);
    if (!to) {
      to = { stack, label: key, cost: Infinity, rest: Infinity, best: null };
      nodes.push(to);
    }
    const arc = { from, to, label, cost, pair, fault };
    if (total < to.cost) {
      to.cost = total;
      to.best = arc;
    }
    arcs.push(arc);
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
  for (const node of beam) {
    const { stack } = node;
    const costs = alone ?? markCosts(marks, index, node.label, voice);
    if (stack?.kind === mark.kind) {
      const fault: Fault = { mark: stack.mark, kind: 'unclosed' };
      arrive(node, 'open', costs.open + COSTS.reopen, push(stack.below), -1, fault);
      arrive(node, 'close', costs.close + closeCost(marks, stack.mark, index, voice), stack.below, stack.mark);
    } else {
      arrive(node, 'open', costs.open + openCost(stack?.depth ?? 0, mark, voice), push(stack));
      if (stack?.below?.kind === mark.kind) {
        const fault: Fault = { mark: stack.mark, kind: 'unclosed' };
        arrive(node, 'close', costs.close + COSTS.cross, stack.below.below, stack.below.mark, fault);
      } else {
        const carried = stack === null && setting.carried.includes(mark.kind);
        const fault: Fault | null = carried ? null : { mark: index, kind: 'unopened' };
        arrive(
          node,
          'close',
          costs.close + (carried ? COSTS.carried : COSTS.unopened) + (stack ? COSTS.unopenedInside : 0),
          stack,
          -1,
          fault,
        );
      }
    }
    if (costs.apostrophe < Infinity) arrive(node, 'apostrophe', costs.apostrophe, stack);
    if (costs.prime < Infinity) arrive(node, 'prime', costs.prime, stack);
  }
  return arcs;
}

function cheapest(arcs: readonly Arc[]): readonly Node[] {
  const nodes = [...new Set(arcs.map(({ to }) => to))].sort((a, b) => a.cost - b.cost);
  const limit = nodes[0]!.cost + REACH;
  return nodes.slice(0, BEAM).filter(({ cost }) => cost <= limit);
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

function trace(steps: readonly (readonly Arc[])[], last: Node, opensNext: readonly Kind[]): Reading {
  const labels: Label[] = new Array(steps.length);
  const pairs: number[] = new Array(steps.length).fill(-1);
  const seconds: (Label | null)[] = new Array(steps.length).fill(null);
  const margins: number[] = new Array(steps.length).fill(Infinity);
  const faults: Fault[] = [];
  let node = last;
  const total = last.cost + last.rest;
  const path: Arc[] = [];
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const arc = node.best!;
    path.push(arc);
    labels[index] = arc.label;
    if (arc.pair >= 0) {
      pairs[index] = arc.pair;
      pairs[arc.pair] = index;
    }
    if (arc.fault) faults.push(arc.fault);
    node = arc.from;
  }
  // Backward costs: only arcs whose target led to an end count.
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    for (const arc of steps[index]!) {
      const rest = arc.cost + arc.to.rest;
      if (rest < arc.from.rest) arc.from.rest = rest;
      if (arc.label !== labels[index]) {
        const margin = arc.from.cost + rest - total;
        if (margin < margins[index]!) {
          margins[index] = margin;
          seconds[index] = arc.label;
        }
      }
    }
  }
  faults.reverse();
  const count = continued(last.stack, opensNext);
  for (let at = last.stack; at; at = at.below) {
    faults.push({ mark: at.mark, kind: at.depth <= count ? 'runs-on' : 'unclosed' });
  }
  return { labels, pairs, seconds, margins, faults };
}
