import type { Block } from '../../document/index.js';

/** Whether a block is of the story's own words, and no heading, note, break or marker. */
export const isStory = (block: Block): boolean =>
  block.kind === 'paragraph' ||
  block.kind === 'verse' ||
  block.kind === 'quotation' ||
  block.kind === 'list' ||
  block.kind === 'figure';

/** Whether a block heads a chapter. */
export const isChapter = (block: Block | undefined): boolean => block?.kind === 'heading' && block.level === 1;
