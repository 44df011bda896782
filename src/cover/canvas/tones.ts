import type { Sharp } from 'sharp';
import { contrastOf, type Hex, luminance } from '../drawing/colour.js';
import type { Box, Canvas } from './canvas.js';

export const WHITE: Hex = '#ffffff';
export const BLACK: Hex = '#111111';

/** A little more than the 4.5 that is asked for, since a JPEG is never quite the picture that went in. */
const WANTED = 4.8;

/** The picture's brightness, in cells. */
export interface Tones {
  readonly columns: number;
  readonly rows: number;
  /** Relative luminance, row by row. */
  readonly cells: Float32Array;
}

/** Which ink is read on a part of the picture, and how much of a veil it needs to be read everywhere there. */
export interface Veil {
  readonly ink: Hex;
  /** 0 for none, 1 for a solid one. */
  readonly strength: number;
  /** The colour that words stand on where the picture is worst for them. */
  readonly worst: Hex;
}

/** The brightness of `picture` in cells of a 120th of its width. */
export async function tonesOf(picture: Sharp): Promise<Tones> {
  const [columns, rows] = [120, 192];
  const { data } = await picture
    .resize(columns, rows, { fit: 'fill' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const cells = new Float32Array(columns * rows);
  const linear = (value: number) => (value <= 10.31 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  for (let cell = 0; cell < cells.length; cell++) {
    cells[cell] =
      0.2126 * linear(data[3 * cell]!) + 0.7152 * linear(data[3 * cell + 1]!) + 0.0722 * linear(data[3 * cell + 2]!);
  }
  return { columns, rows, cells };
}

/** The cells under `box`, row by row. */
function rowsIn({ columns, rows, cells }: Tones, box: Box, canvas: Canvas): number[][] {
  const clamp = (value: number, most: number) => Math.min(most - 1, Math.max(0, Math.floor(value)));
  const left = clamp((box.x / canvas.width) * columns, columns);
  const right = clamp(((box.x + box.width) / canvas.width) * columns, columns);
  const top = clamp((box.y / canvas.height) * rows, rows);
  const foot = clamp(((box.y + box.height) / canvas.height) * rows, rows);
  const list: number[][] = [];
  for (let row = top; row <= foot; row++) {
    list.push([...cells.subarray(row * columns + left, row * columns + right + 1)]);
  }
  return list;
}

/** How busy the picture is within `box`: the mean step in luminance from one cell to the next. A smooth sky has none. */
export function unrestIn(tones: Tones, box: Box, canvas: Canvas): number {
  let [sum, count] = [0, 0];
  for (const row of rowsIn(tones, box, canvas)) {
    for (let column = 1; column < row.length; column++, count++) sum += Math.abs(row[column]! - row[column - 1]!);
  }
  return sum / Math.max(1, count);
}

/** The ink and the least veil with which words are read all over `box`. */
export function veilFor(tones: Tones, box: Box, canvas: Canvas): Veil {
  // A cell in a hundred may be an outlier: a star in the sky makes no sky bright.
  const list = rowsIn(tones, box, canvas)
    .flat()
    .sort((one, other) => one - other);
  const brightest = list[Math.floor(list.length * 0.99)]!;
  const darkest = list[Math.floor(list.length * 0.01)]!;
  const white = veiled(brightest, 1, 0);
  const black = veiled(darkest, luminance(BLACK), 1);
  return white.strength <= black.strength
    ? { ink: WHITE, strength: white.strength, worst: grey(white.value) }
    : { ink: BLACK, strength: black.strength, worst: grey(black.value) };
}

/** How strong a veil of black (`towards` 0) or white (1) lifts ink of luminance `ink` to the contrast wanted. */
function veiled(light: number, ink: number, towards: 0 | 1): { strength: number; value: number } {
  const coded = encode(light);
  for (let strength = 0; strength <= 1; strength += 0.02) {
    // Blending happens in coded values, as a viewer and librsvg do it.
    const value = coded * (1 - strength) + towards * strength;
    if (contrastOf(decode(value), ink) >= WANTED) return { strength, value };
  }
  return { strength: 1, value: towards };
}

const encode = (light: number): number => (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055);
const decode = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

const grey = (value: number): Hex => {
  const digits = Math.round(value * 255)
    .toString(16)
    .padStart(2, '0');
  return `#${digits}${digits}${digits}`;
};
