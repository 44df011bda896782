import type { Footnote, Galley, GalleyBlock, Origin, Setting } from '../lines/galley.js';
import { Makeup } from './carry-out.js';
import { FAULTY } from './demerits.js';
import { type Chosen, Spreads } from './spreads.js';
import { unitsOf } from './units.js';

/** The column that a galley is cut to. */
export interface Column {
  /** Grid lines on a full page. */
  readonly rows: number;
  readonly first: 'recto' | 'verso';
}

/** What stands on one page of a galley; a page without slices is the blank verso before a recto that was asked for. */
export interface GalleyPage {
  readonly side: 'recto' | 'verso';
  readonly slices: readonly Slice[];
  readonly footnotes: readonly Footnote[];
  /** The first word or picture with an origin that stands on it, or null if none does. */
  readonly start: Origin | null;
}

/** A block, or the part of it that stands on one page. */
export interface Slice {
  readonly block: GalleyBlock;
  /** Null for blocks other than text. */
  readonly setting: Setting | null;
  /** Half-open range of the setting's lines; 0 to 1 for other blocks. */
  readonly from: number;
  readonly to: number;
  /** The row it begins on, from 0. */
  readonly row: number;
  /** Whether it stands first or last on its page. */
  readonly edge: boolean;
}

/** One for every galley: making its columns anew costs more than filling them does. */
const spreads = new Spreads();

/** Cuts a galley into pages: the cheapest sequence of spreads, by dynamic programming over the blocks' settings. */
export function makePages(galley: Galley, column: Column): readonly GalleyPage[] {
  if (galley.length === 0) return [];
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
