import type { Block } from '../../document/index.js';

/** The parts' blocks in one row. A file's end is no break: what goes on there stands as far apart as paragraphs do. */
export function joined(parts: readonly (readonly Block[])[]): readonly Block[] {
  const made: Block[] = [];
  let titled = false;
  for (const blocks of parts) {
    const own = titled ? blocks.filter((block) => !isNamed(block)) : blocks;
    titled ||= blocks.some(isNamed);
    const [head, next] = own;
    if (head && made.length > 0 && head.kind !== 'scene-break')
      made.push({ ...head, gap: gapOf(next) }, ...own.slice(1));
    else made.push(...own);
  }
  return made;
}

const isNamed = (block: Block): boolean => 'fixed' in block && /^(?:title|author)$/.test(block.fixed?.label ?? '');
const gapOf = (block: Block | undefined): number => (block && block.kind !== 'scene-break' ? block.gap : 1);

/** The blocks with a heading before what stands at an offset of their file. */
export function withChapter(blocks: readonly Block[], heading: Block, offset: number): readonly Block[] {
  const at = blocks.findIndex(({ span }) => span.start >= offset);
  return at < 0 ? [...blocks, heading] : [...blocks.slice(0, at), heading, ...blocks.slice(at)];
}
