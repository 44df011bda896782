import type { Box } from '../canvas/canvas.js';
import type { Seed } from '../seed.js';
import { at, type Curve } from './pen.js';

/** One bough of the left half, from the trunk to its flower. */
export interface Bough {
  readonly curve: Curve;
  /** Height of the flower at its end. */
  readonly size: number;
}

/** How a plant is built: its boughs from the lowest up, the height of a level, the crown's height. */
export interface GrowthHabit {
  readonly boughs: readonly Bough[];
  readonly step: number;
  readonly crown: number;
}

/** One level's bough, its foot on the trunk at `foot`, `span` wide and `step` high. */
type Bend = (middle: number, foot: number, span: number, step: number) => Bough;

/** Rises, leans over and hangs its flower. */
const arching: Bend = (middle, foot, span, step) => ({
  curve: [
    at(middle, foot),
    at(middle - span * 0.12, foot - step * 0.72),
    at(middle - span * 0.78, foot - step * 0.86),
    at(middle - span * 0.78, foot - step * 0.44),
  ],
  size: Math.min(step * 0.58, span * 0.42),
});

/** Swings out low and holds its flower up. */
const rising: Bend = (middle, foot, span, step) => ({
  curve: [
    at(middle, foot - step * 0.02),
    at(middle - span * 0.36, foot + step * 0.04),
    at(middle - span * 0.76, foot - step * 0.02),
    at(middle - span * 0.78, foot - step * 0.34),
  ],
  size: Math.min(step * 0.56, span * 0.42),
});

/** Leaves the trunk upwards and ends level. */
const spreading: Bend = (middle, foot, span, step) => ({
  curve: [
    at(middle, foot),
    at(middle - span * 0.1, foot - step * 0.34),
    at(middle - span * 0.34, foot - step * 0.5),
    at(middle - span * 0.62, foot - step * 0.46),
  ],
  size: Math.min(step * 0.62, span * 0.38),
});

/** An S: out and down, then up. */
const swaying: Bend = (middle, foot, span, step) => ({
  curve: [
    at(middle, foot - step * 0.1),
    at(middle - span * 0.42, foot - step * 0.86),
    at(middle - span * 0.5, foot + step * 0.3),
    at(middle - span * 0.8, foot - step * 0.3),
  ],
  size: Math.min(step * 0.58, span * 0.4),
});

/** Which bends follow one another up the trunk. */
const ORDERS: readonly (readonly Bend[])[] = [
  [arching],
  [rising],
  [spreading, arching],
  [swaying],
  [arching, rising],
  [spreading, rising],
];

/** Boughs for a plant in `box`. */
export function boughsOf(box: Box, seed: Seed): GrowthHabit {
  const middle = box.x + box.width / 2;
  const reach = box.width / 2;
  const levels = Math.max(1, Math.min(5, Math.round(box.height / (reach * 0.72))));
  const crown = Math.min(reach * 0.55, box.height / (levels + 0.6));
  const root = Math.min(reach * 0.18, box.height * 0.1);
  const step = (box.height - crown * 0.62 - root) / levels;
  const order = seed.pick(ORDERS);
  const taper = seed.pick([0, 0.05, 0.09]);
  const boughs = Array.from({ length: levels }, (_, level) =>
    order[level % order.length]!(
      middle,
      box.y + box.height - root - step * level - step * 0.1,
      reach * (1 - taper * level),
      step,
    ),
  );
  return { boughs, step, crown };
}
