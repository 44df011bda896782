import type { Book } from '../book/index.js';
import type { Report } from '../diagnostics/index.js';
import type { Typeset } from '../pages/index.js';
import { PageWords } from './page-text.js';
import { proofPieces } from './pieces.js';
import { firstLost, reportLoss } from './words.js';

/**
 * Holds the printed pages against the tree, word for word: every stretch of the stories, and of what editors wrote around
 * them, must stand on them, in order. What is lost is an error, and a fault of ours: the books are then not written. Tree
 * and pages pass by a piece at a time, so that no book's whole text is held twice.
 */
export function provePages(book: Book, typeset: Typeset, report: Report): void {
  const pieces = book.sections.flatMap((section) => [...proofPieces(section, book, 'printed')]);
  const lost = firstLost(pieces, new PageWords(typeset));
  if (lost !== null) reportLoss('printed book', lost, report);
}
