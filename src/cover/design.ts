import type { Blocks } from './art/blocks.js';
import type { Canvas } from './canvas/canvas.js';
import type { Hex } from './drawing/colour.js';
import type { CoverTypeCase } from './letters/typecase.js';
import type { Wording } from './letters/wording.js';
import type { Seed } from './seed.js';

/** The colours of one cover. `ink` reads on `ground` and `panelInk` on `panel` with a contrast of 4.5 or more. */
export interface Palette {
  readonly ground: Hex;
  readonly ink: Hex;
  /** A label or field that words stand on, where a design has one. */
  readonly panel: Hex;
  readonly panelInk: Hex;
  /** Ornaments and drawings. */
  readonly accent: Hex;
  readonly second: Hex;
}

/** Everything a design draws with. */
export interface Commission {
  readonly canvas: Canvas;
  readonly wording: Wording;
  readonly palette: Palette;
  readonly type: CoverTypeCase;
  readonly blocks: Blocks;
  /** Grown from the title: the same title has the same cover. */
  readonly seed: Seed;
}

/** A way to make a cover of any title and names. */
export interface CoverDesign {
  readonly name: string;
  /** One sentence for people who choose; it also ends the alternative text. */
  readonly picture: string;
  readonly palettes: readonly Palette[];
  /** A palette made from one colour. */
  readonly tint: (colour: Hex) => Palette;
  readonly draw: (commission: Commission) => void;
}
