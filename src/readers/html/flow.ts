import type { Mark } from '../../document/index.js';
import type { BlockBuilder } from '../build/blocks.js';
import { marksOf, PLAIN, type TextLook } from './style.js';
import type { Element, Text } from './tree.js';

/** What flows into lines: words, the spaces between them as a browser has them, line ends, and what stands among them. */
export class Flow {
  /** How the text looks that comes. */
  look: TextLook = PLAIN;
  /** Whether a space would stand at a line's beginning, or behind another. */
  #spaced = true;
  #tags: readonly Mark[] | null = null;
  #styled: TextLook | null = null;

  constructor(
    readonly into: BlockBuilder,
    private readonly source: string,
  ) {}

  /** A line begins here. */
  begin(): void {
    this.#spaced = true;
  }

  lineBreak({ start, end }: Element): void {
    this.into.lineBreak(start, end);
    this.#spaced = true;
  }

  rule({ start, end }: Element): void {
    this.into.rule(start, end);
    this.into.apart(1);
    this.#spaced = true;
  }

  /** Words that stand for an element. */
  instead({ start, end }: Element, words: string): void {
    this.#style([]);
    this.into.text(start, end, words);
    this.#spaced = false;
  }

  /** A note is called here, by an element that stands for its number. */
  call(note: string, { start, end }: Element): void {
    this.into.noteCall(note, start, end);
    this.#spaced = false;
  }

  #style(tags: readonly Mark[]): void {
    if (tags === this.#tags && this.look === this.#styled) return;
    this.#tags = tags;
    this.#styled = this.look;
    this.into.style(marksOf(tags, this.look));
  }

  text({ start, end, stands, marks }: Text): void {
    this.#style(marks);
    if (this.look.pre) {
      this.#lines(start, end, stands);
      return;
    }
    if (stands !== null && !/^[ \t\n\r\f]$/.test(stands)) {
      this.into.text(start, end, stands);
      this.#spaced = false;
      return;
    }
    if (stands !== null) {
      this.#space(start);
      return;
    }
    const { source } = this;
    let done = start;
    for (let at = start; at < end; ) {
      if (!isBlank(source.charCodeAt(at))) {
        at += 1;
        continue;
      }
      let next = at + 1;
      while (next < end && isBlank(source.charCodeAt(next))) next += 1;
      // One space, behind a word, is a word space as it stands.
      if (next - at > 1 || source[at] !== ' ' || (at === start && this.#spaced)) {
        this.#words(done, at);
        this.#space(at);
        done = next;
      }
      at = next;
    }
    this.#words(done, end);
  }

  #words(start: number, end: number): void {
    if (start >= end) return;
    this.into.text(start, end);
    this.#spaced = isBlank(this.source.charCodeAt(end - 1));
  }

  #space(at: number): void {
    if (!this.#spaced) this.into.space(at);
    this.#spaced = true;
  }

  /** Text whose line ends are kept. */
  #lines(start: number, end: number, stands: string | null): void {
    if (stands !== null) {
      this.into.text(start, end, stands);
      return;
    }
    const { source } = this;
    let done = start;
    for (let at = source.indexOf('\n', start); at >= 0 && at < end; at = source.indexOf('\n', at + 1)) {
      this.into.text(done, source[at - 1] === '\r' ? Math.max(done, at - 1) : at);
      this.into.lineBreak(at, at + 1);
      done = at + 1;
    }
    this.into.text(done, end);
  }
}

const isBlank = (unit: number): boolean => unit === 0x20 || (unit >= 0x09 && unit <= 0x0d && unit !== 0x0b);
