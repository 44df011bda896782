import type { Block, FixedLabel, Settings, Story } from '../../document/index.js';
import { bannerOf } from './banner.js';
import { opensWith } from './desk.js';
import { openingOf } from './wording.js';

/** Where a story begins and what stands behind it, as numbers of its blocks; null where nothing opens as the manifest says. */
export interface Bounds {
  readonly from: number | null;
  readonly until: number | null;
}

/** Finds the blocks that the manifest's `from:` and `until:` name; the second is looked for behind the first. */
export function boundsOf({ blocks, settings: { from, until } }: Story): Bounds {
  const placeOf = (opening: string | null, after: number): number | null => {
    const at =
      opening === null ? -1 : blocks.findIndex((block, index) => index >= after && opensWith(block, [opening]));
    return at < 0 ? null : at;
  };
  const first = placeOf(from, 0);
  return { from: first, until: placeOf(until, (first ?? 0) + 1) };
}

/** Leaves out what stands before the story's first block, and from the first behind it on; what is not found leaves all in. */
export function withinBounds(story: Story): Story {
  const { from, until } = boundsOf(story);
  if (from === null && until === null) return story;
  const blocks = story.blocks.map((block, at): Block => {
    const key = at < (from ?? 0) ? 'from' : at >= (until ?? Number.POSITIVE_INFINITY) ? 'until' : null;
    if (key) return { ...block, fixed: outside(key) } as Block;
    // A banner or heading named there stays one; a paragraph is story, whatever it sounds like.
    return at === from && block.kind === 'paragraph' && !block.fixed && bannerOf(openingOf(block)) === null
      ? { ...block, fixed: BEGINS }
      : block;
  });
  return { ...story, blocks };
}

const BEGINS: FixedLabel = { label: 'story', note: null, place: null, why: 'the manifest’s `from:`' };

const outside = (key: keyof Pick<Settings, 'from' | 'until'>): FixedLabel => ({
  label: 'furniture',
  note: null,
  place: null,
  why: `the manifest’s \`${key}:\``,
});
