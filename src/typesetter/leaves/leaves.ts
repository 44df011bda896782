import { type Book, everyBlock } from '../../book/index.js';
import type { Block } from '../../document/index.js';
import type { Item, Page, PageAnchor, PageStart } from '../../pages/index.js';
import { type BookDesk, callName } from '../compose/index.js';
import type { AnchorPlace } from '../makeup/section-pages.js';
import type { Leaf } from './foliation.js';
import { Furniture } from './furniture.js';

/** What the leaves show, and where on them everything lies. */
export interface Drawn {
  readonly pages: readonly Page[];
  readonly anchors: readonly PageAnchor[];
  readonly starts: readonly PageStart[];
}

/** Draws every leaf: its column, and around it running head and folio. */
export function drawLeaves(leaves: readonly Leaf[], desk: BookDesk): Drawn {
  const pages: Page[] = [];
  const anchors = new Map<string, PageAnchor>();
  const starts: PageStart[] = [];
  const numberOf = numbering(desk.book);
  const furniture = new Furniture(desk);
  for (const { side, label, content } of leaves) {
    const index = pages.length;
    if (!content) {
      pages.push({ side, label, section: null, around: [], items: [] });
      continue;
    }
    const { page, first } = content;
    const { heads, folios } = content.of;
    const section = content.of.section.id;
    const around = page.bled ? [] : furniture.around({ side, label, opener: first, heads, folios, x: page.x });
    pages.push({ side, label, section, around, items: page.items });
    for (const { name, y } of [...page.places, ...callsOn(page.items)]) {
      if (!anchors.has(name)) anchors.set(name, { name, page: index, y });
    }
    const start = first ? { block: null, offset: 0 } : page.start;
    if (start) starts.push({ label, section, block: numberOf(start.block), offset: start.offset });
  }
  return { pages, anchors: [...anchors.values()], starts };
}

/** Of a block that no section of the book holds, such as a line of credits that runs on: the ebook lists no such page. */
const NOWHERE = -1;

/** Tells a block by its number in the book. */
function numbering(book: Book): (block: Block | null) => number | null {
  const numbers = new Map(everyBlock(book).map((block, number) => [block, number]));
  return (block) => (block === null ? null : (numbers.get(block) ?? NOWHERE));
}

/** The places where notes are called, so that the notes lead back to them. */
function* callsOn(items: readonly Item[]): Iterable<AnchorPlace> {
  for (const item of items) {
    if (item.kind !== 'line') continue;
    for (const { target } of item.links) {
      if (target.kind === 'anchor') yield { name: callName(target.name), y: Math.max(0, item.baseline - item.size) };
    }
  }
}
