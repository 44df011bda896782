import { type Block, textOf } from '../../document/index.js';

/** So many headings in a row head nothing: a sentence set large for its looks, one word each. */
const ROW = 3;

/** Takes headings for paragraphs that stand in a row below the story's first words, or go on with a sentence in small letters. */
export function withoutIdleHeadings(blocks: readonly Block[]): readonly Block[] {
  const idle = new Set<Block>();
  let row: Block[] = [];
  let begun = false;
  for (const block of [...blocks, null]) {
    if (block && isHeading(block)) {
      row.push(block);
      continue;
    }
    const small = row.filter((one) => /^\p{Ll}/u.test(textOf(one))).length;
    if (begun && (row.length > ROW || (small > 1 && small * 2 >= row.length))) for (const one of row) idle.add(one);
    row = [];
    if (block && block.kind !== 'scene-break' && !('fixed' in block && block.fixed)) begun = true;
  }
  for (const one of titlePage(blocks.filter((block) => !idle.has(block)))) idle.add(one);
  if (idle.size === 0) return blocks;
  return blocks.map((block) => {
    if (!idle.has(block) || block.kind !== 'heading') return block;
    const { inlines, gap, span } = block;
    return { kind: 'paragraph', inlines, gap, span };
  });
}

/** Under a page's first heading and above its words, of ranks that no later heading has: a name, a date. */
function titlePage(blocks: readonly Block[]): readonly Block[] {
  const top = blocks.findIndex((block) => !isHeading(block));
  if (top < ROW) return [];
  const later = new Set(blocks.slice(top).flatMap((block) => (block.kind === 'heading' ? [block.level] : [])));
  return blocks.slice(1, top).filter((block) => block.kind === 'heading' && !later.has(block.level));
}

const isHeading = (block: Block): boolean => block.kind === 'heading' && !block.fixed;
