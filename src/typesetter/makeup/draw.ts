import type { Item } from '../../pages/page.js';
import { Bed } from '../../pages/plain-lines.js';
import type { FixedPlace } from '../lines/galley.js';
import { layLine } from '../lines/lay-line.js';
import type { GalleyPage, Slice } from './make-pages.js';

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
export function drawPage(page: GalleyPage, grid: Grid): readonly Item[] {
  const bed = new Bed();
  for (const slice of page.slices) drawSlice(slice, page, grid, bed);
  let row = grid.rows - page.footnotes.reduce((sum, { rows }) => sum + rows, 0);
  for (const footnote of page.footnotes) {
    bed.add(footnote.draw(placeAt(row, page, grid, false)));
    row += footnote.rows;
  }
  return bed.items();
}

function drawSlice({ block, setting, from, to, row, edge }: Slice, page: GalleyPage, grid: Grid, bed: Bed): void {
  if (block.kind === 'fixed') bed.add(block.draw(placeAt(row, page, grid, edge)));
  if (block.kind !== 'text' || !setting) return;
  for (let line = from; line < to; line += 1) {
    // Text of several rows a line stands on the last of them.
    const baseline = grid.baseline + (row + (line - from + 1) * block.style.rows - 1) * grid.leading;
    if (line === 0 && block.beside) bed.add(block.beside(grid.x, baseline));
    layLine(block, setting, line, grid.x, baseline, bed);
  }
}

const placeAt = (row: number, { side }: GalleyPage, { x, baseline, leading }: Grid, edge: boolean): FixedPlace => ({
  x,
  top: baseline + (row - 1) * leading,
  baseline: baseline + row * leading,
  leading,
  edge,
  side,
});
