import type { Item, Page } from '../../pages/index.js';
import type { ComposedStory } from '../compose/index.js';
import type { Measures } from '../designs/measures.js';
import type { GalleyBlock, GalleyOrigin } from '../lines/galley.js';
import type { Grid } from '../lines/lay-line.js';
import { drawPage, feetOn } from './draw.js';
import type { GalleyPage } from './galley-page.js';
import { makePages } from './make-pages.js';

/** What stands in the column of one page, drawn, before the page has its number. */
export interface TypePage {
  readonly side: Page['side'];
  /** The column's left edge, in points. */
  readonly x: number;
  /** Whether it is the blank verso before a recto that was asked for. */
  readonly blank: boolean;
  /** Whether a picture fills it to its edges: then nothing stands around. */
  readonly bled: boolean;
  /** In reading order. */
  readonly items: readonly Item[];
  /** The first word or picture with an origin that stands on it, or null if none does. */
  readonly start: GalleyOrigin | null;
  /** The named blocks that begin on it. */
  readonly places: readonly AnchorPlace[];
}

/** A name that links and the outline lead to, and the top of its first line in points. */
export interface AnchorPlace {
  readonly name: string;
  readonly y: number;
}

/** A section's pages. Its galley is done with: a long book's would fill the memory. */
export interface MadeUp {
  readonly opens: ComposedStory['opens'];
  readonly folios: boolean;
  /** The side that its first page was made for. */
  readonly first: Page['side'];
  readonly pages: readonly TypePage[];
}

/** Cuts a section's galley into pages from `first` on, and draws their columns. */
export function makeUp(composed: ComposedStory, first: Page['side'], measures: Measures): MadeUp {
  const { galley, opens, folios, leading } = composed;
  const rows = Math.floor(((measures.rows - 1) * measures.leading) / leading + 1e-6) + 1;
  const pages = makePages(galley, { rows, first }).map((page): TypePage => {
    const { margins, baseline } = measures;
    const grid = { x: page.side === 'recto' ? margins.inside : margins.outside, baseline, leading, rows };
    const places = [...placesOn(page, composed.anchors, grid)];
    const { side, slices, start } = page;
    return {
      side,
      x: grid.x,
      blank: slices.length === 0,
      bled: slices.some(({ block }) => block.kind === 'fixed' && block.bled),
      items: drawPage(page, grid),
      start,
      places,
    };
  });
  return { opens, folios, first, pages };
}

function* placesOn(
  page: GalleyPage,
  anchors: ReadonlyMap<GalleyBlock, readonly string[]>,
  grid: Grid,
): Iterable<AnchorPlace> {
  for (const { footnote, baseline } of feetOn(page, grid)) {
    if (footnote.name !== null) yield { name: footnote.name, y: baseline - footnote.leading };
  }
  for (const { block, from, row } of page.slices) {
    if (from > 0) continue;
    const y = Math.max(0, grid.baseline + (row - 1) * grid.leading);
    for (const name of anchors.get(block) ?? []) yield { name, y };
  }
}
