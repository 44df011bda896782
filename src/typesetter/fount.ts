import type { Face, Shaped } from './face.js';
import { type Piece, Word } from './word.js';

/** One face as one style sets it: with its features, in its language, and every word it has set so far. */
export class Fount {
  readonly #words = new Map<string, Word>();
  readonly #fragments = new Map<string, Shaped>();
  /** What the shaper is told; English, for which no face has forms of its own, goes without saying. */
  readonly #tag: string;

  constructor(
    readonly face: Face,
    readonly features: readonly string[],
    /** BCP 47. */
    readonly language: string,
    /** Sets a word that this fount has not set before; it may need other faces too. */
    private readonly compose: (text: string, fount: Fount) => readonly Piece[],
  ) {
    this.#tag = face.features.has('locl') && !/^en\b/i.test(language) ? language : '';
  }

  /** Shapes a stretch of text of one script. */
  shape(text: string): Shaped {
    return this.face.shape(text, this.features, this.#tag);
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

  /** A whole word, always the same object for the same letters. */
  word(text: string): Word {
    let word = this.#words.get(text);
    if (!word) {
      word = new Word(text, this.compose(text, this));
      this.#words.set(text, word);
    }
    return word;
  }
}
