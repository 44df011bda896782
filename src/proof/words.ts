import type { Book } from '../book/index.js';
import type { Report } from '../diagnostics/index.js';
import { type Block, childrenOf, type Inline, inlinesOf, type Span, type Story } from '../document/index.js';
import type { Typeset } from '../typesetter/index.js';
import { wordsOfEbook } from './ebook-text.js';
import { wordsOfPages } from './page-text.js';
import { Stream } from './stream.js';

/** A stretch of text that must stand in a book as it stands in the tree. */
interface Piece {
  readonly words: string;
  readonly span: Span;
}

/**
 * Holds both books against the tree, word for word: every stretch of every story must stand in them, in order. What is
 * lost is an error, and a fault of ours: the books are then not written. Tree and books pass by a piece at a time, so
 * that no book's whole text is held twice.
 */
export function proveNothingLost(book: Book, pages: Typeset, ebook: Uint8Array | null, report: Report): void {
  let streams = [
    { name: 'printed book', stream: new Stream(wordsOfPages(pages)) },
    ...(ebook ? [{ name: 'ebook', stream: new Stream(wordsOfEbook(ebook)) }] : []),
  ];
  for (const { words, span } of piecesOf(book)) {
    const lost = streams.filter(({ stream }) => !stream.pass(words));
    if (lost.length === 0) continue;
    for (const { name } of lost) reportLoss(name, span, report);
    streams = streams.filter((one) => !lost.includes(one));
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

/** Every stretch of every story in the order of both books. */
function* piecesOf(book: Book): Iterable<Piece> {
  for (const section of book.sections) if (section.kind === 'story') yield* piecesOfStory(section.story);
  for (const section of book.sections) {
    if (section.kind !== 'appendix') continue;
    for (const { notes } of section.groups) for (const note of notes) yield* piecesOfBlock(note);
  }
}

function* piecesOfStory({ blocks, endNotes }: Story): Iterable<Piece> {
  for (const block of blocks) yield* piecesOfBlock(block);
  for (const note of endNotes) yield* piecesOfBlock(note);
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
