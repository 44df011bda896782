import { type Block, join } from '../../document/index.js';
import { elementsIn } from './select.js';
import type { Element } from './tree.js';

/** The ranks of a page's headings: those of the first that it uses name chapters or the story, the rest sections. */
export function ranksIn(root: Element): ReadonlyMap<string, number> {
  const used = new Set<string>();
  for (const { name } of elementsIn(root)) if (/^h[1-6]$/.test(name)) used.add(name);
  const ranks = [...used].sort();
  return new Map(ranks.map((name, rank) => [name, rank + 1]));
}

/** Chapters' names that stand in several elements, or lines, each in one heading: a space between their parts. */
export function joinedHeads(blocks: readonly Block[]): readonly Block[] {
  const made: Block[] = [];
  for (const one of blocks) {
    const block = asHead(one);
    const above = made.at(-1);
    const joins = block.kind === 'heading' && above?.kind === 'heading' && block.fixed && block.fixed === above.fixed;
    if (!joins) made.push(block);
    else {
      const at = above.span.end;
      const space = { kind: 'run', text: ' ', marks: [], link: null, span: { ...above.span, start: at } } as const;
      made[made.length - 1] = {
        ...above,
        inlines: [...above.inlines, space, ...block.inlines],
        span: join(above.span, block.span),
      };
    }
  }
  return made;
}

/** A chapter's name is a heading, whatever element it stood in. */
const asHead = (block: Block): Block => {
  if (block.kind !== 'paragraph' || block.fixed?.label !== 'chapter') return block;
  const { inlines, gap, span, fixed } = block;
  return { kind: 'heading', level: 1, inlines, gap, span, fixed };
};
