import { Bed, type Item } from '../../pages/index.js';
import type { FixedPlace, Footnote } from '../letters/footnote.js';
import { type Grid, layLines } from '../lines/lay-line.js';
import type { GalleyPage, Slice } from './galley-page.js';

/** The page's column as a display list, in reading order. */
export function drawPage(page: GalleyPage, grid: Grid): readonly Item[] {
  const bed = new Bed();
  for (const slice of page.slices) drawSlice(slice, page, grid, bed);
  for (const [index, { footnote, baseline }] of feetOn(page, grid).entries()) {
    const { leading } = footnote;
    const place = { x: grid.x, top: baseline - leading, baseline, leading, edge: false, side: page.side };
    bed.add(footnote.draw(place, index === 0));
  }
  return bed.items();
}

/** The footnotes of a page with the baselines of their first lines: solid, one below the other, the last line on the column's. */
export function feetOn(
  { footnotes, short }: GalleyPage,
  { baseline, rows, leading }: Grid,
): readonly { readonly footnote: Footnote; readonly baseline: number }[] {
  const foot = baseline + (rows - short - 1) * leading;
  let below = footnotes.reduce((sum, { height }) => sum + height, 0);
  return footnotes.map((footnote) => {
    const first = foot - below + footnote.leading;
    below -= footnote.height;
    return { footnote, baseline: first };
  });
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
