import { type ContentsPage, contentsOfBook } from '../../../book/index.js';
import { element, type StructureElement } from '../../../pages/index.js';
import { Stick } from '../stick.js';
import type { BookDesk, ComposedSection } from '../tools.js';
import { setBookHeading } from './book-heading.js';
import { composed } from './composed.js';
import { ContentsList, type ContentsRow, type FolioOf, GRAIN } from './contents-list.js';
import { plainHeads } from './heads.js';
import { rowsOf } from './title-page.js';

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
  const room = GRAIN * (measures.rows - 1) + 1 - rowsOf(stick.galley);
  const fits = (air: Air) =>
    entries.reduce((rows, entry) => rows + rowsOf([entry.block]) + above(entry, air), 0) <= room;
  const air = AIRS.find(fits) ?? AIRS[1];
  for (const entry of entries) {
    stick.blank(above(entry, air));
    stick.add(entry.block);
  }
  const heads = plainHeads(book.title, terms.contents, settings.heads);
  return composed(section, stick, desk, { heads, folios: true, leading: measures.leading / GRAIN });
}

/** Half lines between entries, and above parts and what is in none. */
interface Air {
  readonly entry: number;
  readonly part: number;
}

/** The more air the better, as long as all finds room on one page; where it cannot, the second. */
const AIRS = [
  { entry: 2, part: 4 },
  { entry: 1, part: 4 },
  { entry: 1, part: 2 },
  { entry: 0, part: 2 },
] as const satisfies readonly Air[];

function above({ kind }: ContentsRow, air: Air): number {
  if (kind === 'chapter') return 0;
  if (kind === 'first') return 2;
  return kind === 'story' ? air.entry : air.part;
}
