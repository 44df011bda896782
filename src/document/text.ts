import type { Block, Inline } from './tree.js';

/** The words of `inlines` alone: a forced line end is one line feed, a note call nothing. */
export function plain(inlines: readonly Inline[]): string {
  let text = '';
  for (const inline of inlines) {
    if (inline.kind === 'run') text += inline.text;
    else if (inline.kind === 'line-break') text += '\n';
  }
  return text;
}

/** `inlines` without their note calls: a title as it is shown away from its story, where no note is within reach. */
export const uncalled = (inlines: readonly Inline[]): readonly Inline[] =>
  inlines.filter(({ kind }) => kind !== 'note-call');

/** The inlines that a block holds itself, in reading order; those of nested blocks are not among them. */
export function inlinesOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'dedication':
    case 'end-marker':
      return [block.inlines];
    case 'figure':
      return [block.caption];
    case 'verse':
      return block.lines.map((line) => line.inlines);
    default:
      return [];
  }
}

/** The blocks that a block holds, in reading order. */
export function childrenOf(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'quotation':
    case 'authors-note':
      return block.blocks;
    case 'list':
      return block.items.flat();
    default:
      return [];
  }
}

/** Every word of a block and the blocks in it, a line feed between neighbours. */
export function textOf(block: Block): string {
  if (block.kind === 'paragraph') return plain(block.inlines);
  return [...inlinesOf(block).map(plain), ...childrenOf(block).map(textOf)].join('\n');
}

/** Columns of blank before a line of verse that make an em of indent. */
export const COLUMNS_PER_EM = 2;
