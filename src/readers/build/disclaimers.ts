import { type Block, type FixedLabel, textOf } from '../../document/index.js';

/** Blocks below a title or a chapter's head in which a disclaimer is looked for. */
const NEAR = 3;

const DISCLAIMER = /^\W*(?:standard )?disclaimers?\s*[:\u2013\u2014-]\s*\S/i;

/** A line of a header: `Rating: PG`. */
const KEYED = /^\W*\p{L}[\p{L}\u2019'/ ]{1,24}:\s/u;

const labelOf = (block: Block | undefined) => (block && 'fixed' in block ? block.fixed?.label : undefined);

/**
 * Marks disclaimers over a story whose site tells its title and author elsewhere: there, a line of that name alone is the
 * author's note, and not one of a header's lines.
 */
export function withDisclaimers(blocks: readonly Block[]): readonly Block[] {
  const has = (label: string) => blocks.some((block) => labelOf(block) === label);
  if (!has('title') || !has('author')) return blocks;
  const isKeyed = (block: Block | undefined) =>
    block !== undefined && labelOf(block) === undefined && KEYED.test(textOf(block));
  let since = 0;
  return blocks.map((block, at) => {
    if (labelOf(block) !== undefined) {
      if (labelOf(block) === 'chapter') since = 0;
      return block;
    }
    since += 1;
    if (block.kind !== 'paragraph' || since > NEAR || !DISCLAIMER.test(textOf(block))) return block;
    if (isKeyed(blocks[at - 1]) || isKeyed(blocks[at + 1])) return block;
    const fixed: FixedLabel = { label: 'note', note: 'disclaimer', place: 'leading', why: 'a disclaimer by its name' };
    return { ...block, fixed };
  });
}
