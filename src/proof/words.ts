import { type Book, blocksOf } from '../book/index.js';
import type { Report } from '../diagnostics/index.js';
import { type Block, childrenOf, type Inline, inlinesOf, type Span } from '../document/index.js';
import { wordsOfEbook } from './ebook-text.js';
import { Stream } from './stream.js';

/** A stretch of text that must stand in a book as it stands in the tree. */
interface Piece {
  readonly words: string;
  readonly span: Span;
}

/** Holds the ebook against the tree, as `PageProof` does the pages. */
export function proveEbook(book: Book, ebook: Uint8Array, report: Report): void {
  const lost = firstLost(book.sections.flatMap(blocksOf), wordsOfEbook(ebook));
  if (lost !== null) reportLoss('ebook', lost, report);
}

/** The first stretch of the blocks that does not stand in `text` behind the one before it; null if all do. */
export function firstLost(blocks: readonly Block[], text: Iterable<string>): Span | null {
  const stream = new Stream(text);
  for (const block of blocks) {
    for (const { words, span } of piecesOfBlock(block)) if (!stream.pass(words)) return span;
  }
  return null;
}

/** Tells that a book lacks words, which is a fault of ours. */
export function reportLoss(name: string, span: Span, report: Report): void {
  report({
    severity: 'error',
    code: 'book/words-lost',
    message: `The ${name} has lost or altered words of this passage`,
    span,
    hint: 'this is a fault of Sheaf, and nothing was written: please report it with the passage',
  });
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
