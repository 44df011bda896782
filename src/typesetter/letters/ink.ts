import type { Face } from '../../fonts/index.js';
import { type Segment, segmentsOf } from '../../pages/index.js';

/** How far ink reaches to either side, in thousandths of an em from the glyph's own edge. */
export interface Sides {
  readonly left: number;
  readonly right: number;
}

/** Pieces that a curve is taken as: of a letter four lines tall none strays from it by a tenth of a point. */
const PIECES = 8;

/** How far a glyph's ink reaches between two heights, thousandths of an em above its baseline; null where it has none there. */
export function reachOf(face: Face, glyph: number, low: number, high: number): Sides | null {
  let left = Infinity;
  let right = -Infinity;
  let from: Point = [0, 0];
  let began = from;
  const see = ([x, y]: Point, [toX, toY]: Point) => {
    const [below, above] = y < toY ? [y, toY] : [toY, y];
    if (above < low || below > high) return;
    for (const height of [Math.max(low, below), Math.min(high, above)]) {
      const at = y === toY ? [x, toX] : [x + ((toX - x) * (height - y)) / (toY - y)];
      left = Math.min(left, ...at);
      right = Math.max(right, ...at);
    }
  };
  for (const segment of segmentsOf(face.outline(glyph)) ?? []) {
    for (const to of pointsOf(segment, from, began, face.scale)) {
      if (segment[0] === 'M') began = to;
      else see(from, to);
      from = to;
    }
  }
  return left > right ? null : { left, right };
}

type Point = readonly [x: number, y: number];

/** Where a segment leads from `from`, by way of points on its curve. */
function pointsOf([command, ...numbers]: Segment, from: Point, began: Point, scale: number): readonly Point[] {
  if (command === 'Z') return [began];
  if (command === 'H') return [[numbers[0]! * scale, from[1]]];
  if (command === 'V') return [[from[0], numbers[0]! * scale]];
  const controls: Point[] = [from];
  for (let at = 0; at < numbers.length; at += 2) controls.push([numbers[at]! * scale, numbers[at + 1]! * scale]);
  if (controls.length === 2) return [controls[1]!];
  return Array.from({ length: PIECES }, (_, piece) => onCurve(controls, (piece + 1) / PIECES));
}

/** De Casteljau: a point of the curve with these controls. */
function onCurve(controls: readonly Point[], share: number): Point {
  if (controls.length === 1) return controls[0]!;
  const between = controls.slice(1).map(([x, y], at): Point => {
    const [fromX, fromY] = controls[at]!;
    return [fromX + (x - fromX) * share, fromY + (y - fromY) * share];
  });
  return onCurve(between, share);
}
