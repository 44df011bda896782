import type { Costs } from './costs.js';
import type { Kind } from './glyphs.js';
import type { Draught, Setting } from './reading.js';
import type { Stack } from './states.js';

/** How many of the quotes open at the end, outermost first, the next paragraph opens again. */
function continued(stack: Stack | null, opensNext: readonly Kind[]): number {
  const kinds: Kind[] = [];
  for (let at = stack; at; at = at.below) kinds.unshift(at.kind);
  let count = 0;
  while (count < kinds.length && kinds[count] === opensNext[count]) count += 1;
  return count;
}

/** What it costs to leave the quotes of `stack` open at a paragraph's end. */
export function endCost(stack: Stack | null, { opensNext, leadsOver }: Setting, costs: Costs): number {
  if (!stack) return 0;
  const count = continued(stack, opensNext);
  if (count === 0) return (leadsOver ? costs.leadsOver : costs.unclosed) + costs.unclosed * (stack.depth - 1);
  return costs.runsOn + costs.runsOnInner * (count - 1) + costs.unclosed * (stack.depth - count);
}

/** Tells which quotes are open at the end, and which of them the next paragraph goes on with. */
export function tellOpen(stack: Stack | null, opensNext: readonly Kind[], reading: Draught): void {
  const count = continued(stack, opensNext);
  for (let at = stack; at; at = at.below) {
    reading.faults.push({ mark: at.mark, kind: at.depth <= count ? 'runs-on' : 'unclosed' });
  }
}
