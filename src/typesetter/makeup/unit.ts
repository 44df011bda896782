import { OVER_FEET } from '../letters/footnote.js';
import type { BlockSetting, GalleyBlock } from '../lines/galley.js';

/** A block as the page maker sees it: lines of so many rows, and what it costs to turn the page between them. */
export type Unit = LinesUnit | BlankUnit | PageEndUnit;

export interface LinesUnit {
  readonly kind: 'lines';
  readonly block: GalleyBlock;
  readonly ways: readonly Way[];
  /** What it costs to turn the page right before it. */
  readonly seam: number;
  /** Whether a page may be left short so that it stands on the next whole. */
  readonly early: boolean;
  /** What it costs to turn the page right behind it. */
  readonly tail: number;
  /** Whether a scene break stands right before it, or right behind it: one line alone must not part it from the page's edge. */
  readonly opens: boolean;
  readonly closes: boolean;
}

/** One way to set the unit. Lines count from the block's first. */
export interface Way {
  /** The unit's block, or the same picture drawn smaller. */
  readonly block: GalleyBlock;
  readonly setting: BlockSetting | null;
  readonly cost: number;
  readonly from: number;
  readonly to: number;
  /** Lines of the whole block: widows and orphans are counted from its ends. */
  readonly total: number;
  readonly rows: number;
  /** Rows of footnotes that each of the block's lines calls, or null if none does. */
  readonly feet: readonly number[] | null;
}

export interface BlankUnit {
  readonly kind: 'blank';
  readonly rows: number;
  /** Rows that it may have besides. */
  readonly more: number;
}

export interface PageEndUnit {
  readonly kind: 'page-end';
  readonly recto: boolean;
  readonly full: boolean;
}

/**
 * The line before which the page is full, if line `line` of `way` stands on row `row` of `room`; `footed` tells whether the
 * page has footnotes already.
 */
export function fillOf(way: Way, line: number, row: number, room: number, footed: boolean): number {
  let to = line;
  if (!way.feet) to = Math.min(way.to, line + Math.floor((room - row) / way.rows));
  else
    for (let filled = row, first = !footed; to < way.to; to += 1) {
      const feet = way.feet[to]!;
      filled += way.rows + feet + (first && feet > 0 ? OVER_FEET : 0);
      if (filled > room) break;
      if (feet > 0) first = false;
    }
  // What is higher than a page must stand on one all the same.
  return to === line && row === 0 && line < way.to ? line + 1 : to;
}

/** Rows that lines `[from, to)` of `way` take, with the footnotes they call. */
export function heightOf(way: Way, from: number, to: number, footed: boolean): number {
  const rows = (to - from) * way.rows;
  const feet = feetIn(way, from, to);
  return rows + feet + (feet > 0 && !footed ? OVER_FEET : 0);
}

/** Rows of the footnotes that lines `[from, to)` of `way` call. */
export function feetIn({ feet }: Way, from: number, to: number): number {
  let rows = 0;
  if (feet) for (let line = from; line < to; line += 1) rows += feet[line]!;
  return rows;
}
