import type { Face, Shaped } from '../fonts/face.js';

/**
 * A finished book of pages: display lists, and beside them what a PDF needs to be read aloud and leafed through.
 * All lengths are points; x runs to the right and y **down** from the trimmed page's top left corner.
 */
export interface Typeset {
  readonly trim: { readonly width: number; readonly height: number };
  /** In order, each recto an odd one; the cover is not among them. */
  readonly pages: readonly Page[];
  /** The structure tree's root, a `Document`, in the book's reading order. */
  readonly structure: StructureElement;
  readonly outline: readonly OutlineEntry[];
  readonly anchors: readonly PageAnchor[];
  readonly faces: readonly Face[];
  /** Where each page that holds text of a section begins in that text, in order of the pages. */
  readonly starts: readonly PageStart[];
}

export interface Page {
  readonly side: 'recto' | 'verso';
  /** What a reader calls the page, whether or not its folio is printed: `iii`, `12`. */
  readonly label: string;
  /** `Section.id` of the section whose page it is; null on a blank. */
  readonly section: string | null;
  /** Running head and folio. */
  readonly around: readonly Item[];
  /** The column, in reading order. */
  readonly items: readonly Item[];
}

export type Item = StraightMatter | Spelled;

/** An item that stands for itself alone. */
export type Spelled = Line | Rule | Picture | Drawing;

/** A word space within a line, `Line.wordSpace` wide. */
export const SPACE = null;

/** One line of text at one size. Words of several faces may stand in it. */
export interface Line {
  readonly kind: 'line';
  readonly x: number;
  readonly baseline: number;
  /** Points. */
  readonly size: number;
  /**
   * Shaped words and spaces in the order in which they are read; a space at the line's end is kept, nought wide, so that
   * copied text has it.
   */
  readonly tokens: readonly (Shaped | typeof SPACE)[];
  /**
   * Points from `x` at which each token begins, where the eye meets them in another order than the tongue, as in Hebrew
   * and Arabic; null where each stands behind the one before it.
   */
  readonly places: readonly number[] | null;
  /** Points that a space is wide, as set: not to be scaled again; tracking comes on top of it, as on any glyph. */
  readonly wordSpace: number;
  /** Horizontal scale of the letters: 1 is natural. */
  readonly scale: number;
  /** Points added after each glyph, spaces included; not scaled either. */
  readonly tracking: number;
  readonly owner: Owner;
  /** Stretches of `tokens` that are links, as half-open ranges. */
  readonly links: readonly LineLink[];
  /** Whether the last word is parted: its last glyph is a hyphen that must copy as U+00AD. */
  readonly hyphenated: boolean;
  /** Grey from 0 (black) to 1 (white). */
  readonly grey: number;
}

/**
 * Lines of plain words and the spaces between them, in order. Nearly all that a book has are such, a
 * hundred thousand in a long one; as objects they would be most of what waits in memory for the last page. Here their
 * numbers stand in columns (`plain-lines.ts`).
 */
export interface StraightMatter {
  readonly kind: 'matter';
  /** The numbers of each line, as in `Line`, in the order that `COLUMN` tells. */
  readonly numbers: Float64Array;
  /** The words of all lines. Between two of one line stands a space. */
  readonly words: readonly Shaped[];
  /** Where the words of each line end. */
  readonly ends: Int32Array;
  /** How each line ends: see `PARTED` and `SPACED`. */
  readonly tails: Uint8Array;
  /** One for each line. */
  readonly owners: readonly Owner[];
}

export interface LineLink {
  readonly from: number;
  readonly to: number;
  readonly target: LinkTarget;
  /** The `Link` element that owns the stretch. */
  readonly owner: StructureElement;
}

/** Where a link leads: an address, or an anchor of this book. */
export type LinkTarget =
  | { readonly kind: 'web'; readonly href: string }
  | { readonly kind: 'anchor'; readonly name: string };

export interface Rule {
  readonly kind: 'rule';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Thickness, downwards from `y`. */
  readonly height: number;
  readonly grey: number;
  readonly owner: Owner;
}

/** A raster picture: encoded bytes that the PDF embeds. */
export interface Picture {
  readonly kind: 'picture';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** JPEG or PNG, already reduced and turned to grey where the book asks for it. */
  readonly bytes: Uint8Array;
  readonly owner: Owner;
}

/** A filled outline, such as an ornament. */
export interface Drawing {
  readonly kind: 'drawing';
  /** Where the path's origin goes. */
  readonly x: number;
  readonly y: number;
  /** Points per unit of the path. */
  readonly scale: number;
  /** SVG path data, y down: absolute commands M L H V C Q Z. */
  readonly path: string;
  readonly grey: number;
  readonly owner: Owner;
}

/** What an item is to a reader's ear: part of an element, or an artifact (running head, folio, leader, ornament). */
export type Owner = StructureElement | 'artifact';

/** Structure types of ISO 32000-1, 14.8.4, as far as a book of stories needs them. */
export type StructureRole =
  | 'Document'
  | 'Part'
  | 'Sect'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'BlockQuote'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Note'
  | 'Link'
  | 'Figure'
  | 'Span';

/** A node of the structure tree. Children stand in reading order; marked content is hung on it by the items' owners. */
export interface StructureElement {
  readonly role: StructureRole;
  readonly children: StructureElement[];
  /** BCP 47, where it differs from the parent's. */
  readonly language?: string;
  /** What a figure shows; where a link leads, if its words do not say it. */
  readonly alt?: string;
  readonly title?: string;
  /** Notes need one (ISO 14289-1, 7.9). */
  readonly id?: string;
}

export interface OutlineEntry {
  readonly title: string;
  readonly anchor: string;
  readonly children: readonly OutlineEntry[];
}

/** A name that links and the outline may lead to. */
export interface PageAnchor {
  readonly name: string;
  /** Index in `Typeset.pages`. */
  readonly page: number;
  readonly y: number;
}

/** A printed page's first word or picture: the ebook puts its page break right before it. */
export interface PageStart {
  readonly label: string;
  /** `Section.id`. */
  readonly section: string;
  /**
   * The block in whose words the page begins, by its number among all of the book's (`everyBlock`), so that a start can be
   * sent to another thread; null where the page begins with the section itself (its opener).
   */
  readonly block: number | null;
  /**
   * UTF-16 index in the block's `textOf` where a word begins; a word parted over two pages counts whole to the second
   * page's start.
   */
  readonly offset: number;
}
