import type { Line } from '../row.js';

/** The longest line of a stack, in units and words. */
const LONGEST = 120;
const WORDS = 16;

/** Lines close together, from `start` to `end`. */
export interface Stack {
  readonly start: number;
  readonly end: number;
}

/**
 * The runs of two and more short lines without blank lines between, in a file that parts its paragraphs by them: no story is
 * told so, but heads of class work, a site's buttons and an address are.
 */
export function stacksOf(lines: readonly Line[], usual: number): readonly (Stack | null)[] {
  const found = new Array<Stack | null>(lines.length).fill(null);
  if (usual === 0) return found;
  for (let start = 0; start < lines.length; ) {
    let end = start + 1;
    while (end < lines.length && lines[end]!.gap === 0 && isShort(lines[end]!)) end += 1;
    if (end - start > 1 && isShort(lines[start]!)) found.fill({ start, end }, start, end);
    start = end;
  }
  return found;
}

const isShort = ({ block, line, words, speaks, glyphs }: Line): boolean =>
  block.kind === 'paragraph' &&
  line !== '' &&
  line.length <= LONGEST &&
  words <= WORDS &&
  !speaks &&
  !glyphs &&
  !line.includes('\n');
