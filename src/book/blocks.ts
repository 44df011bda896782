import { type Block, childrenOf, type Story } from '../document/index.js';
import type { Book, Section } from './book.js';

/** The blocks that a section holds, notes behind it among them; not those within them. */
export function blocksOf(section: Section): readonly Block[] {
  switch (section.kind) {
    case 'story':
      return blocksOfStory(section.story);
    case 'appendix':
      return section.groups.flatMap(({ notes }) => notes);
    case 'about':
      return section.people.flatMap(({ blocks }) => blocks);
    case 'essay':
      return [...section.blocks, ...section.endNotes];
    default:
      return 'blocks' in section ? section.blocks : [];
  }
}

/** The same of a story that stands in no book yet. */
export const blocksOfStory = ({ headnote, blocks, endNotes }: Story): readonly Block[] => [
  ...headnote,
  ...blocks,
  ...endNotes,
];

/** Every block of the book in reading order, each before those within it: a block's place in it is its number. */
export function everyBlock(book: Book): readonly Block[] {
  const all: Block[] = [];
  const walk = (blocks: readonly Block[]) => {
    for (const block of blocks) {
      all.push(block);
      walk(childrenOf(block));
    }
  };
  for (const section of book.sections) walk(blocksOf(section));
  return all;
}
