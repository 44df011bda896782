import type { Face } from '../../fonts/index.js';
import { StandingType } from './standing-type.js';

/** A glyph together with the text it copies as: the hyphen of a parted word is another sort than the one in `well-made`. */
export interface Sort {
  readonly code: number;
  readonly glyph: number;
  readonly text: string;
}

/**
 * Codes below the first number take one byte, those from the second on two; nearly all of a Western book's text is in
 * the former, which halves what a page has to pack.
 */
export const ONE_BYTE_CODES = 0xc0;
export const FIRST_TWO_BYTE_CODE = 0xc000;

/** The compartments of one face, one for each sort that the book uses, filled in order of first use. */
export class TypeCase {
  readonly sorts: Sort[] = [];
  readonly standing = new StandingType();
  /** By glyphs: the few texts that each copies as, and their codes as they are written. */
  readonly #codes: { readonly text: string; readonly written: string }[][] = [];
  readonly #taken = new Set<number>();
  readonly #widths: number[] = [];
  #space: { readonly code: string; readonly width: number } | null = null;
  #nextHigh = 0x80;
  #nextLow = 0x01;
  #nextWide = FIRST_TWO_BYTE_CODE;

  /** `name` is what the pages call the font. */
  constructor(
    readonly face: Face,
    readonly name: string,
  ) {}

  /** The sort's code as it stands within a literal string of a page's content. */
  code(glyph: number, text: string): string {
    this.#codes[glyph] ??= [];
    const codes = this.#codes[glyph];
    for (const code of codes) if (code.text === text) return code.written;
    const written = this.#add(glyph, text);
    codes.push({ text, written });
    return written;
  }

  /** The word space: its code, and its width as `width` has it. Every line has one. */
  get space(): { readonly code: string; readonly width: number } {
    if (this.#space === null) {
      const glyph = this.face.glyph(0x20);
      this.#space = { code: this.code(glyph, ' '), width: this.width(glyph) };
    }
    return this.#space;
  }

  /** The glyph's advance as the file will state it, in thousandths of an em. */
  width(glyph: number): number {
    let width = this.#widths[glyph];
    if (width === undefined) {
      width = Math.round(this.face.advance(glyph) * 100) / 100;
      this.#widths[glyph] = width;
    }
    return width;
  }

  #add(glyph: number, text: string): string {
    const code = this.#choose(text);
    this.#taken.add(code);
    this.sorts.push({ code, glyph, text });
    return code < ONE_BYTE_CODES ? literal(code) : literal(code >> 8) + literal(code & 0xff);
  }

  /** ASCII keeps its own codes, so that a page's content can be read; the rest takes what is free. */
  #choose(text: string): number {
    const own = text.length === 1 ? text.charCodeAt(0) : 0;
    if (own >= 0x20 && own < 0x7f && !this.#taken.has(own)) return own;
    if (this.#nextHigh < ONE_BYTE_CODES) return this.#nextHigh++;
    if (this.#nextLow < 0x20) return this.#nextLow++;
    if (this.#nextWide > 0xffff) throw new Error(`${this.face.key}: more than 16,000 different characters in one face`);
    return this.#nextWide++;
  }
}

/** ISO 32000-1, 7.3.4.2: parentheses and the backslash need one, and a bare carriage return would be read as a line feed. */
function literal(byte: number): string {
  const character = String.fromCharCode(byte);
  if (byte === 0x28 || byte === 0x29 || byte === 0x5c) return `\\${character}`;
  if (byte === 0x0d) return '\\r';
  if (byte === 0x0a) return '\\n';
  return character;
}
