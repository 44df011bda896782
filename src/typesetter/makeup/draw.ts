import { Bed, type Item } from '../../pages/index.js';
import type { FixedPlace } from '../letters/footnote.js';
import { type Grid, layLines } from '../lines/lay-line.js';
import type { GalleyPage, Slice } from './galley-page.js';

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
  if (block.kind === 'text' && setting) layLines({ block, setting, from, to }, row, grid, bed);
}

const placeAt = (row: number, { side }: GalleyPage, { x, baseline, leading }: Grid, edge: boolean): FixedPlace => ({
  x,
  top: baseline + (row - 1) * leading,
  baseline: baseline + row * leading,
  leading,
  edge,
  side,
});
