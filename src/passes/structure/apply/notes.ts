import type { AuthorsNote, Block, NoteKind, NotePlace } from '../../../document/index.js';
import { isChapter, isStory } from '../story-blocks.js';

/** What a note without a label is about, as far as its place tells. */
export const unlabelledKind = (phase: string): NoteKind =>
  phase === 'top' || phase === 'head' || phase === 'open' ? 'other' : 'author-note';

/** Gives every note the place that its neighbours show. */
export function placed(blocks: readonly Block[]): readonly Block[] {
  const chapters = blocks.filter(isChapter).length;
  return blocks.map((block, at) => {
    if (block.kind !== 'authors-note' || block.place !== 'mid') return block;
    return { ...block, place: placeOf(blocks, at, chapters) } satisfies AuthorsNote;
  });
}

function placeOf(blocks: readonly Block[], at: number, chapters: number): NotePlace {
  const before = neighbour(blocks, at, -1);
  const after = neighbour(blocks, at, 1);
  if (chapters > 1 && (isChapter(before) || isChapter(after) || !after)) return 'chapter';
  if (!before || isChapter(before)) return 'leading';
  return after ? 'mid' : 'trailing';
}

/** The next block of story or heading from `at`, upwards or downwards. */
function neighbour(blocks: readonly Block[], at: number, step: 1 | -1): Block | undefined {
  let to = at + step;
  while (blocks[to] && !isStory(blocks[to]!) && blocks[to]!.kind !== 'heading') to += step;
  return blocks[to];
}
