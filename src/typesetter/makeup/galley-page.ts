import type { Footnote } from '../letters/footnote.js';
import type { BlockSetting, GalleyBlock, GalleyOrigin } from '../lines/galley.js';

/** The column that a galley is cut to. */
export interface Column {
  /** Grid lines on a full page. */
  readonly rows: number;
  readonly first: 'recto' | 'verso';
}

/** What stands on one page of a galley; a page without slices is the blank verso before a recto that was asked for. */
export interface GalleyPage {
  readonly side: 'recto' | 'verso';
  readonly slices: readonly Slice[];
  readonly footnotes: readonly Footnote[];
  /** Rows of the column that it leaves empty at its foot, as the page it faces does. */
  readonly short: number;
  /** The first word or picture with an origin that stands on it, or null if none does. */
  readonly start: GalleyOrigin | null;
}

/** A block, or the part of it that stands on one page. */
export interface Slice {
  readonly block: GalleyBlock;
  /** Null for blocks other than text. */
  readonly setting: BlockSetting | null;
  /** Half-open range of the setting's lines; 0 to 1 for other blocks. */
  readonly from: number;
  readonly to: number;
  /** The row it begins on, from 0. */
  readonly row: number;
  /** Whether it stands first or last on its page. */
  readonly edge: boolean;
}
