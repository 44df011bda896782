import type { TypedParagraph } from '../typed/typed-file.js';

/** The footnotes and endnotes of a document, and which of them its text calls. */
export class NoteCalls {
  /** Those that were called, in order. */
  readonly called: (readonly TypedParagraph[])[] = [];
  readonly #written = new Map<string, readonly TypedParagraph[]>();
  readonly #numbers = new Map<string, number>();

  write(kind: 'footnote' | 'endnote', id: string, paragraphs: readonly TypedParagraph[]): void {
    this.#written.set(`${kind} ${id}`, paragraphs);
  }

  /** The index among `called` of a note; null where none was written. */
  call(kind: 'footnote' | 'endnote', id: string): number | null {
    const key = `${kind} ${id}`;
    const written = this.#written.get(key);
    if (!written) return null;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.called.length);
    return this.called.push(written) - 1;
  }
}
