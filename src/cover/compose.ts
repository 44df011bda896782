import { Blocks } from './art/blocks.js';
import { Canvas } from './canvas/canvas.js';
import type { CoverDesign, Palette } from './design.js';
import { parseHex } from './drawing/colour.js';
import type { CoverTypeCase } from './letters/typecase.js';
import type { Wording } from './letters/wording.js';
import { Seed } from './seed.js';

/** Draws a cover of `proportion` (height by width) by `design`, in its own colours or in those made from `colour`. */
export function composeCover(
  design: CoverDesign,
  wording: Wording,
  colour: string | null,
  proportion: number,
  type: CoverTypeCase,
  bleed = 0,
): Canvas {
  const canvas = new Canvas(proportion, bleed);
  const seed = new Seed(wording.title);
  design.draw({
    canvas,
    wording,
    palette: paletteOf(design, colour, wording),
    type,
    blocks: new Blocks(type.world),
    seed,
  });
  return canvas;
}

/** The palette of a title in `design`: made from `colour`, or drawn by lot among the design's own. */
export function paletteOf(design: CoverDesign, colour: string | null, { title }: Wording): Palette {
  const hex = colour === null ? null : parseHex(colour);
  return hex === null ? new Seed(`${design.name}${title}`).pick(design.palettes) : design.tint(hex);
}
