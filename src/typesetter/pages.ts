import type { Footnote, Galley, GalleyBlock, Origin, Setting } from './galley.js';
import type { Item } from './page.js';

/** The column that a galley is cut to. */
export interface Column {
  /** Grid lines on a full page. */
  readonly rows: number;
  readonly first: 'recto' | 'verso';
}

/** What stands on one page of a galley. */
export interface GalleyPage {
  readonly side: 'recto' | 'verso';
  readonly slices: readonly Slice[];
  readonly footnotes: readonly Footnote[];
  /** Whether nothing stands on it: the verso before a `page-end` that asks for a recto. */
  readonly blank: boolean;
  /** The first word of a story's text on it, or null where it begins with something else (an opener, a picture). */
  readonly start: Origin | null;
}

/** A block, or the part of it that stands on one page. */
export interface Slice {
  readonly block: GalleyBlock;
  /** Null for blocks other than text. */
  readonly setting: Setting | null;
  /** Half-open range of the setting's lines, or of the block's rows. */
  readonly from: number;
  readonly to: number;
  /** The row it begins on, from 0. */
  readonly row: number;
}

/** Cuts a galley into pages: the cheapest sequence of spreads, by dynamic programming over the blocks' settings. */
export function makePages(_galley: Galley, _column: Column): readonly GalleyPage[] {
  throw new Error('not built yet');
}

/** Where a column's grid lies on the page, in points. */
export interface Grid {
  readonly x: number;
  /** Baseline of row 0. */
  readonly baseline: number;
  readonly leading: number;
  /** Rows of the full column: footnotes stand on the last. */
  readonly rows: number;
}

/** The page's column as a display list, in reading order. */
export function drawPage(_page: GalleyPage, _grid: Grid): readonly Item[] {
  throw new Error('not built yet');
}
