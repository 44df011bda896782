import type { Shaped } from './face.js';
import { type Item, type Line, type Matter, type Owner, SPACE } from './page.js';

/** `Matter.numbers` has so many of each line. */
export const NUMBERS_PER_LINE = 6;

/** What `Matter.tails` says of a line: its last word is parted; a space stands behind it. */
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
  #count = 0;
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
    this.#count += words.length;
    this.#numbers.push(x, baseline, size, wordSpace, scale, tracking);
    this.#ends.push(this.#count);
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
      words: joined(this.#lines, this.#count),
      ends: new Int32Array(this.#ends),
      tails: new Uint8Array(this.#tails),
      owners: this.#owners.slice(),
    });
    this.#lines = [];
    this.#count = 0;
    this.#numbers = [];
    this.#ends = [];
    this.#tails = [];
    this.#owners = [];
  }
}

/** The words of all lines, in a list as long as it needs to be. */
function joined(lines: readonly (readonly Shaped[])[], count: number): readonly Shaped[] {
  const all: Shaped[] = new Array(count);
  let at = 0;
  for (const words of lines) {
    for (let index = 0; index < words.length; index += 1) all[at + index] = words[index]!;
    at += words.length;
  }
  return all;
}

/** `items` with each line of their matter as an item of its own. */
export const spelledOut = (items: readonly Item[]): readonly Exclude<Item, Matter>[] =>
  items.flatMap((item): readonly Exclude<Item, Matter>[] => (item.kind === 'matter' ? linesOf(item) : [item]));

function linesOf({ numbers, words, ends, tails, owners }: Matter): readonly Line[] {
  return owners.map((owner, index) => {
    const at = NUMBERS_PER_LINE * index;
    const tokens: (Shaped | typeof SPACE)[] = words
      .slice(index === 0 ? 0 : ends[index - 1]!, ends[index]!)
      .flatMap((word, place) => (place === 0 ? [word] : [SPACE, word]));
    if ((tails[index]! & SPACED) > 0) tokens.push(SPACE);
    return {
      kind: 'line',
      x: numbers[at]!,
      baseline: numbers[at + 1]!,
      size: numbers[at + 2]!,
      tokens,
      wordSpace: numbers[at + 3]!,
      scale: numbers[at + 4]!,
      tracking: numbers[at + 5]!,
      owner,
      links: [],
      hyphenated: (tails[index]! & PARTED) > 0,
      grey: 0,
    };
  });
}
