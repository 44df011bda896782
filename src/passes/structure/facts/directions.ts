import { isWhollyBracketed } from '../brackets.js';
import type { Line } from '../row.js';

/** How far from somebody who speaks a direction stands. */
const NEAR = 2;

/** Whether the line at `at` is all in brackets, and a name that speaks stands by: a direction of a script's, no remark. */
export function isDirection(lines: readonly Line[], at: number, isSpoken: (at: number) => boolean): boolean {
  const { block, label, text } = lines[at]!;
  if (block.kind !== 'paragraph' || label || !/^[\s*_]*[[(]/.test(text) || !isWhollyBracketed(block)) return false;
  return lines.slice(Math.max(0, at - NEAR), at + NEAR + 1).some((line) => isSpoken(line.at));
}
