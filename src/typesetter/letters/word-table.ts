import type { Word } from './word.js';

/** Slots at first. */
const SLOTS = 1 << 10;

/**
 * Words by the hash of their units, in an open table whose size is a power of two. What is compared of a word lies in
 * columns, side by side with all others: a million words are looked up in a long book, from all over the memory.
 */
export class WordTable {
  #words: (Word | undefined)[] = new Array(SLOTS);
  #hashes = new Int32Array(SLOTS);
  /** Where the units of each slot's word begin in `#units`, and how many they are; none of a free slot. */
  #begins = new Int32Array(SLOTS);
  #lengths = new Int32Array(SLOTS);
  #units = new Uint16Array(8 * SLOTS);
  #used = 0;
  #count = 0;

  /** The word that `text` holds from `from` to `to`, whose units hash to `hash`; null if it is new. */
  find(text: string, from: number, to: number, hash: number): Word | null {
    const mask = this.#hashes.length - 1;
    for (let slot = hash & mask; this.#lengths[slot]! > 0; slot = (slot + 1) & mask) {
      if (this.#hashes[slot] === hash && this.#stands(slot, text, from, to)) return this.#words[slot]!;
    }
    return null;
  }

  keep(word: Word, hash: number): void {
    const { length } = word.written;
    if (2 * this.#count >= this.#hashes.length) this.#grow();
    this.#count += 1;
    this.#place(word, hash, this.#used, length);
    this.#used += length;
    if (this.#used > this.#units.length) this.#units = widened(this.#units, 2 * this.#used);
    for (let at = 0; at < length; at += 1) this.#units[this.#used - length + at] = word.written.charCodeAt(at);
  }

  #stands(slot: number, text: string, from: number, to: number): boolean {
    if (this.#lengths[slot] !== to - from) return false;
    const units = this.#units;
    const begin = this.#begins[slot]! - from;
    for (let at = from; at < to; at += 1) if (units[begin + at] !== text.charCodeAt(at)) return false;
    return true;
  }

  #place(word: Word, hash: number, begin: number, length: number): void {
    const mask = this.#hashes.length - 1;
    let slot = hash & mask;
    while (this.#lengths[slot]! > 0) slot = (slot + 1) & mask;
    this.#words[slot] = word;
    this.#hashes[slot] = hash;
    this.#begins[slot] = begin;
    this.#lengths[slot] = length;
  }

  #grow(): void {
    const [words, hashes, begins, lengths] = [this.#words, this.#hashes, this.#begins, this.#lengths];
    const slots = 2 * hashes.length;
    this.#words = new Array(slots);
    this.#hashes = new Int32Array(slots);
    this.#begins = new Int32Array(slots);
    this.#lengths = new Int32Array(slots);
    for (const [slot, length] of lengths.entries()) {
      if (length > 0) this.#place(words[slot]!, hashes[slot]!, begins[slot]!, length);
    }
  }
}

function widened(units: Uint16Array<ArrayBuffer>, length: number): Uint16Array<ArrayBuffer> {
  const wider = new Uint16Array(length);
  wider.set(units);
  return wider;
}
