import type { Face, Shaped } from './face.js';
import { type Piece, Word } from './word.js';

/** One face as one style sets it: with its features, in its language, and every word it has set so far. */
export class Fount {
  /** Words by the hash of their letters, in an open table whose size is a power of two. */
  #table: (Word | undefined)[] = new Array(TABLE);
  #hashes = new Int32Array(TABLE);
  #count = 0;
  readonly #fragments = new Map<string, Shaped>();
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
  ) {
    this.#tag = face.features.has('locl') && !/^en\b/i.test(language) ? language : '';
  }

  /** Shapes a stretch of text of one script. */
  shape(text: string): Shaped {
    return this.face.shape(text, this.features, this.#tag, this.rtl);
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
    let hash = HASH_SEED;
    for (let at = 0; at < text.length; at += 1) hash = hashed(hash, text.charCodeAt(at));
    return this.wordIn(text, 0, text.length, hash);
  }

  /**
   * The word that `text` holds from `from` to `to`, whose units hash to `hash`. A million words are looked up in a long
   * book and a few ten thousand are different: knowing them where they stand spares a string for each.
   */
  wordIn(text: string, from: number, to: number, hash: number): Word {
    const mask = this.#table.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const word = this.#table[slot];
      if (word === undefined) break;
      if (this.#hashes[slot] === hash && stands(word.written, text, from, to)) return word;
    }
    const written = text.slice(from, to);
    const word = new Word(written, this.compose(written, this));
    this.#keep(word, hash);
    return word;
  }

  #keep(word: Word, hash: number): void {
    if (2 * this.#count >= this.#table.length) this.#grow();
    this.#count += 1;
    place(this.#table, this.#hashes, word, hash);
  }

  #grow(): void {
    const table: (Word | undefined)[] = new Array(2 * this.#table.length);
    const hashes = new Int32Array(2 * this.#table.length);
    for (const [slot, word] of this.#table.entries()) if (word) place(table, hashes, word, this.#hashes[slot]!);
    this.#table = table;
    this.#hashes = hashes;
  }
}

/** FNV-1a over UTF-16 units (Fowler, Noll, Vo). */
export const HASH_SEED = 0x811c9dc5 | 0;
export const hashed = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** Whether `written` is what `text` holds from `from` to `to`. */
function stands(written: string, text: string, from: number, to: number): boolean {
  if (written.length !== to - from) return false;
  for (let at = from; at < to; at += 1) if (written.charCodeAt(at - from) !== text.charCodeAt(at)) return false;
  return true;
}

const TABLE = 1 << 10;

function place(table: (Word | undefined)[], hashes: Int32Array, word: Word, hash: number): void {
  const mask = table.length - 1;
  let slot = hash & mask;
  while (table[slot] !== undefined) slot = (slot + 1) & mask;
  table[slot] = word;
  hashes[slot] = hash;
}
