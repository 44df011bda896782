import type { BreakPoint } from '../letters/piece.js';
import type { Text } from '../letters/text.js';
import type { Word } from '../letters/word.js';

/** Which places within words are offered to the breaker. */
export type Parting = 'signs' | 'hyphens' | 'torn';

/** What it costs to end a line within a word, in demerits. */
export interface Prices {
  readonly hyphen: number;
  /** After a hyphen that is part of the word. */
  readonly hard: number;
  /** After a dash, an ellipsis or a slash. */
  readonly dash: number;
  /** Anywhere, where a word is wider than its line. */
  readonly torn: number;
  /** Between two words that belong together (`Mr. Ames`), once words may be parted; what has no letters stays tied. */
  readonly tie: number;
}

/** How a stretch is to be broken. Lengths are thousandths of an em. */
export interface BreakingManner {
  readonly parting: Parting;
  readonly prices: Prices;
  /** What every letter's width grows by. */
  readonly tracking: number;
  /** A word that is wider may be torn. */
  readonly widest: number;
  /** Whether signs hang out of the measure: not where an edge is ragged. */
  readonly hangs: boolean;
}

/**
 * A stretch of text as boxes, glue and penalties (Knuth and Plass 1981, Breaking Paragraphs into Lines), kept as one
 * column per quantity: place `b` is somewhere a line may end and the next begin, so a line from `a` to `b` is
 * `ends[b] - begins[a]` wide. Place 0 is the beginning. Lengths are thousandths of an em; what hangs out of the
 * measure is taken off already.
 */
export class Items {
  count = 0;
  /** Width of all that stands before the place, as far as a line that ends here sets it. */
  ends = new Float64Array(SIZE);
  /** Width of all that a line beginning here does not set. */
  begins = new Float64Array(SIZE);
  /** Word spaces before the place, for a line that ends here. */
  spacesBefore = new Int32Array(SIZE);
  /** Word spaces before the place, the one at the place included. */
  spacesThrough = new Int32Array(SIZE);
  penalties = new Float64Array(SIZE);
  /** 1 where a line that ends here shows a hyphen. */
  flags = new Uint8Array(SIZE);
  /** The word that the place is in or behind, and the index within its text, or 0 for behind it. */
  words = new Int32Array(SIZE);
  ats = new Int32Array(SIZE);
  /** `Word.look` of the word before and the word after the place; 0 where the place is within one. */
  lasts = new Int32Array(SIZE);
  firsts = new Int32Array(SIZE);

  /** Lays out words `[from, to)` of `text`. */
  fill(text: Text, from: number, to: number, manner: BreakingManner): void {
    const { words, space, ties, joins } = text;
    const { parting, tracking, widest } = manner;
    const hang = manner.hangs ? 1 : 0;
    this.#reserve(2 * (to - from) + 2);
    this.count = 0;
    let x = 0;
    let spaces = 0;
    let tie = firstAtLeast(ties, from);
    let join = firstAtLeast(joins, from);
    this.#place(0, 0, 0, 0, 0, 0, from - 1, 0);
    this.firsts[0] = words[from]!.look;
    for (let index = from; index < to; index += 1) {
      const word = words[index]!;
      const torn = parting === 'torn' && word.width + word.glyphs * tracking > widest;
      const points = torn ? word.torn : parting === 'signs' ? word.hard : word.all;
      for (let k = 0; k < points.length; k += 1) this.#within(word, index, points[k]!, x, spaces, manner);
      const width = word.width + word.glyphs * tracking;
      x += width;
      const end = x - hang * word.right;
      if (index === to - 1) {
        // The last line need not reach the margin, so nothing hangs out of it.
        this.#place(x, x, spaces, spaces, 0, 0, index, 0);
        this.lasts[this.count - 1] = word.look;
        break;
      }
      const next = words[index + 1]!;
      if (joins[join] === index) {
        join += 1;
        this.#place(end, x, spaces, spaces, 0, 0, index, 0);
        continue;
      }
      x += space + tracking;
      spaces += 1;
      const tied = ties[tie] === index;
      if (tied) {
        tie += 1;
        if (parting === 'signs' || word.look === 0 || next.look === 0) continue;
      }
      this.#place(end, x + hang * next.left, spaces - 1, spaces, tied ? manner.prices.tie : 0, 0, index, 0);
      this.lasts[this.count - 1] = word.look;
      this.firsts[this.count - 1] = next.look;
    }
  }

  #within(word: Word, index: number, point: BreakPoint, x: number, spaces: number, manner: BreakingManner): void {
    const { tracking, prices } = manner;
    const hang = manner.hangs ? 1 : 0;
    // Ligatures apart, as many glyphs stand before the place as letters.
    const spread = point.at * tracking;
    const end = x + point.before + spread - hang * point.right;
    const begin = x + word.width - point.after + spread + hang * point.left;
    const flag = point.kind === 'hyphen' || point.kind === 'hard' ? 1 : 0;
    this.#place(end, begin, spaces, spaces, prices[point.kind] * point.weight, flag, index, point.at);
  }

  #place(
    end: number,
    begin: number,
    before: number,
    through: number,
    penalty: number,
    flag: number,
    word: number,
    at: number,
  ): void {
    if (this.count === this.ends.length) this.#reserve(this.count + 1);
    const b = this.count;
    this.ends[b] = end;
    this.begins[b] = begin;
    this.spacesBefore[b] = before;
    this.spacesThrough[b] = through;
    this.penalties[b] = penalty;
    this.flags[b] = flag;
    this.words[b] = word;
    this.ats[b] = at;
    this.lasts[b] = 0;
    this.firsts[b] = 0;
    this.count += 1;
  }

  #reserve(count: number): void {
    if (count <= this.ends.length) return;
    const size = Math.max(count, 2 * this.ends.length);
    this.ends = grown(this.ends, new Float64Array(size));
    this.begins = grown(this.begins, new Float64Array(size));
    this.spacesBefore = grown(this.spacesBefore, new Int32Array(size));
    this.spacesThrough = grown(this.spacesThrough, new Int32Array(size));
    this.penalties = grown(this.penalties, new Float64Array(size));
    this.flags = grown(this.flags, new Uint8Array(size));
    this.words = grown(this.words, new Int32Array(size));
    this.ats = grown(this.ats, new Int32Array(size));
    this.lasts = grown(this.lasts, new Int32Array(size));
    this.firsts = grown(this.firsts, new Int32Array(size));
  }
}

/** Places of an ordinary paragraph; longer ones make room. */
const SIZE = 1 << 12;

/** `room` with all of `old` at its beginning. */
export function grown<T extends { set(from: T): void }>(old: T, room: T): T {
  room.set(old);
  return room;
}

function firstAtLeast(sorted: readonly number[], value: number): number {
  let at = 0;
  while (at < sorted.length && sorted[at]! < value) at += 1;
  return at;
}
