import { type Block, childrenOf, type Figure } from '../document/index.js';
import type { Book, Section } from './book.js';

/** Every figure of the book, in reading order. */
export function figuresOf(book: Book): readonly Figure[] {
  const figures: Figure[] = [];
  const walk = (blocks: readonly Block[]) => {
    for (const block of blocks) {
      if (block.kind === 'figure') figures.push(block);
      else walk(childrenOf(block));
    }
  };
  for (const section of book.sections) walk(blocksOf(section));
  return figures;
}

/** The blocks that a section holds, notes behind it among them. */
function blocksOf(section: Section): readonly Block[] {
  switch (section.kind) {
    case 'story':
      return [...section.story.headnote, ...section.story.blocks, ...section.story.endNotes];
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
