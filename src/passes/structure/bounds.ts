import type { Block, FixedLabel, Settings, Story } from '../../document/index.js';
import type { PassContext } from '../pass.js';
import { opensWith, shown } from './desk.js';

/** Leaves out what stands before the story's first block and from the first behind it on, as the manifest names them. */
export function withinBounds(story: Story, context: PassContext): Story {
  const { from, until } = story.settings;
  if (from === null && until === null) return story;
  const first = from === null ? 0 : placeOf(from, 'from', story, 0, context);
  const behind = until === null ? null : placeOf(until, 'until', story, (first ?? 0) + 1, context);
  const blocks = story.blocks.map((block, at): Block => {
    const key = at < (first ?? 0) ? 'from' : at >= (behind ?? Number.POSITIVE_INFINITY) ? 'until' : null;
    return key ? ({ ...block, fixed: outside(key) } as Block) : block;
  });
  return { ...story, blocks };
}

type Bound = keyof Pick<Settings, 'from' | 'until'>;

const outside = (key: Bound): FixedLabel => ({
  label: 'furniture',
  note: null,
  place: null,
  why: `the manifest’s \`${key}:\``,
});

/** Where the block stands that opens so; null, with a report, where none does. */
function placeOf(
  opening: string,
  key: Bound,
  { blocks }: Story,
  after: number,
  { report }: PassContext,
): number | null {
  const at = blocks.findIndex((block, index) => index >= after && opensWith(block, [opening]));
  if (at >= 0) return at;
  const near = nearest(opening, blocks);
  report({
    severity: 'warning',
    code: 'manifest/unused',
    message: `No block of the story opens with “${opening}”, which \`${key}:\` names; nothing was left out`,
    span: near?.span ?? blocks[0]?.span ?? null,
    hint: near
      ? `did you mean “${shown(near).slice(0, SHOWN)}”?`
      : 'copy the first words of the block as they stand in its file',
  });
  return null;
}

const SHOWN = 60;

/** The block that opens with the most of the same words. */
function nearest(opening: string, blocks: readonly Block[]): Block | null {
  const wanted = wordsOf(opening);
  let best: Block | null = null;
  let most = Math.max(1, wanted.length / 2);
  for (const block of blocks) {
    const words = new Set(wordsOf(shown(block).slice(0, opening.length * 2)));
    const shared = wanted.filter((word) => words.has(word)).length;
    if (shared >= most && shared > 0) [best, most] = [block, shared + 1];
  }
  return best;
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
