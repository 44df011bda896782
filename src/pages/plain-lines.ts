import type { Shaped } from '../fonts/face.js';
import { type Item, type Line, type Owner, SPACE, type Spelled, type StraightMatter } from './page.js';

/** Where among a line's numbers each stands, and how many they are. */
export const COLUMN = { x: 0, baseline: 1, size: 2, wordSpace: 3, scale: 4, tracking: 5, count: 6 } as const;

/** What `StraightMatter.tails` says of a line: its last word is parted; a space stands behind it. */
export const PARTED = 1;
export const SPACED = 2;

/** A line of matter as it goes down: points, as in `Line`. */
export interface MatterLine {
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  readonly wordSpace: number;
  readonly scale: number;
  readonly tracking: number;
  readonly owner: Owner;
  /** `PARTED`, `SPACED` or neither. */
  readonly tail: number;
}

/** What is put down on a page, in order: lines of plain words one behind the other make one piece of matter. */
export class Bed {
  readonly #items: Item[] = [];
  /** The words of each line that is no matter yet. */
  #lines: (readonly Shaped[])[] = [];
  #numbers: number[] = [];
  #ends: number[] = [];
  #tails: number[] = [];
  #owners: Owner[] = [];

  /** Adds what is no matter. */
  add(items: readonly Item[]): void {
    this.#tie();
    for (const item of items) this.#items.push(item);
  }

  /** Adds a line of `words`. */
  line(words: readonly Shaped[], { x, baseline, size, wordSpace, scale, tracking, owner, tail }: MatterLine): void {
    this.#lines.push(words);
    this.#numbers.push(x, baseline, size, wordSpace, scale, tracking);
    this.#ends.push((this.#ends.at(-1) ?? 0) + words.length);
    this.#tails.push(tail);
    this.#owners.push(owner);
  }

  /** All that was put down. */
  items(): readonly Item[] {
    this.#tie();
    return this.#items;
  }

  #tie(): void {
    if (this.#ends.length === 0) return;
    this.#items.push({
      kind: 'matter',
      numbers: new Float64Array(this.#numbers),
      words: ([] as Shaped[]).concat(...this.#lines),
      ends: new Int32Array(this.#ends),
      tails: new Uint8Array(this.#tails),
      owners: this.#owners.slice(),
    });
    this.#lines = [];
    this.#numbers = [];
    this.#ends = [];
    this.#tails = [];
    this.#owners = [];
  }
}

/** `items` with each line of their matter as an item of its own. */
export const spelledOut = (items: readonly Item[]): readonly Spelled[] =>
  items.flatMap((item): readonly Spelled[] => (item.kind === 'matter' ? linesOf(item) : [item]));

function linesOf({ numbers, words, ends, tails, owners }: StraightMatter): readonly Line[] {
  return owners.map((owner, index) => {
    const at = COLUMN.count * index;
    const tokens: (Shaped | typeof SPACE)[] = words
      .slice(index === 0 ? 0 : ends[index - 1]!, ends[index]!)
      .flatMap((word, place) => (place === 0 ? [word] : [SPACE, word]));
    if ((tails[index]! & SPACED) > 0) tokens.push(SPACE);
    return {
      kind: 'line',
      x: numbers[at + COLUMN.x]!,
      baseline: numbers[at + COLUMN.baseline]!,
      size: numbers[at + COLUMN.size]!,
      tokens,
      places: null,
      wordSpace: numbers[at + COLUMN.wordSpace]!,
      scale: numbers[at + COLUMN.scale]!,
      tracking: numbers[at + COLUMN.tracking]!,
      owner,
      links: [],
      hyphenated: (tails[index]! & PARTED) > 0,
      grey: 0,
    };
  });
}
