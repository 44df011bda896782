import type { Book } from '../book/index.js';
import type { CoverLeaf } from '../cover/index.js';
import type { Report } from '../diagnostics/index.js';
import type { World } from '../document/index.js';
import type { PdfSettings } from '../manifest/index.js';
import type { PageStart, Typeset } from '../pages/index.js';
import { plateOf, writePdf } from '../pdf/index.js';
import { provePages } from '../proof/page-proof.js';
import { typeset } from '../typesetter/index.js';
import { warnOfPrint } from './print-faults.js';

/** What a printed book is made from. */
export interface PrintOrder {
  readonly book: Book;
  readonly cover: CoverLeaf;
  readonly settings: PdfSettings;
  /** Whether its pages alone are wanted, for their numbers: then none of its faults is one of the book. */
  readonly unprinted: boolean;
  /** Whether its pages are wanted beyond that. */
  readonly kept: boolean;
}

/** A printed book. */
export interface PrintedBook {
  /** Null where its pages alone are wanted. */
  readonly bytes: Uint8Array | null;
  readonly count: number;
  /** Where its pages begin in the text. */
  readonly starts: readonly PageStart[];
  /** Null unless they are wanted: of a long book they are the most of what is in memory, and the ebook needs none. */
  readonly pages: Typeset | null;
}

/** Sets the book in pages, prints them, and holds them against the book; null after an error. */
export async function printBook(
  { book, cover, settings, unprinted, kept }: PrintOrder,
  world: World,
  report: Report,
): Promise<PrintedBook | null> {
  let failed = false;
  const hear: Report = (diagnostic) => {
    failed ||= diagnostic.severity === 'error';
    report(diagnostic);
  };
  const pages = await typeset(book, settings, world, unprinted ? warnOfPrint(hear) : hear);
  if (failed) return null;
  const bytes = unprinted ? null : await writePdf(pages, book, plateOf(cover), settings, world);
  provePages(book, pages, hear);
  return failed ? null : { bytes, count: pages.pages.length, starts: pages.starts, pages: kept ? pages : null };
}
