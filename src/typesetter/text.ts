import type { Shaped } from './face.js';
import type { Footnote } from './galley.js';
import type { StructureElement, Target } from './page.js';
import type { TextStyle } from './style.js';

/** Inlines, shaped: words in order, with the spaces between them left to the line breaker. */
export interface Text {
  readonly style: TextStyle;
  readonly words: readonly Word[];
  /** One per word: the UTF-16 index in `plain(inlines)` at which it begins. */
  readonly starts: Int32Array;
  /** Of `plain(inlines)`. */
  readonly length: number;
  /** Indices of the words that a forced line end stands before, ascending. */
  readonly ends: readonly number[];
}

/** What stands between two spaces: one piece, or more where face or meaning changes within it. */
export interface Word {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Thousandths of an em at the text's size. */
  readonly width: number;
}

/** A stretch of one word in one face. */
export interface Piece {
  readonly shaped: Shaped;
  /** Raised and small, lowered and small, or neither. */
  readonly level: 'base' | 'superior' | 'inferior';
  readonly link: LinkOf | null;
  readonly underline: boolean;
  readonly strike: boolean;
}

/** A link as its words carry it. */
export interface LinkOf {
  readonly target: Target;
  readonly owner: StructureElement;
}

/** What shaping asks of the book as it comes upon links and calls; without an answer they are plain words, or nothing. */
export interface Apparatus {
  /** Asked once per link; `call` is set after its last word (a footnote's number). */
  readonly link?: (href: string, words: string) => { readonly link: LinkOf | null; readonly call: Call | null };
  /** Asked once per note call; `note` is the note's id. */
  readonly call?: (note: string) => Call | null;
}

/** A superior figure or sign that leads to a note. */
export interface Call {
  readonly text: string;
  readonly link: LinkOf | null;
  readonly footnote: Footnote | null;
}
