import type { Face } from '../../fonts/index.js';

/** Letters of the scripts that run from right to left. */
export const LEFTWARD = /\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;

/** Letters of one face that run in one direction. */
export interface Stretch {
  readonly face: Face;
  readonly text: string;
  readonly leftward: boolean;
}

/** Stretches as they stand from left to right: rule L2 of Unicode's bidirectional algorithm for one level of nesting. */
export function inVisualOrder(stretches: readonly Stretch[]): readonly Stretch[] {
  if (!stretches.some(({ leftward }) => leftward)) return stretches;
  const base = stretches[0]!.leftward;
  const ordered: Stretch[] = [];
  let run: Stretch[] = [];
  for (const stretch of stretches) {
    if (stretch.leftward !== base) run.unshift(stretch);
    else {
      ordered.push(...run.splice(0), stretch);
      run = [];
    }
  }
  ordered.push(...run);
  if (!base) return ordered;
  // Leftward text: the whole line is turned round, and what runs rightward in it stays as it is read.
  return ordered.reverse();
}
