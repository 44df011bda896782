import type { Block } from '../../document/index.js';
import type { Item, Owner } from '../../pages/index.js';
import type { FixedPlace } from '../letters/footnote.js';
import type { ParagraphStyle } from '../letters/style.js';
import type { Text } from '../letters/text.js';

/**
 * One endless column: what a section sets, from its opener to its last line, before it is cut into pages.
 * Heights are grid lines (`rows`), all of one leading; `makePages` cuts it.
 */
export type Galley = readonly GalleyBlock[];

export type GalleyBlock = TextBlock | FixedBlock | Blank | PageEnd | Float;

/** A picture that may stand some paragraphs later, where that fills its page; between empty lines, or on a page of its own. */
export interface Float {
  readonly kind: 'float';
  readonly picture: FixedBlock;
  readonly caption: GalleyBlock | null;
  /** Rows that the empty line on either side of it may have besides. */
  readonly more: number;
  /** Whether it fills a page to the edges. */
  readonly bled: boolean;
}

/** Lines of text: a paragraph, a title, a stanza. */
export interface TextBlock {
  readonly kind: 'text';
  readonly text: Text;
  readonly style: ParagraphStyle;
  /** Of a stanza: the indent of each of its verses beyond `style.left`, in points; else null. */
  readonly indents: readonly number[] | null;
  readonly owner: Owner;
  /** Whose words these are; null for words of ours. */
  readonly origin: GalleyOrigin | null;
  /** The ways to break it, the best first; the others are a line or two longer or shorter, and cost more. */
  readonly settings: readonly BlockSetting[];
  /** Makes further ways, for pages that do not come out with `settings` alone; null where there can be none. */
  readonly richer: (() => readonly BlockSetting[]) | null;
  /** Whether all its lines must stand on one page. */
  readonly together: boolean;
  /** Whether the next block's first lines must stand on the page of its last. */
  readonly withNext: boolean;
  /** What is drawn along with its first line (a drop capital, a list's number), at the column's left edge and the line's baseline. */
  readonly beside: ((x: number, baseline: number) => readonly Item[]) | null;
}

/** Where a text or a picture comes from, so that the ebook can tell where a printed page begins. */
export interface GalleyOrigin {
  readonly block: Block;
  /** UTF-16 index in `textOf(block)` at which the text begins. */
  readonly offset: number;
}

/** One way to break a text into lines. */
export interface BlockSetting {
  /** How many lines. */
  readonly lines: number;
  /** Demerits above those of the best way. */
  readonly cost: number;
  /** Where each line ends, as numbers that only `breaks.ts` reads. */
  readonly breaks: Int32Array;
  /** How much each line's letters are widened: .01 is 1 %. */
  readonly scales: Float32Array;
  /** What tracking adds to each line, as a share of its letters' width; null where lines keep their natural width. */
  readonly tracks: Float32Array | null;
}

/** Something of a set height: an opener, an ornament, a picture. */
export interface FixedBlock {
  readonly kind: 'fixed';
  readonly rows: number;
  /** Whether it may stand first or last on a page: a scene break may not, and shows its ornament if it must. */
  readonly edges: 'free' | 'avoid';
  readonly withNext: boolean;
  /** Of a story's picture; what is of our own making has none. */
  readonly origin?: GalleyOrigin;
  /** A picture's own, the same drawn smaller, each a row less high: for a page that it would else leave short. */
  readonly smaller?: readonly FixedBlock[];
  /** Of a picture that is no longer where its author put it: the page does not begin with it for those who look for the page. */
  readonly floats?: boolean;
  /** Whether it fills the page to its edges: then nothing stands around. */
  readonly bled?: boolean;
  readonly draw: (place: FixedPlace) => readonly Item[];
}

/** Empty lines, which vanish at the top and at the foot of a page. To keep them there use a `FixedBlock` that draws nothing. */
export interface Blank {
  readonly kind: 'blank';
  readonly rows: number;
  /** Rows that it may have besides, where they fill the page: around a picture. */
  readonly more?: number;
}

/** A new page, or the next recto. */
export interface PageEnd {
  readonly kind: 'page-end';
  readonly open: 'next' | 'recto';
  /** Whether the page that ends here should be full. */
  readonly full?: boolean;
}
