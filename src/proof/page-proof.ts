import type { Book, Section } from '../book/index.js';
import type { Report } from '../diagnostics/index.js';
import { plain, type Story } from '../document/index.js';
import type { Page, StructureElement, Typeset } from '../pages/index.js';
import { PageWords } from './page-text.js';
import { piecesOf, piecesOfStory } from './pieces.js';
import { firstLost, reportLoss } from './words.js';

/** A page of a story, as it is made and as it will stand in the book. */
export interface PageAhead {
  readonly items: Page['items'];
  /** The very items of the book's page, which need not be all of them; null of a blank. */
  readonly standing: Page['items'] | null;
}

/** What was proved, and where it is to be found. */
interface Proved {
  readonly story: Story;
  readonly pages: readonly PageAhead['standing'][];
  readonly structure: StructureElement;
}

/**
 * Holds the printed pages against the tree, word for word: every stretch of the stories, and of what editors wrote around
 * them, must stand on them, in order. What is lost is an error, and a fault of ours: the books are then not written. Tree
 * and pages pass by a piece at a time, so that no book's whole text is held twice. A story's pages can be proved before
 * there are any others.
 */
export class PageProof {
  readonly #proved: Proved[] = [];

  /** Proves the pages of one story, all below `structure`; false if they lack words, which the whole proof will tell. */
  ahead(story: Story, pages: readonly PageAhead[], structure: StructureElement): boolean {
    const lost = firstLost(piecesOfStory(story), new PageWords({ pages, structure }));
    if (lost === null) this.#proved.push({ story, pages: pages.map(({ standing }) => standing), structure });
    return lost === null;
  }

  /** Proves all that was not proved before, or does not stand in the book as it was proved. */
  finish(book: Book, typeset: Typeset, report: Report): void {
    const standing = this.#standing(book, typeset);
    const pieces = book.sections.flatMap((section) =>
      standing.has(section) ? [] : [...piecesOf(section, book, 'printed')],
    );
    const lost = firstLost(pieces, new PageWords(typeset, new Set(standing.values())));
    if (lost !== null) reportLoss('printed book', lost, report);
  }

  /** The sections that were proved, whose very pages stand in the book one behind the other, in the order of the sections. */
  #standing(book: Book, { pages, structure }: Typeset): ReadonlyMap<Section, StructureElement> {
    const ofBlocks = new Map(this.#proved.map((proved) => [proved.story.blocks, proved]));
    const columns = new Map(pages.map(({ items }, index) => [items, index]));
    const elements = orderOf(structure, new Set(this.#proved.map((proved) => proved.structure)));
    const standing = new Map<Section, StructureElement>();
    let [lastPage, lastElement] = [-1, -1];
    for (const section of book.sections) {
      if (section.kind !== 'story') continue;
      const proved = ofBlocks.get(section.story.blocks);
      if (!proved || !isSame(proved.story, section.story)) continue;
      const page = placeOf(proved.pages, columns);
      const element = elements.get(proved.structure) ?? -1;
      if (page === null || page <= lastPage || element <= lastElement) continue;
      standing.set(section, proved.structure);
      [lastPage, lastElement] = [page + proved.pages.length - 1, element];
    }
    return standing;
  }
}

const isSame = (one: Story, other: Story): boolean =>
  plain(one.title) === plain(other.title) &&
  one.headnote === other.headnote &&
  one.blocks === other.blocks &&
  one.endNotes === other.endNotes;

/** The index of the first of these pages, if all stand behind it; a blank is taken to. */
function placeOf(
  pages: Proved['pages'],
  columns: ReadonlyMap<Typeset['pages'][number]['items'], number>,
): number | null {
  let first: number | null = null;
  for (const [index, items] of pages.entries()) {
    if (items === null) continue;
    const at = columns.get(items);
    if (at === undefined) return null;
    first ??= at - index;
    if (at - index !== first) return null;
  }
  return first;
}

/** Where in the tree each of the elements `sought` stands, none of which stands below another. */
function orderOf(root: StructureElement, sought: ReadonlySet<StructureElement>): ReadonlyMap<StructureElement, number> {
  const order = new Map<StructureElement, number>();
  const walk = (element: StructureElement) => {
    if (sought.has(element)) order.set(element, order.size);
    else for (const child of element.children) walk(child);
  };
  walk(root);
  return order;
}
