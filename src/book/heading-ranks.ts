import { type Block, childrenOf } from '../document/index.js';

/**
 * How far below its story's title each heading ranks: a chapter's one, a section's two, or one where no chapter stands
 * before it, since readers' aids ask that no rank be passed over (ISO 14289-1, 7.4.2; WCAG technique H42).
 */
export function headingRanks(blocks: readonly Block[]): ReadonlyMap<Block, 1 | 2> {
  const ranks = new Map<Block, 1 | 2>();
  let chapters = false;
  const walk = (all: readonly Block[]) => {
    for (const block of all) {
      if (block.kind === 'heading') {
        chapters ||= block.level === 1;
        ranks.set(block, block.level === 2 && chapters ? 2 : 1);
      }
      walk(childrenOf(block));
    }
  };
  walk(blocks);
  return ranks;
}
