import { type Block, type FixedLabel, textOf } from '../../document/index.js';
import { loose } from '../build/loose.js';

const CHAPTER: FixedLabel = {
  label: 'chapter',
  note: null,
  place: null,
  why: 'headings of one rank, under a title that stands at the top of the file',
};

/** Marks headings as chapters' that have the rank of the first, where the file names its title above, and there are several. */
export function withFirstChapter(blocks: readonly Block[], title: string | null): readonly Block[] {
  if (title === null) return blocks;
  const [first, ...rest] = blocks.filter((block) => block.kind === 'heading');
  if (!first || loose(textOf(first)) === loose(title) || !rest.some(({ level }) => level === first.level))
    return blocks;
  return blocks.map((block) =>
    block.kind === 'heading' && block.level === first.level ? { ...block, fixed: CHAPTER } : block,
  );
}
