import type { Hex } from '../drawing/colour.js';
import type { FittedText } from '../letters/fit.js';
import type { Canvas } from './canvas.js';

/** A block of text and the space above it, from the last baseline before to the top of its capitals. */
export interface Storey {
  readonly block: FittedText;
  readonly above: number;
}

/** Blocks one under the other. Its height is that of the ink, descenders included. */
export class Storeys {
  readonly #storeys: Storey[] = [];

  get empty(): boolean {
    return this.#storeys.length === 0;
  }

  /** Puts `block` under what there is, `above` parting them; above the first block there is no space but its accents. */
  add(block: FittedText | null, above: number): this {
    if (block !== null) this.#storeys.push({ block, above: this.empty ? block.rise : above });
    return this;
  }

  /** Puts all of `other` under what there is. */
  append(other: Storeys, above: number): this {
    for (const [index, storey] of other.#storeys.entries()) this.add(storey.block, index === 0 ? above : storey.above);
    return this;
  }

  get height(): number {
    const drop = this.#storeys.at(-1)?.block.drop ?? 0;
    return this.#storeys.reduce((sum, { block, above }) => sum + above + block.height, drop);
  }

  get width(): number {
    return this.#storeys.reduce((widest, { block }) => Math.max(widest, block.width), 0);
  }

  /** Draws the blocks with their top at `y`. `colour` may be one for all or one for each. */
  draw(
    canvas: Canvas,
    x: number,
    y: number,
    align: 'left' | 'centre' | 'right',
    colour: Hex | readonly Hex[],
    on: Hex,
  ): void {
    let top = y;
    for (const [index, { block, above }] of this.#storeys.entries()) {
      top += above;
      canvas.text(block, x, top, align, typeof colour === 'string' ? colour : (colour[index] ?? colour.at(-1)!), on);
      top += block.height;
    }
  }
}
