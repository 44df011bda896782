import type { Directions } from '../../fonts/index.js';
import type { Footnote } from './footnote.js';
import type { LinkOf } from './piece.js';
import type { TextStyle } from './style.js';
import type { Word } from './word.js';

/** Inlines, shaped: words in order, with the spaces between them left to the line breaker. */
export interface Text {
  readonly style: TextStyle;
  readonly words: readonly Word[];
  /** One per word: the UTF-16 index in `plain(inlines)` at which it begins. */
  readonly starts: readonly number[];
  /** Of `plain(inlines)`. */
  readonly length: number;
  /** Indices of the words that a forced line end stands before, ascending. */
  readonly ends: readonly number[];
  /** Indices of the words that a no-break space follows, ascending. */
  readonly ties: readonly number[];
  /** Indices of the words that no space parts from the next, though a line may end there: ideographs. Ascending. */
  readonly joins: readonly number[];
  /** Null where all runs from left to right. */
  readonly directions: Directions | null;
  /** The footnotes called, each with the index of the word that calls it, ascending. */
  readonly footnotes: readonly { readonly word: number; readonly footnote: Footnote }[];
  /** Thousandths of an em: a word space of the style's own face. */
  readonly space: number;
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
