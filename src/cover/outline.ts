import type { Face } from '../typesetter/index.js';

/** One letter's contour, placed in its line: thousandths of an em, y upwards. */
export interface Outline {
  /** Command letters with their coordinates: M, L, Q, C and Z, absolute. */
  readonly commands: readonly Command[];
  readonly box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

type Command = readonly [letter: string, ...coordinates: number[]];

const parsed = new WeakMap<Face, Map<number, readonly Command[]>>();

/** The contour of `glyph` with its origin at `x`, `y`; null for a glyph without ink. */
export function place(face: Face, glyph: number, x: number, y: number): Outline | null {
  const contour = contourOf(face, glyph);
  if (contour.length === 0) return null;
  const box = {
    left: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    top: Number.NEGATIVE_INFINITY,
    bottom: Number.POSITIVE_INFINITY,
  };
  const commands = contour.map(([letter, ...points]): Command => {
    const moved = points.map((value, index) => value * face.scale + (index % 2 ? y : x));
    for (let index = 0; index < moved.length; index += 2) {
      // Control points count as ink: a little too wide is safe, and letters have points at their extremes.
      box.left = Math.min(box.left, moved[index]!);
      box.right = Math.max(box.right, moved[index]!);
      box.top = Math.max(box.top, moved[index + 1]!);
      box.bottom = Math.min(box.bottom, moved[index + 1]!);
    }
    return [letter, ...moved];
  });
  return { commands, box };
}

/** SVG path data of `outlines` at `size`, the line's start at `x` and its baseline at `y`, y downwards. */
export function pathOf(outlines: readonly Outline[], x: number, y: number, size: number): string {
  const scale = size / 1000;
  let data = '';
  for (const { commands } of outlines) {
    for (const [letter, ...points] of commands) {
      data += letter + points.map((value, index) => short(index % 2 ? y - value * scale : x + value * scale)).join(' ');
    }
  }
  return data;
}

/** A number as SVG takes it, to a tenth of a unit. */
export const short = (value: number): string => String(Math.round(value * 10) / 10);

function contourOf(face: Face, glyph: number): readonly Command[] {
  let contours = parsed.get(face);
  if (contours === undefined) {
    contours = new Map();
    parsed.set(face, contours);
  }
  let contour = contours.get(glyph);
  if (contour === undefined) {
    contour = [...face.outline(glyph).matchAll(/([A-Z])([^A-Z]*)/g)].map(
      ([, letter, numbers]): Command => [letter!, ...(numbers!.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number)],
    );
    contours.set(glyph, contour);
  }
  return contour;
}
