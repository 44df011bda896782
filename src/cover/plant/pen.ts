import { type Impression, impression, type PrintBlock } from '../drawing/marks.js';
import { chain, rotate, scale, translate } from '../drawing/matrix.js';
import { fine, short } from '../drawing/numbers.js';

export interface PenPoint {
  readonly x: number;
  readonly y: number;
}

/** A cubic curve: start, two handles, end. */
export type Curve = readonly [PenPoint, PenPoint, PenPoint, PenPoint];

export const at = (x: number, y: number): PenPoint => ({ x, y });

/** The point of `curve` at `t`, 0 to 1. */
export function along([a, b, c, d]: Curve, t: number): PenPoint {
  const u = 1 - t;
  const mix = (k: 'x' | 'y') => u * u * u * a[k] + 3 * u * u * t * b[k] + 3 * u * t * t * c[k] + t * t * t * d[k];
  return { x: mix('x'), y: mix('y') };
}

/** The direction of `curve` at `t` in degrees, clockwise from the x axis as SVG turns. */
export function headingAt([a, b, c, d]: Curve, t: number): number {
  const u = 1 - t;
  const slope = (k: 'x' | 'y') => 3 * u * u * (b[k] - a[k]) + 6 * u * t * (c[k] - b[k]) + 3 * t * t * (d[k] - c[k]);
  return (Math.atan2(slope('y'), slope('x')) * 180) / Math.PI;
}

/** A stem along `curve`, `from` wide at its foot and `to` at its tip, as path data. */
export function stem(curve: Curve, from: number, to: number): string {
  const left: string[] = [];
  const right: string[] = [];
  const steps = 18;
  for (let step = 0; step <= steps; step++) {
    const t = step / steps;
    const { x, y } = along(curve, t);
    const turn = ((headingAt(curve, t) + 90) * Math.PI) / 180;
    const half = (from + (to - from) * t) / 2;
    const [dx, dy] = [Math.cos(turn) * half, Math.sin(turn) * half];
    left.push(`${short(x + dx)} ${short(y + dy)}`);
    right.unshift(`${short(x - dx)} ${short(y - dy)}`);
  }
  return `M${left.join('L')}L${right.join('L')}Z`;
}

/** A disc as path data. */
export const disc = (x: number, y: number, radius: number): string =>
  `M${short(x - radius)} ${short(y)}a${short(radius)} ${short(radius)} 0 1 0 ${short(2 * radius)} 0` +
  `a${short(radius)} ${short(radius)} 0 1 0 ${short(-2 * radius)} 0Z`;

/** `block` set down at a point, turned so that what grew upwards now grows towards `direction` (degrees), and scaled. */
export const impress = (
  block: PrintBlock,
  { x, y }: PenPoint,
  direction: number,
  size: number,
  mirrored = false,
): Impression =>
  impression(
    block,
    chain(
      translate(short(x), short(y)),
      rotate(short(direction + 90)),
      scale(fine(mirrored ? -size : size), fine(size)),
    ),
  );

/** The length of `curve`, near enough for setting leaves. */
export function lengthOf(curve: Curve): number {
  let length = 0;
  for (let step = 1; step <= 12; step++) {
    const [from, to] = [along(curve, (step - 1) / 12), along(curve, step / 12)];
    length += Math.hypot(to.x - from.x, to.y - from.y);
  }
  return length;
}
