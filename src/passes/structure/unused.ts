import { distance } from 'fastest-levenshtein';
import type { Block, Story } from '../../document/index.js';
import { type Bounds, boundsOf } from './bounds.js';
import { matchable, opensWith } from './desk.js';
import { unfold } from './unfold.js';
import { openingOf } from './wording.js';

/** An opening that the manifest names and with which no block begins, and the words that come nearest. */
export interface Unused {
  readonly key: 'strip' | 'keep' | 'from' | 'until';
  readonly opening: string;
  /** Null where nothing is near. */
  readonly nearest: string | null;
}

/** How far from what was meant a slip may lie, as a share of its length. */
const SLIP = 0.5;

/** How many blocks are compared letter by letter, and how much of each. */
const MOST = 20_000;
const LENGTH = 80;

/** The openings under `strip:`, `keep:`, `from:` and `until:` with which no block of a story as it was read begins. */
export function unusedOpenings(story: Story): readonly Unused[] {
  const { strip, keep, from, until } = story.settings;
  if (strip.length + keep.length === 0 && from === null && until === null) return [];
  const blocks = [...unfold(story.blocks), ...story.endNotes.flatMap((note) => note.blocks)];
  const told = (key: Unused['key'], openings: readonly string[]) =>
    openings.flatMap((opening): Unused[] =>
      blocks.some((block) => opensWith(block, [opening]))
        ? []
        : [{ key, opening, nearest: nearestTo(opening, blocks) }],
    );
  const bounds = boundsOf(story);
  const bound = (key: keyof Bounds, opening: string | null): readonly Unused[] =>
    opening === null || bounds[key] !== null ? [] : [{ key, opening, nearest: nearestTo(opening, blocks) }];
  return [...told('strip', strip), ...told('keep', keep), ...bound('from', from), ...bound('until', until)];
}

/** The first words of the block that begins most like `opening`. */
function nearestTo(opening: string, blocks: readonly Block[]): string | null {
  const sought = matchable(opening).slice(0, LENGTH);
  let best: string | null = null;
  let least = Math.floor(sought.length * SLIP) + 1;
  for (const block of blocks.slice(0, MOST)) {
    const text = openingOf(block, LENGTH * 2);
    const far = distance(sought, matchable(text).slice(0, sought.length));
    if (far < least) [best, least] = [text, far];
  }
  return best === null ? null : firstWords(best, opening.length);
}

const firstWords = (text: string, length: number): string => {
  const end = text.indexOf(' ', length);
  return end < 0 ? text : text.slice(0, end);
};
