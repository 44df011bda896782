import { type ContentsPage, contentsOfBook } from '../../../book/index.js';
import { element, type StructureElement } from '../../../pages/index.js';
import { rowsOf } from '../../lines/rows.js';
import { Stick } from '../stick.js';
import type { BookDesk, ComposedSection } from '../tools.js';
import { setBookHeading } from './book-heading.js';
import { composed } from './composed.js';
import { ContentsList, type ContentsRow, type FolioOf, GRAIN } from './contents-list.js';
import { type Air, planContents } from './contents-pages.js';
import { plainHeads } from './heads.js';

export type { FolioOf } from './contents-list.js';

/** The contents: what stands where. Its own length does not hang on the numbers it tells. */
export function composeContents(
  section: ContentsPage,
  desk: BookDesk,
  owner: StructureElement,
  folioOf: FolioOf,
): ComposedSection {
  const { measures, book, terms, settings } = desk;
  const stick = new Stick();
  stick.name(section.id);
  setBookHeading(terms.contents, owner, stick, desk, GRAIN);
  const entries = new ContentsList(desk, contentsOfBook(book), folioOf).set(element(owner, 'TOC'));
  const full = GRAIN * (measures.rows - 1) + 1;
  const rows = entries.map((row, index) => ({
    rows: rowsOf([row.block]),
    above: (air: Air) => above(row, air),
    withNext: keepsNext(row, entries[index + 1], entries[index + 2]),
  }));
  const { air, breaks } = planContents(rows, full - rowsOf(stick.galley), full);
  for (const [index, entry] of entries.entries()) {
    if (breaks.includes(index)) stick.add({ kind: 'page-end', open: 'next' });
    else stick.blank(above(entry, air));
    stick.add(entry.block);
  }
  const heads = plainHeads(book.title, terms.contents, settings.heads);
  return composed(section, stick, desk, { heads, folios: true, leading: measures.leading / GRAIN });
}

/**
 * What stands alone at a page's foot, or is left alone for the next: a part without two of its stories, a story without its
 * chapters, all but the last of these.
 */
function keepsNext({ kind }: ContentsRow, next?: ContentsRow, second?: ContentsRow): boolean {
  if (kind === 'part') return next?.kind === 'first';
  if (kind === 'chapter') return next?.kind === 'chapter' && second?.kind !== 'chapter';
  return next?.kind === 'chapter' || (kind === 'first' && next?.kind === 'story');
}

function above({ kind }: ContentsRow, air: Air): number {
  if (kind === 'chapter') return 0;
  if (kind === 'first') return 2;
  return kind === 'story' ? air.entry : air.part;
}
