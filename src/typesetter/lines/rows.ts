import type { GalleyBlock } from './galley.js';

/** Lines that a block takes; a page's end takes none, nor a picture that may stand elsewhere. */
export function rowsIn(block: GalleyBlock): number {
  if (block.kind === 'text') return block.settings[0]!.lines * block.style.rows;
  return block.kind === 'page-end' || block.kind === 'float' ? 0 : block.rows;
}

/** Lines that blocks take together, as long as no page ends among them. */
export const rowsOf = (blocks: readonly GalleyBlock[]): number =>
  blocks.reduce((rows, block) => rows + rowsIn(block), 0);
