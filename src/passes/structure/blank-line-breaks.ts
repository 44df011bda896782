import type { Block, SceneBreak } from '../../document/index.js';
import { type Desk, gapOf, tell } from './desk.js';
import { gapsOf, type Threshold, thresholdOf } from './gaps.js';
import { isStory } from './story-blocks.js';
import { isLineEnd } from './wording.js';

/** So many glyph breaks show that the author marks breaks, and blank lines are chance; in a story of some length one does. */
const MARKED = 2;
const LENGTH = 16;

/** Sets scene breaks where the story's blank lines make them. */
export function blankLineBreaks(blocks: readonly Block[], desk: Desk): readonly Block[] {
  const { blankLines } = desk.settings;
  if (blankLines === 'off') return blocks;
  const marked = blocks.filter((block) => block.kind === 'scene-break' && block.form !== 'heading').length;
  const enough = blocks.filter(isStory).length >= LENGTH ? 1 : MARKED;
  if (blankLines === 'auto' && marked >= enough) return blocks;
  const gaps = gapsOf(blocks);
  const threshold = blankLines === 'auto' ? thresholdOf(gaps) : { from: blankLines, beats: [] };
  if (!threshold) return blocks;
  reportBeats(blocks, threshold, gaps, desk);
  const made: Block[] = [];
  for (const block of blocks) {
    const above = made.at(-1);
    const parted = above && isStory(above) && isStory(block) && gapOf(block) >= threshold.from && gapOf(block) > 0;
    // Among lines that are paragraphs each, a wrapped one is set off by a blank line and breaks nothing.
    if (parted && !(gapOf(block) === 1 && blankLines === 'auto' && (isWrapped(above) || isWrapped(block))))
      made.push(breakBetween(above, block, desk));
    made.push(block);
  }
  return made;
}

const isWrapped = (block: Block): boolean => block.kind === 'paragraph' && block.inlines.some(isLineEnd);

function breakBetween(above: Block, block: Block, desk: Desk): SceneBreak {
  const { source } = block.span;
  const start = above.span.source === source ? Math.min(above.span.end, block.span.start) : block.span.start;
  const span = { source, start, end: block.span.start };
  tell(desk, 'break', span, source.text.slice(start, block.span.start), 'scene break');
  return { kind: 'scene-break', form: `blank:${gapOf(block)}`, span };
}

function reportBeats(
  blocks: readonly Block[],
  { from, beats }: Threshold,
  gaps: ReadonlyMap<number, number>,
  desk: Desk,
): void {
  if (beats.length === 0) return;
  const shown = [...gaps].map(([level, times]) => `${level} blank: ${times}`).join(', ');
  const first = blocks.find((block, index) => index > 0 && isStory(block) && beats.includes(gapOf(block)))!;
  const breaks = Number.isFinite(from)
    ? `${from} or more were taken for scene breaks`
    : 'none was taken for a scene break';
  desk.report({
    severity: 'warning',
    code: 'break/ambiguous',
    message: `Paragraphs are parted by several widths of blank lines (${shown}); ${breaks}`,
    span: { ...first.span, end: Math.min(first.span.end, first.span.start + 1) },
    hint: 'what lies between sets no space; say from how many blank lines on a scene breaks with `sceneBreaks: {blankLines: N}`',
  });
}
