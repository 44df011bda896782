import type { Book } from '../book/index.js';
import type { Report } from '../diagnostics/index.js';
import type { Span } from '../document/index.js';
import { wordsOfEbook } from './ebook-text.js';
import { type ProofPiece, proofPieces } from './pieces.js';
import { Stream } from './stream.js';

/** Holds the ebook against the tree, as `provePages` does the pages. */
export function proveEbook(book: Book, ebook: Uint8Array, report: Report): void {
  const lost = firstLost(
    book.sections.flatMap((section) => [...proofPieces(section, book, 'ebook')]),
    wordsOfEbook(ebook),
  );
  if (lost) reportLoss('ebook', lost, report);
}

/** The first of the pieces that does not stand in `text` behind the one before it; null if all do. */
export function firstLost(pieces: Iterable<ProofPiece>, text: Iterable<string>): ProofPiece | null {
  const stream = new Stream(text);
  for (const piece of pieces) if (!stream.pass(piece.words)) return piece;
  return null;
}

/** Tells that a book lacks words, which is a fault of ours. */
export function reportLoss(name: string, { words, span }: ProofPiece, report: Report): void {
  report({
    severity: 'error',
    code: 'book/words-lost',
    message: `The ${name} has lost or altered words of this passage${place(span) ? '' : `: “${words}”`}`,
    span,
    hint: 'this is a fault of Sheaf, and nothing was written: please report it with the passage',
  });
}

/** Whether there is a place to show. */
const place = (span: Span | null): boolean => span !== null && span.source.file !== '';
