import { type Block, textOf } from '../../document/index.js';

/** Bytes of XHTML that a file of the ebook should not pass: old readers stop at 260 KB or grow slow. */
const WISHED = 240_000;
/** Bytes that no file passes: Adobe's reader mobile SDK takes no more than 300 KB. */
const BOUND = 290_000;
/** Bytes of markup around a block: its tags, and its share of page breaks. */
const MARKUP = 40;

/**
 * A long text cut into files at chapters and scene breaks, where a reader stops anyway. Only a scene that is itself
 * too long for old readers is cut between two of its paragraphs.
 */
export function split(blocks: readonly Block[], wished = WISHED, bound = BOUND): readonly (readonly Block[])[] {
  const parts: (readonly Block[])[] = [];
  let start = 0;
  let size = 0;
  /** The last good place for a cut after `start`, and what has been weighed before it. */
  let good = { index: 0, size: 0 };
  const cut = (place: typeof good) => {
    parts.push(blocks.slice(start, place.index));
    start = place.index;
    size -= place.size;
  };
  for (const [index, block] of blocks.entries()) {
    const weight = weigh(block);
    if (index > start && mayOpen(blocks, index)) good = { index, size };
    if (size + weight > wished && good.index > start) cut(good);
    else if (size + weight > bound && index > start) cut({ index, size });
    size += weight;
  }
  parts.push(blocks.slice(start));
  return parts;
}

const weigh = (block: Block): number => MARKUP + Buffer.byteLength(textOf(block)) * 1.06;

/** Whether a file may begin with this block: a chapter does, and the first block of a scene. */
function mayOpen(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index]!;
  return (block.kind === 'heading' && block.level === 1) || blocks[index - 1]?.kind === 'scene-break';
}
