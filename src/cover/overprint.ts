import type { Sharp } from 'sharp';
import { type Box, Canvas } from './canvas.js';
import { contrastOf, type Hex, luminance } from './colour.js';
import { BYLINES, setMatter } from './matter.js';
import { short } from './numbers.js';
import { loadSharp, type Pixels } from './raster.js';
import { Stack } from './stack.js';
import type { TypeCase } from './typecase.js';
import type { Wording } from './wording.js';

const WHITE: Hex = '#ffffff';
const BLACK: Hex = '#111111';

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

/** Prints title and names over `picture`, which is `pixels` large: the title where the picture is calmest. */
export async function overprint(
  picture: Sharp,
  pixels: Pixels,
  wording: Wording,
  type: TypeCase,
  bleed = 0,
): Promise<{ readonly image: Sharp; readonly canvas: Canvas }> {
  const flat = await picture.png({ compressionLevel: 1 }).toBuffer();
  const sharp = await loadSharp();
  const tones = await tonesOf(sharp(flat));
  const canvas = new Canvas(pixels.height / pixels.width, bleed);
  const { safe, height } = canvas;
  const { head, foot } = stacks(wording, type, canvas);

  const topBox = { ...safe, height: head.height };
  const lowBox = { ...safe, y: safe.y + safe.height - head.height, height: head.height };
  const [up, low] = [topBox, lowBox].map((box) => unrest(tones, box, canvas)) as [number, number];
  // The title goes to the head unless the foot is clearly calmer.
  const titleLow = low < up * 0.6;
  const footBox = { ...safe, y: titleLow ? safe.y : safe.y + safe.height - foot.height, height: foot.height };
  const titleBox = titleLow ? lowBox : topBox;

  for (const [stack, box] of [
    [head, titleBox],
    [foot, footBox],
  ] as const) {
    if (stack.empty) continue;
    const veil = veilFor(tones, box, canvas);
    drawVeil(canvas, veil, box, box.y > height / 2);
    stack.draw(canvas, canvas.width / 2, box.y, 'centre', veil.ink, veil.worst);
  }
  return { image: sharp(flat).composite([{ input: Buffer.from(canvas.svg(pixels)) }]), canvas };
}

function stacks(wording: Wording, type: TypeCase, { safe }: Canvas) {
  const { title, subtitle, names, edited } = setMatter(wording, type, safe, {
    ...BYLINES,
    title: { style: { fount: 'garamond-bold' }, largest: 240, least: 80, leading: 1.02, share: 0.3 },
    names: {
      ...BYLINES.names,
      style: { fount: 'garamond-bold', caps: true, tracking: 60 },
      crowd: { fount: 'garamond-bold', tracking: 8 },
      largest: 62,
      least: 42,
    },
  });
  return {
    head: new Stack().add(title, 0).add(subtitle, 50 + title.size * 0.2),
    foot: new Stack().add(names, 0).add(edited, 74),
  };
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

function cellsIn({ columns, rows, cells }: Tones, box: Box, canvas: Canvas): number[] {
  const list: number[] = [];
  const clamp = (value: number, most: number) => Math.min(most - 1, Math.max(0, Math.floor(value)));
  const [left, right] = [box.x, box.x + box.width].map((x) => clamp((x / canvas.width) * columns, columns));
  const [top, bottom] = [box.y, box.y + box.height].map((y) => clamp((y / canvas.height) * rows, rows));
  for (let row = top!; row <= bottom!; row++) {
    for (let column = left!; column <= right!; column++) list.push(cells[row * columns + column]!);
  }
  return list;
}

/** How uneven the picture is within `box`: the standard deviation of its brightness. */
function unrest(tones: Tones, box: Box, canvas: Canvas): number {
  const list = cellsIn(tones, box, canvas);
  const mean = list.reduce((sum, value) => sum + value, 0) / list.length;
  return Math.sqrt(list.reduce((sum, value) => sum + (value - mean) ** 2, 0) / list.length);
}

/** The ink and the least veil with which words are read all over `box`. */
export function veilFor(tones: Tones, box: Box, canvas: Canvas): Veil {
  // A cell in a hundred may be an outlier: a star in the sky makes no sky bright.
  const list = cellsIn(tones, box, canvas).sort((one, other) => one - other);
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

/** A veil from the sheet's edge over `box`, fading into the picture. */
function drawVeil(canvas: Canvas, { ink, strength }: Veil, box: Box, atFoot: boolean): void {
  if (strength === 0) return;
  const colour = ink === WHITE ? '#000000' : '#ffffff';
  const fade = 260;
  const solid = atFoot ? canvas.height - box.y + 60 : box.y + box.height + 60;
  const length = Math.min(canvas.height, solid + fade);
  const id = atFoot ? 'veil-foot' : 'veil-head';
  const y = atFoot ? canvas.height - length : 0;
  const stop = (offset: number, opacity: number) =>
    `<stop offset="${Math.round(offset * 1000) / 1000}" stop-color="${colour}" stop-opacity="${Math.round(opacity * 100) / 100}"/>`;
  const stops = atFoot
    ? stop(0, 0) + stop(1 - solid / length, strength) + stop(1, strength)
    : stop(0, strength) + stop(solid / length, strength) + stop(1, 0);
  canvas.mark(
    `<defs><linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stops}</linearGradient></defs>` +
      `<rect x="0" y="${short(y)}" width="${canvas.width}" height="${short(length)}" fill="url(#${id})"/>`,
  );
}
