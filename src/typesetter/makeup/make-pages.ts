import type { Galley } from '../lines/galley.js';
import { Makeup } from './carry-out.js';
import { astray, FAULTY } from './demerits.js';
import { settleFloats } from './floats.js';
import type { Column, GalleyPage } from './galley-page.js';
import { type Chosen, type Reached, Spreads } from './spreads.js';
import { unitsOf } from './units.js';

/** One for every galley: making its columns anew costs more than filling them does. */
const spreads = new Spreads();

/** Cuts a galley into pages: the cheapest sequence of spreads, by dynamic programming over the blocks' settings. */
export function makePages(made: Galley, column: Column): readonly GalleyPage[] {
  if (made.length === 0) return [];
  const feet = made.some((block) => block.kind === 'text' && block.text.footnotes.length > 0);
  const galley = settleFloats<Reached>(made, {
    reach: (tried, from, to, before, ends) =>
      spreads.reach(unitsOf(tried, column.rows, false, from, to), column, { before, feet, ends }),
    costOf: (reached) => reached.reduce((least, cost) => Math.min(least, cost), Infinity),
    astray,
  });
  const best = spreads.run(unitsOf(galley, column.rows, false), column);
  if (best.cost < FAULTY || !galley.some((block) => block.kind === 'text' && block.richer)) {
    return makeup(best.chosen, column);
  }
  const rich = spreads.run(unitsOf(galley, column.rows, true), column);
  return makeup(rich.cost < best.cost ? rich.chosen : best.chosen, column);
}

function makeup(chosen: readonly Chosen[], column: Column): readonly GalleyPage[] {
  const page = new Makeup(column.rows);
  for (const { unit, state, choice } of chosen) page.place(unit, state, choice);
  return page.done();
}
