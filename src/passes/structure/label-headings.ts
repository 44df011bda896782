import type { Block } from '../../document/index.js';
import { labelOf } from './label.js';
import { noteScore } from './sounds-like-note.js';
import { openingOf } from './wording.js';

/** How much of a paragraph is read. */
const READ = 3000;

/** `### Author's Note` as a line: a heading of Markdown that only labels a note, if what stands below sounds like one. */
export const labelHeadings = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block, at) => {
    if (block.kind !== 'heading') return block;
    const label = labelOf(openingOf(block));
    const below = blocks[at + 1];
    const heads = label?.alone && label.reach !== 'more' && below?.kind === 'paragraph';
    if (!heads || noteScore(openingOf(below, READ)) <= 0) return block;
    const { inlines, gap, span } = block;
    return { kind: 'paragraph', inlines, gap, span };
  });
