import { hashOf } from '../../document/index.js';
import type { Face, Shaped } from '../../fonts/index.js';
import { apart } from './capitals.js';
import type { Letters, Piece } from './piece.js';
import { Word } from './word.js';
import { WordTable } from './word-table.js';

/** One face as one style sets it: with its features, in its language, and every word it has set so far. */
export class Fount implements Letters {
  readonly #words = new WordTable();
  readonly #fragments = new Map<string, Shaped>();
  readonly #small = new Map<string, boolean>();
  /** What the shaper is told; English, for which no face has forms of its own, goes without saying. */
  readonly #tag: string;

  constructor(
    readonly face: Face,
    readonly features: readonly string[],
    /** BCP 47. */
    readonly language: string,
    /** Whether what it sets runs from right to left. */
    readonly rtl: boolean,
    /** Sets a word that this fount has not set before; it may need other faces too. */
    private readonly compose: (text: string, fount: Fount) => readonly Piece[],
    /** Whether capitals that stand abreast are let apart: not where all letters are, nor where they are small or raised. */
    private readonly airy = false,
  ) {
    this.#tag = face.features.has('locl') && !/^en\b/i.test(language) ? language : '';
  }

  /** Shapes a stretch of text of one script. */
  shape(text: string): Shaped {
    const shaped = this.face.shape(text, this.features, this.#tag, this.rtl);
    return this.airy ? apart(shaped) : shaped;
  }

  /** Shapes a part of a word, or takes it from those shaped before. */
  fragment(text: string): Shaped {
    let shaped = this.#fragments.get(text);
    if (!shaped) {
      shaped = this.shape(text);
      this.#fragments.set(text, shaped);
    }
    return shaped;
  }

  /** Whether every letter of `text` that has a capital has a small one here, too. */
  hasSmallCaps(text: string): boolean {
    if (!this.features.includes('smcp')) return !/\p{Ll}/u.test(text);
    return [...new Set(text.normalize('NFC').match(/\p{Ll}/gu))].every((letter) => this.#isSmall(letter));
  }

  #isSmall(letter: string): boolean {
    let known = this.#small.get(letter);
    if (known === undefined) {
      const usual = this.face.shape(letter, [], this.#tag).glyphs;
      known = usual[0] !== 0 && (letter.toUpperCase() === letter || this.shape(letter).glyphs[0] !== usual[0]);
      this.#small.set(letter, known);
    }
    return known;
  }

  /** A whole word, always the same object for the same letters. */
  word(text: string): Word {
    return this.wordIn(text, 0, text.length, hashOf(text));
  }

  /**
   * The word that `text` holds from `from` to `to`, whose units hash to `hash`. A million words are looked up in a long
   * book and a few ten thousand are different: knowing them where they stand spares a string for each.
   */
  wordIn(text: string, from: number, to: number, hash: number): Word {
    const known = this.#words.find(text, from, to, hash);
    if (known) return known;
    const written = text.slice(from, to);
    const word = new Word(written, this.compose(written, this));
    this.#words.keep(word, hash);
    return word;
  }
}
