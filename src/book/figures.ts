import { type Block, childrenOf, type Figure, type Story } from '../document/index.js';
import { blocksOf } from './blocks.js';
import type { Book } from './book.js';

/** Every figure of the book, in reading order. */
export const figuresOf = (book: Book): readonly Figure[] =>
  book.sections.flatMap((section) => figuresIn(blocksOf(section)));

/** Every figure of a story and of the notes at its ends. */
export const figuresOfStory = ({ headnote, blocks, endNotes }: Story): readonly Figure[] =>
  figuresIn([...headnote, ...blocks, ...endNotes]);

const figuresIn = (blocks: readonly Block[]): readonly Figure[] =>
  blocks.flatMap((block) => (block.kind === 'figure' ? [block] : figuresIn(childrenOf(block))));
