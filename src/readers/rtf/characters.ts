import { hasTable, inSymbols, symbolOf } from '../typed/symbols.js';
import { decodeBytes, endsWithin } from './code-pages.js';
import type { Groups } from './groups.js';
import type { Fonts } from './tables.js';

/**
 * Makes characters of what stands for them: bytes in the encoding of their font, units of UTF-16 by their numbers, and
 * behind these what shows in their place where they are not known.
 */
export class Characters {
  /** Whether characters beyond ASCII stand in it as UTF-8, which no specification allows and some programs write. */
  unescaped = false;
  /** Bytes that may be the beginning of a character. */
  #bytes: number[] = [];
  /** Characters still to come that stand for one told by its number. */
  #fallback = 0;
  /** The first half of a character of the upper planes. */
  #half = '';

  constructor(
    private readonly fonts: Fonts,
    private readonly groups: Groups,
    private readonly type: (text: string) => void,
  ) {}

  /** Types what was told so far; nothing stands for it any more. */
  settle(): void {
    this.flush();
    this.#fallback = 0;
  }

  /** Types the bytes that were told so far. */
  flush(): void {
    if (this.#bytes.length === 0) return;
    const bytes = this.#bytes;
    this.#bytes = [];
    const symbols = this.#symbols;
    this.type(
      symbols === null ? decodeBytes(bytes, this.#encoding) : bytes.map((byte) => symbolOf(symbols, byte)).join(''),
    );
  }

  /**
   * Whether a word or a sign stands for a character that was typed by its number. One that types no `character` was never
   * meant to, whoever left the rest out.
   */
  replaces(character: boolean): boolean {
    if (this.#fallback === 0) return false;
    this.#fallback = character ? this.#fallback - 1 : 0;
    return character;
  }

  /** What of some bytes does not stand for a character that was typed by its number. */
  own(bytes: string): string {
    if (this.#fallback === 0) return bytes;
    const from = Math.min(this.#fallback, bytes.length);
    this.#fallback -= from;
    return bytes.slice(from);
  }

  /** A byte told in two digits. */
  byte(value: number): void {
    if (!this.replaces(true)) this.#bytes.push(value);
  }

  /** Bytes that stand for themselves. */
  text(bytes: string): void {
    let rest = bytes;
    // The second byte of a character may be told as the letter that it is in ASCII.
    if (rest !== '' && this.#bytes.length > 0 && endsWithin(this.#bytes, this.#encoding)) {
      this.#bytes.push(rest.charCodeAt(0));
      rest = rest.slice(1);
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what is ASCII is asked
    if (/^[\x01-\x7f]*$/.test(rest)) {
      this.flush();
      const symbols = this.#symbols;
      this.type(symbols !== null && hasTable(symbols) ? inSymbols(rest, symbols) : rest);
    } else if (this.unescaped) {
      this.flush();
      this.type(Buffer.from(rest, 'latin1').toString('utf8'));
    } else for (const byte of Buffer.from(rest, 'latin1')) this.#bytes.push(byte);
  }

  /** A character by its number, a unit of UTF-16; what stands for it elsewhere follows. */
  unicode(number: number): void {
    const unit = String.fromCharCode(number < 0 ? number + 0x10000 : number);
    this.#fallback = this.groups.state.fallback;
    if (unit >= '\uD800' && unit <= '\uDBFF') this.#half = unit;
    else if (unit >= '\uDC00' && unit <= '\uDFFF') {
      this.type(this.#half === '' ? '\uFFFD' : this.#half + unit);
      this.#half = '';
    } else if (unit >= '\uF000' && unit <= '\uF0FF') this.type(inSymbols(unit, this.#symbols ?? 'Wingdings'));
    else if (unit > '\u001F') this.type(unit);
  }

  get #encoding(): string {
    return this.fonts.encodingOf(this.groups.state.font);
  }

  get #symbols(): string | null {
    return this.fonts.symbolsOf(this.groups.state.font);
  }
}
