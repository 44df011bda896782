/** Units that books add or drop at will: white space, soft hyphens, and spaces that have no width. */
const BLANKS = new Set(
  Array.from('\u00A0\u00AD\u1680\u2028\u2029\u200B\u202F\u205F\u2060\u3000\uFEFF', (blank) => blank.charCodeAt(0)),
);
for (let width = 0x2000; width <= 0x200a; width += 1) BLANKS.add(width);

const isBlank = (unit: number): boolean =>
  unit <= 0x20 ? unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) : unit >= 0xa0 && BLANKS.has(unit);

/** `text` without blanks: what must be the same in tree and book. */
export const bare = (text: string): string => text.replace(/[\s\u00AD\u200B\u2060\uFEFF]+/g, '');

/** The words of a book as they flow by, in pieces of any length. Blanks do not count. */
export class Stream {
  readonly #source: Iterator<string>;
  #held = '';
  #at = 0;

  constructor(words: Iterable<string>) {
    this.#source = words[Symbol.iterator]();
  }

  /** Goes on behind the next place where `words` stand; false if there is none. */
  pass(words: string): boolean {
    // Most words stand right here: letter by letter, without a copy of either text.
    for (;;) {
      const end = this.#along(words);
      if (end >= 0) {
        this.#at = end;
        return true;
      }
      if (end === PARTED || !this.#take(1)) break;
    }
    return this.#find(bare(words));
  }

  /** Where `words` end if they stand right here; else whether it was the held text that ended, or they parted. */
  #along(words: string): number {
    const held = this.#held;
    let at = this.#at;
    for (let index = 0; index < words.length; index += 1) {
      const unit = words.charCodeAt(index);
      if (isBlank(unit)) continue;
      while (at < held.length && isBlank(held.charCodeAt(at))) at += 1;
      if (at >= held.length) return ENDED;
      if (held.charCodeAt(at) !== unit) return PARTED;
      at += 1;
    }
    return at;
  }

  #find(letters: string): boolean {
    this.#held = bare(this.#held.slice(this.#at));
    this.#at = 0;
    let found = this.#held.indexOf(letters);
    for (let more = letters.length; found < 0; more *= 2) {
      if (!this.#take(more)) return false;
      this.#held = bare(this.#held);
      found = this.#held.indexOf(letters);
    }
    this.#at = found + letters.length;
    return true;
  }

  /** Lets go what has been passed and holds at least `more` units more, or all there are; false if there are none. */
  #take(more: number): boolean {
    const before = this.#held.length - this.#at;
    let held = this.#held.slice(this.#at);
    for (let next = this.#source.next(); !next.done; next = this.#source.next()) {
      held += next.value;
      if (held.length >= before + more) break;
    }
    this.#held = held;
    this.#at = 0;
    return held.length > before;
  }
}

const ENDED = -1;
const PARTED = -2;
