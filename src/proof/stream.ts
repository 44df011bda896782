/** Units that books add or drop at will: white space, soft hyphens, and spaces that have no width. */
const BLANKS = new Set(
  Array.from('\u00A0\u00AD\u1680\u2028\u2029\u200B\u202F\u205F\u2060\u3000\uFEFF', (blank) => blank.charCodeAt(0)),
);
for (let width = 0x2000; width <= 0x200a; width += 1) BLANKS.add(width);

const isBlank = (unit: number): boolean =>
  unit <= 0x20 ? unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) : unit >= 0xa0 && BLANKS.has(unit);

/** `text` without blanks: what must be the same in tree and book. */
export const unblanked = (text: string): string => text.replace(/[\s\u00AD\u200B\u2060\uFEFF]+/g, '');

/** The words of a book as they flow by, in pieces of any length. Blanks do not count. */
export class Stream {
  readonly #source: Iterator<string>;
  #held = '';
  #at = 0;
  /** What was let go since the words began that are being looked for. */
  #passed: string[] = [];

  constructor(words: Iterable<string>) {
    this.#source = words[Symbol.iterator]();
  }

  /** Goes on behind the next place where `words` stand; false if there is none. */
  pass(words: string): boolean {
    this.#held = this.#held.slice(this.#at);
    this.#at = 0;
    this.#passed = [];
    // Most words stand right here: they are compared without a copy of either text.
    if (this.#whole(words) || this.#along(words)) return true;
    this.#held = this.#passed.join('') + this.#held;
    this.#at = 0;
    return this.#find(unblanked(words));
  }

  /** Goes past `words` at one go if they stand right here, in one piece and between blanks of their own. */
  #whole(words: string): boolean {
    const held = this.#held;
    let at = this.#at;
    while (at < held.length && isBlank(held.charCodeAt(at))) at += 1;
    const trimmed = words.trim();
    if (at === held.length || !held.startsWith(trimmed, at)) return false;
    this.#at = at + trimmed.length;
    return true;
  }

  /** Goes along `words` as far as they stand right here; a piece that is a word of theirs at one go. */
  #along(words: string): boolean {
    let index = 0;
    for (;;) {
      while (index < words.length && isBlank(words.charCodeAt(index))) index += 1;
      if (index === words.length) return true;
      const held = this.#held;
      if (this.#at === 0 && held !== '' && words.startsWith(held, index)) {
        index += held.length;
        this.#at = held.length;
      } else if (this.#at < held.length) {
        const unit = held.charCodeAt(this.#at);
        const blank = isBlank(unit);
        if (!blank && unit !== words.charCodeAt(index)) return false;
        this.#at += 1;
        if (!blank) index += 1;
      } else if (!this.#next()) return false;
    }
  }

  #next(): boolean {
    const next = this.#source.next();
    if (next.done) return false;
    this.#passed.push(this.#held);
    this.#held = next.value;
    this.#at = 0;
    return true;
  }

  #find(letters: string): boolean {
    this.#held = unblanked(this.#held);
    let found = this.#held.indexOf(letters);
    for (let more = letters.length; found < 0; more *= 2) {
      if (!this.#take(more)) return false;
      this.#held = unblanked(this.#held);
      found = this.#held.indexOf(letters);
    }
    this.#at = found + letters.length;
    return true;
  }

  /** Holds at least `more` units more, or all there are; false if there are none. */
  #take(more: number): boolean {
    const taken: string[] = [];
    for (let length = 0; length < more; ) {
      const next = this.#source.next();
      if (next.done) break;
      taken.push(next.value);
      length += next.value.length;
    }
    this.#held += taken.join('');
    return taken.length > 0;
  }
}
