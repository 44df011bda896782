import { type Composed, callName, type Desk } from './compose/index.js';
import { drawPage, type Grid } from './draw.js';
import { Furniture } from './furniture.js';
import { type Leaf, rowsOn } from './imposition.js';
import type { Anchor, Item, Page, PageStart } from './page.js';

/** What the leaves show, and where on them everything lies. */
export interface Drawn {
  readonly pages: readonly Page[];
  readonly anchors: readonly Anchor[];
  readonly starts: readonly PageStart[];
}

/** Draws every leaf, with its running head and folio. */
export function drawLeaves(leaves: readonly Leaf[], desk: Desk): Drawn {
  const pages: Page[] = [];
  const anchors = new Map<string, Anchor>();
  const starts: PageStart[] = [];
  const furniture = new Furniture(desk);
  for (const { side, label, content } of leaves) {
    const index = pages.length;
    if (!content) {
      pages.push({ side, label, section: null, items: [] });
      continue;
    }
    const { composed, page, first } = content;
    const section = composed.section.id;
    const grid = gridOf(composed, side, desk);
    const column = drawPage(page, grid);
    const { heads, folios } = composed;
    const around = furniture.around({ side, label, opener: first, heads, folios, x: grid.x });
    pages.push({ side, label, section, items: [...around, ...column] });
    for (const anchor of [...placesOf(content, grid, index), ...callsOf(column, index)]) {
      if (!anchors.has(anchor.name)) anchors.set(anchor.name, anchor);
    }
    const start = first ? { block: null, offset: 0 } : page.start;
    if (start) starts.push({ label, section, ...start });
  }
  return { pages, anchors: [...anchors.values()], starts };
}

function gridOf(composed: Composed, side: Page['side'], { measures }: Desk): Grid {
  const x = side === 'recto' ? measures.margins.inside : measures.margins.outside;
  return { x, baseline: measures.baseline, leading: composed.leading, rows: rowsOn(composed, measures) };
}

/** The named blocks that begin on a page, each with the top of its first line. */
function* placesOf({ composed, page }: NonNullable<Leaf['content']>, grid: Grid, index: number): Iterable<Anchor> {
  for (const { block, from, row } of page.slices) {
    if (from > 0) continue;
    for (const name of composed.anchors.get(block) ?? []) {
      yield { name, page: index, y: Math.max(0, grid.baseline + (row - 1) * grid.leading) };
    }
  }
}

/** The places where notes are called, so that the notes lead back to them. */
function* callsOf(items: readonly Item[], page: number): Iterable<Anchor> {
  for (const item of items) {
    if (item.kind !== 'line') continue;
    for (const { target } of item.links) {
      if (target.kind === 'anchor') {
        yield { name: callName(target.name), page, y: Math.max(0, item.baseline - item.size) };
      }
    }
  }
}
