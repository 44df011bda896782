import type { Row } from './row.js';

/** How far above a line the label is looked for that it may belong to. */
const FAR = 8;

/** How much like a note each line from there on sounds at least. */
const LEAST = 0.3;

/** Whether the lines from a label above down to the one at `at` all sound like its note. */
export function runsOn(row: Row, at: number): boolean {
  for (let above = at; above >= Math.max(0, at - FAR); above -= 1) {
    const { block, label, glyphs, banner } = row.lines[above]!;
    if (block.kind !== 'paragraph' || glyphs === 'break' || banner?.kind === 'chapter') return false;
    if (label && above < at) return label.reach === 'anywhere' || label.reach === 'edge';
    if (row.sound(above) < LEAST) return false;
  }
  return false;
}
