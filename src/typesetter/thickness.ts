import type { Book } from '../book/index.js';
import { type Block, childrenOf, inlinesOf } from '../document/index.js';
import type { Measures } from './measures.js';

/** Letters of prose to an em, spaces among them: no text face is narrower. */
const LETTERS_PER_EM = 2.5;

/**
 * How many pages the book has at the least, so that the margins of a thick one need not be found by setting it twice.
 * Too low a guess costs time, too high a one would cost paper.
 */
export function fewestPages(book: Book, { measure, size, rows }: Measures): number {
  const stories = book.sections.flatMap((section) => (section.kind === 'story' ? [section.story] : []));
  const letters = stories.reduce((sum, story) => sum + lettersIn(story.blocks), 0);
  return Math.floor(letters / ((measure / size) * LETTERS_PER_EM * rows));
}

function lettersIn(blocks: readonly Block[]): number {
  let letters = 0;
  for (const block of blocks) {
    for (const inlines of inlinesOf(block)) {
      for (const inline of inlines) if (inline.kind === 'run') letters += inline.text.length;
    }
    letters += lettersIn(childrenOf(block));
  }
  return letters;
}
