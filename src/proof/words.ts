import { type Book, blocksOf } from '../book/index.js';
import type { Report } from '../diagnostics/index.js';
import { type Block, childrenOf, type Inline, inlinesOf, type Span } from '../document/index.js';
import type { Typeset } from '../typesetter/index.js';
import { wordsOfEbook } from './ebook-text.js';
import { PageWords } from './page-text.js';
import { Stream } from './stream.js';

/** A stretch of text that must stand in a book as it stands in the tree. */
interface Piece {
  readonly words: string;
  readonly span: Span;
}

/**
 * Holds the printed pages against the tree, word for word: every stretch of the stories, and of what editors wrote around
 * them, must stand on them, in order. What is lost is an error, and a fault of ours: the books are then not written. Tree
 * and pages pass by a piece at a time, so that no book's whole text is held twice.
 */
export const provePages = (book: Book, pages: Typeset, report: Report): void =>
  prove('printed book', new PageWords(pages), book, report);

/** Holds the ebook against the tree, as `provePages` does the pages. */
export const proveEbook = (book: Book, ebook: Uint8Array, report: Report): void =>
  prove('ebook', wordsOfEbook(ebook), book, report);

function prove(name: string, text: Iterable<string>, book: Book, report: Report): void {
  const stream = new Stream(text);
  for (const { words, span } of piecesOf(book)) {
    if (stream.pass(words)) continue;
    reportLoss(name, span, report);
    return;
  }
}

function reportLoss(name: string, span: Span, report: Report): void {
  report({
    severity: 'error',
    code: 'book/words-lost',
    message: `The ${name} has lost or altered words of this passage`,
    span,
    hint: 'this is a fault of Sheaf, and nothing was written: please report it with the passage',
  });
}

/** Every stretch of prose in the order of both books: the stories, and what editors wrote around them. */
function* piecesOf(book: Book): Iterable<Piece> {
  for (const section of book.sections) for (const block of blocksOf(section)) yield* piecesOfBlock(block);
}

function* piecesOfBlock(block: Block): Iterable<Piece> {
  for (const inlines of inlinesOf(block)) yield* cut(inlines);
  for (const child of childrenOf(block)) yield* piecesOfBlock(child);
}

/** Cuts at note calls and at links, where the books put marks of their own. */
function* cut(inlines: readonly Inline[]): Iterable<Piece> {
  let words = '';
  let span: Span | null = null;
  let link: string | null = null;
  for (const inline of inlines) {
    if (inline.kind === 'line-break') continue;
    if (span && (inline.kind === 'note-call' || inline.link !== link)) {
      yield { words, span };
      [words, span] = ['', null];
    }
    if (inline.kind === 'note-call') continue;
    link = inline.link;
    words += inline.text;
    span ??= inline.span;
  }
  if (span) yield { words, span };
}
