import type { Book } from '../book/index.js';
import type { EbookCover } from '../cover/index.js';
import type { Report } from '../diagnostics/index.js';
import type { World } from '../document/index.js';
import { writeEpub } from '../epub/index.js';
import type { EpubSettings } from '../manifest/index.js';
import type { PageStart } from '../pages/index.js';
import { proveEbook } from '../proof/words.js';

/** What an ebook is made from. */
export interface EbookOrder {
  readonly book: Book;
  /** The printed pages, whose numbers it carries. */
  readonly starts: readonly PageStart[];
  readonly cover: EbookCover;
  readonly settings: EpubSettings;
}

/** An ebook that holds the book word for word, unless something else was reported. */
export interface MadeEbook {
  readonly bytes: Uint8Array;
  /** Its cover, which the shops want beside it: a JPEG. */
  readonly cover: Uint8Array;
}

/** Makes the ebook, and holds it against the book. */
export async function makeEbook(
  { book, starts, cover, settings }: EbookOrder,
  world: World,
  report: Report,
): Promise<MadeEbook> {
  const bytes = await writeEpub(book, starts, cover, settings, world, report);
  proveEbook(book, bytes, report);
  return { bytes, cover: await cover.ebook };
}
