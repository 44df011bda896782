import type { Hex } from './colour.js';
import type { TextBlock } from './fit.js';
import { short, tiny } from './numbers.js';
import type { SetLine } from './typecase.js';

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
  readonly #marks: { readonly svg: string; readonly letters: boolean }[] = [];
  readonly #letterings: Lettering[] = [];
  readonly #glyphs = new Map<string, { readonly id: string; readonly outline: string }>();

  /** `proportion` is height by width, `bleed` the share of the width that is cut off on every side. */
  constructor(proportion: number, bleed = 0) {
    this.height = Math.round(this.width * proportion * 10) / 10;
    const edge = this.width * (bleed + 1 / 12);
    this.safe = { x: edge, y: edge, width: this.width - 2 * edge, height: this.height - 2 * edge };
  }

  get letterings(): readonly Lettering[] {
    return this.#letterings;
  }

  rect({ x, y, width, height }: Box, fill: Hex): void {
    this.mark(
      `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="${fill}"/>`,
    );
  }

  /** The whole cover in one colour. */
  ground(fill: Hex): void {
    this.rect({ x: 0, y: 0, width: this.width, height: this.height }, fill);
  }

  /** Four rules around `box`, their outer edge on it. */
  frame(box: Box, thickness: number, fill: Hex): void {
    const { x, y, width, height } = box;
    const path =
      `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z` +
      `M${short(x + thickness)} ${short(y + thickness)}v${short(height - 2 * thickness)}` +
      `h${short(width - 2 * thickness)}v${short(2 * thickness - height)}z`;
    this.path(path, fill);
  }

  path(data: string, fill: Hex, attributes = ''): void {
    if (data !== '') this.mark(`<path d="${data}" fill="${fill}"${attributes && ` ${attributes}`}/>`);
  }

  /** Any drawing of ours, as SVG. */
  mark(svg: string): void {
    this.#marks.push({ svg, letters: false });
  }

  /** Sets `block` with the top of its capitals at `y`, flush left at, centred on, or flush right at `x`. */
  text(block: TextBlock, x: number, y: number, align: 'left' | 'centre' | 'right', colour: Hex, on: Hex): void {
    const scale = block.size / 1000;
    let letters = '';
    for (const [index, line] of block.lines.entries()) {
      const baseline = y + block.height - (block.lines.length - 1 - index) * block.leading;
      // Flush sides are flush by ink: at display sizes a letter's own white shows.
      const start =
        align === 'left'
          ? x - line.ink.left * scale
          : align === 'right'
            ? x - line.ink.right * scale
            : x - ((line.ink.left + line.ink.right) / 2) * scale;
      letters += this.#letters(line, start, baseline, block.size);
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
    if (letters !== '') this.#marks.push({ svg: `<g fill="${colour}">${letters}</g>`, letters: true });
  }

  /** Letters that are a drawing and not to be read, their line's start at `x`, `y`. */
  figure(line: SetLine, x: number, y: number, size: number, fill: Hex): void {
    this.mark(`<g fill="${fill}">${this.#letters(line, x, y, size)}</g>`);
  }

  /** Each glyph is drawn once, in the units of its font, and then used wherever it stands. */
  #letters({ letters }: SetLine, x: number, y: number, size: number): string {
    let uses = '';
    for (const { face, glyph, x: along, y: up } of letters) {
      const name = `${face.key}-${glyph}`;
      let id = this.#glyphs.get(name)?.id;
      if (id === undefined) {
        id = `g${this.#glyphs.size}`;
        this.#glyphs.set(name, { id, outline: face.outline(glyph) });
      }
      const scale = (size * face.scale) / 1000;
      const [left, base] = [x + (along * size) / 1000, y - (up * size) / 1000];
      uses += `<use href="#${id}" transform="matrix(${tiny(scale)} 0 0 ${tiny(-scale)} ${tiny(left)} ${tiny(base)})"/>`;
    }
    return uses;
  }

  /** The drawing as an SVG file of that many pixels; without its letters it shows what they stand on. */
  svg(pixels: { readonly width: number; readonly height: number }, letters = true): string {
    const glyphs = [...this.#glyphs.values()].map(({ id, outline }) => `<path id="${id}" d="${outline}"/>`).join('');
    const marks = this.#marks.filter((mark) => letters || !mark.letters).map(({ svg }) => svg);
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels.width}" height="${pixels.height}" ` +
      `viewBox="0 0 ${this.width} ${short(this.height)}" preserveAspectRatio="none"><defs>${glyphs}</defs>${marks.join('')}</svg>`
    );
  }
}
