import { type Block, textOf } from '../../document/index.js';
import { loose } from './loose.js';

/** So many chapters at least share the name of who tells them. */
const SOME = 3;

const isHead = (block: Block | undefined): boolean =>
  block !== undefined && 'fixed' in block && block.fixed?.label === 'chapter';

/**
 * Takes heads for a chapter's second line that stand right below its first and are those of several chapters: the name of who
 * tells it (`Chapter 3` / `Sofia`), which contents list as a chapter of its own.
 */
export function withTellers(blocks: readonly Block[]): readonly Block[] {
  const second = blocks.filter((block, at) => isHead(block) && isHead(blocks[at - 1]));
  const counts = new Map<string, number>();
  for (const block of second) counts.set(loose(textOf(block)), (counts.get(loose(textOf(block))) ?? 0) + 1);
  const tellers = new Set(second.filter((block) => counts.get(loose(textOf(block)))! >= SOME));
  if (tellers.size === 0) return blocks;
  return blocks.map((block) => {
    if (!tellers.has(block) || block.kind !== 'heading') return block;
    const { inlines, gap, span } = block;
    return { kind: 'heading', level: 2, inlines, gap, span };
  });
}
