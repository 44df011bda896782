import { type Block, type FixedLabel, textOf } from '../../document/index.js';

/** Blocks at a text's beginning among which tags are looked for. */
const TOP = 3;

/** Words with a hash before them and nothing else, as Obsidian, Bear and Zettlr know them: `#draft #zine/winter`. */
const TAGS = /^#\p{L}[\p{L}\p{N}/_-]*(?:[ ,]+#\p{L}[\p{L}\p{N}/_-]*)*$/u;

const FURNITURE: FixedLabel = {
  label: 'furniture',
  note: null,
  place: null,
  why: 'tags of the program that it was written in',
};

/** Marks a line of tags over the text; one tag alone may be a heading typed without a blank, so `sure` is asked for. */
export function withoutTagLines(blocks: readonly Block[], sure: boolean): readonly Block[] {
  return blocks.map((block, at) => {
    if (at >= TOP || block.kind !== 'paragraph') return block;
    const text = textOf(block).trim();
    return TAGS.test(text) && (sure || /\s/.test(text)) ? { ...block, fixed: FURNITURE } : block;
  });
}
