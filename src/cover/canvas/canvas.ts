import type { Hex } from '../drawing/colour.js';
import { type Artwork, type CoverMark, type PlacedGlyph, type Shape, shape, type Veil } from '../drawing/marks.js';
import { short, tiny } from '../drawing/numbers.js';
import type { Pixels } from '../drawing/raster.js';
import { svgOf } from '../drawing/svg.js';
import type { FittedText } from '../letters/fit.js';
import type { SetLine } from '../letters/typecase.js';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Words on the cover, with the box their ink fills and the colour they stand on: what tests look at. */
export interface Lettering {
  readonly words: string;
  readonly box: Box;
  readonly size: number;
  readonly colour: Hex;
  readonly on: Hex;
}

/** A cover being drawn: 1600 units wide whatever its size in pixels, y downwards. */
export class Canvas {
  readonly width = 1600;
  readonly height: number;
  /** Where words may stand: a twelfth of the width from every edge. */
  readonly safe: Box;
  readonly #marks: (CoverMark | Veil)[] = [];
  readonly #letterings: Lettering[] = [];

  /** `proportion` is height by width, `bleed` the share of the width that is cut off on every side. */
  constructor(proportion: number, bleed = 0) {
    this.height = Math.round(this.width * proportion * 10) / 10;
    const edge = this.width * (bleed + 1 / 12);
    this.safe = { x: edge, y: edge, width: this.width - 2 * edge, height: this.height - 2 * edge };
  }

  get letterings(): readonly Lettering[] {
    return this.#letterings;
  }

  rect(box: Box, fill: Shape['fill'], opacity = 1): void {
    this.mark(shape(rectangle(box), fill, { opacity }));
  }

  /** The whole cover in one colour, or woven over. */
  ground(fill: Shape['fill']): void {
    this.rect({ x: 0, y: 0, width: this.width, height: this.height }, fill);
  }

  /** Four rules around `box`, their outer edge on it. */
  frame(box: Box, thickness: number, fill: Hex): void {
    const { x, y, width, height } = box;
    const path =
      rectangle(box) +
      `M${short(x + thickness)} ${short(y + thickness)}v${short(height - 2 * thickness)}` +
      `h${short(width - 2 * thickness)}v${short(2 * thickness - height)}z`;
    this.path(path, fill);
  }

  path(data: string, fill: Shape['fill'], opacity = 1): void {
    if (data !== '') this.mark(shape(data, fill, { opacity }));
  }

  mark(...marks: readonly (CoverMark | Veil)[]): void {
    this.#marks.push(...marks);
  }

  /** Sets `block` with the top of its capitals at `y`, flush left at, centred on, or flush right at `x`. */
  text(block: FittedText, x: number, y: number, align: 'left' | 'centre' | 'right', colour: Hex, on: Hex): void {
    const scale = block.size / 1000;
    const glyphs: PlacedGlyph[] = [];
    for (const [index, line] of block.lines.entries()) {
      const baseline = y + block.height - (block.lines.length - 1 - index) * block.leading;
      // Flush sides are flush by ink: at display sizes a letter's own white shows.
      const start =
        align === 'left'
          ? x - line.ink.left * scale
          : align === 'right'
            ? x - line.ink.right * scale
            : x - ((line.ink.left + line.ink.right) / 2) * scale;
      glyphs.push(...glyphsOf(line, start, baseline, block.size));
      const { left, right, top, bottom } = line.ink;
      this.#letterings.push({
        words: line.text,
        box: {
          x: start + left * scale,
          y: baseline - top * scale,
          width: (right - left) * scale,
          height: (top - bottom) * scale,
        },
        size: block.size,
        colour,
        on,
      });
    }
    if (glyphs.length > 0) this.mark({ kind: 'letters', fill: colour, glyphs });
  }

  /** Letters that are a drawing and not to be read, their line's start at `x`, `y`. */
  figure(line: SetLine, x: number, y: number, size: number, fill: Hex): void {
    this.mark(...glyphsOf(line, x, y, size).map(({ path, matrix }) => shape(path, fill, { matrix })));
  }

  /** The drawing as an SVG file of that many pixels; without its letters it shows what they stand on. */
  svg(pixels: Pixels, letters = true): string {
    return svgOf(this, letters ? this.#marks : this.#marks.filter(({ kind }) => kind !== 'letters'), pixels);
  }

  /** The drawing as it is printed where there is no picture, which alone has veils. */
  artwork(): Artwork {
    const { width, height } = this;
    return { width, height, marks: this.#marks.filter((mark) => mark.kind !== 'veil') };
  }

  /** Its letters alone. */
  lettering(): Artwork {
    const { width, height } = this;
    return { width, height, marks: this.#marks.filter((mark) => mark.kind === 'letters') };
  }
}

/** The letters of `line` with its start at `x`, `y`, each with its glyph's outline in the units of its font. */
const glyphsOf = ({ letters }: SetLine, x: number, y: number, size: number): PlacedGlyph[] =>
  letters.map(({ sort, x: along, y: up }) => {
    const scale = tiny((size * sort.face.scale) / 1000);
    return {
      path: sort.outline,
      matrix: [scale, 0, 0, -scale, tiny(x + (along * size) / 1000), tiny(y - (up * size) / 1000)],
    };
  });

const rectangle = ({ x, y, width, height }: Box): string =>
  `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`;
