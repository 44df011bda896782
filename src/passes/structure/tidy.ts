import type { Block, Heading, SceneBreak } from '../../document/index.js';
import { isDateLine } from './date-line.js';
import { isStory } from './story-blocks.js';
import { lineOf } from './wording.js';

/**
 * Leaves one scene break where several stand together, and none where no story is parted: at either end, beside a
 * chapter's heading, on the inner side of a fence around a note. A section's heading gets one before it.
 */
export function tidyBreaks(blocks: readonly Block[]): readonly Block[] {
  const made: Block[] = [];
  let waiting: SceneBreak | null = null;
  let told = false; // whether story stands above, since the last heading
  let held: Block[] = []; // notes since the break that waits
  const release = (withBreak: boolean) => {
    if (waiting && withBreak && told) made.push(waiting);
    made.push(...held);
    waiting = null;
    held = [];
  };
  for (const block of blocks) {
    if (block.kind === 'scene-break') {
      waiting ??= block;
    } else if (isStory(block)) {
      release(true);
      made.push(block);
      told = true;
    } else if (block.kind === 'heading') {
      const section = block.level === 2 && !isDateLine(lineOf(block.inlines));
      if (section) waiting ??= beforeSection(block);
      release(block.level === 2);
      made.push(block);
      told = false;
    } else if (waiting) held.push(block);
    else made.push(block);
  }
  release(false);
  return made;
}

const beforeSection = ({ span }: Heading): SceneBreak => ({
  kind: 'scene-break',
  form: 'heading',
  span: { source: span.source, start: span.start, end: span.start },
});
