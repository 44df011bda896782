import type { Hex } from './colour.js';
import { IDENTITY, type Matrix } from './matrix.js';

/**
 * What a cover is drawn of, one mark over the other: plain data, from which come the SVG that sharp turns into pixels and
 * the operators of the PDF's cover page. y runs down.
 */
export type CoverMark = Shape | DrawnLetters | Impression;

/** A filled outline. */
export interface Shape {
  readonly kind: 'shape';
  /** SVG path data, filled by the non-zero rule. */
  readonly path: string;
  readonly fill: Hex | Weave;
  /** 1 hides what lies below. */
  readonly opacity: number;
  readonly matrix: Matrix;
}

/** Words, which can be left out to see what they stand on. */
export interface DrawnLetters {
  readonly kind: 'letters';
  readonly fill: Hex;
  readonly glyphs: readonly PlacedGlyph[];
}

/** A glyph's outline as path data in the units of its font, y upwards, and the map that sets it down. */
export interface PlacedGlyph {
  readonly path: string;
  readonly matrix: Matrix;
}

/** A block printed at a place; the same block may be printed many times. */
export interface Impression {
  readonly kind: 'impression';
  readonly block: PrintBlock;
  readonly matrix: Matrix;
}

/** Marks that are printed together. */
export type PrintBlock = readonly CoverMark[];

/** A fill of small shapes that repeat in both directions from the origin on. */
export interface Weave {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** A colour that thins out over a picture, from edge to edge of the sheet: drawn in pixels alone, as pictures are. */
export interface Veil {
  readonly kind: 'veil';
  readonly y: number;
  readonly height: number;
  readonly colour: Hex;
  /** From its top to its foot: shares of the height, and how much is hidden there. */
  readonly stops: readonly { readonly at: number; readonly opacity: number }[];
}

/** A cover as it is drawn. */
export interface Artwork {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly CoverMark[];
}

export const shape = (
  path: string,
  fill: Hex | Weave,
  { opacity = 1, matrix = IDENTITY }: Partial<Pick<Shape, 'opacity' | 'matrix'>> = {},
): Shape => ({ kind: 'shape', path, fill, opacity, matrix });

export const impression = (block: PrintBlock, matrix: Matrix): Impression => ({ kind: 'impression', block, matrix });
