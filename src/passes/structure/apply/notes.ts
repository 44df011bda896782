import type { AuthorsNote, Block, NoteKind, NotePlace } from '../../../document/index.js';
import { isChapter, isStory } from '../story-blocks.js';

/** What a note without a label is about, as far as its place tells. */
export const unlabelledKind = (phase: string): NoteKind =>
  phase === 'top' || phase === 'head' || phase === 'open' ? 'other' : 'author-note';

/** Gives every note the place that its neighbours show. */
export function placed(blocks: readonly Block[]): readonly Block[] {
  const chapters = blocks.filter(isChapter).length;
  const [before, after] = [neighbours(blocks, 1), neighbours(blocks, -1)];
  return blocks.map((block, at) => {
    if (block.kind !== 'authors-note' || block.place !== 'mid') return block;
    return { ...block, place: placeOf(before[at], after[at], chapters) } satisfies AuthorsNote;
  });
}

function placeOf(before: Block | undefined, after: Block | undefined, chapters: number): NotePlace {
  if (chapters > 1 && (isChapter(before) || isChapter(after) || !after)) return 'chapter';
  if (!before || isChapter(before)) return 'leading';
  return after ? 'mid' : 'trailing';
}

/** For each block the nearest of story or heading before it, or behind it where the row is walked back. */
function neighbours(blocks: readonly Block[], step: 1 | -1): readonly (Block | undefined)[] {
  const found = new Array<Block | undefined>(blocks.length);
  let last: Block | undefined;
  for (let at = step > 0 ? 0 : blocks.length - 1; at >= 0 && at < blocks.length; at += step) {
    found[at] = last;
    const block = blocks[at]!;
    if (isStory(block) || block.kind === 'heading') last = block;
  }
  return found;
}
