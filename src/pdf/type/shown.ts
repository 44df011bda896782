import type { Ink } from '../file/ink.js';

/**
 * What a `TJ` operator shows, piece by piece. A piece is written as if a string were open before it and behind it:
 * `word`, `AV)70(A`, ` )-35(`. Strings that would be empty are left out: PDFium forgets the move before one that ends
 * the operand.
 */
export class ShownWords {
  /** Whether a string was opened, and nothing is in it yet. */
  #empty: boolean;

  /** `open` where the pieces are to make a piece again. */
  constructor(
    readonly ink: Ink,
    open = false,
  ) {
    this.#empty = !open;
    if (!open) ink.write('[(');
  }

  add(piece: string): void {
    if (piece === '') return;
    this.ink.write(this.#moves(piece.charCodeAt(0)) ? piece.slice(1) : piece);
    this.#empty = this.#opened();
  }

  /** Adds the piece that lies in `other` from `from` to `to`. */
  addFrom(other: Ink, from: number, to: number): void {
    if (from === to) return;
    this.ink.copy(other, this.#moves(other.at(from)) ? from + 1 : from, to);
    this.#empty = this.#opened();
  }

  /** Ends the operand, and writes its operator. */
  finish(): Ink {
    if (this.#empty) this.ink.back(1);
    this.ink.write(this.#empty ? '] TJ' : ')] TJ');
    return this.ink;
  }

  /** Whether a piece that begins with `first` moves before anything is in the string: then there need be none. */
  #moves(first: number | undefined): boolean {
    const moves = this.#empty && first === CLOSE;
    if (moves) {
      this.ink.back(1);
      this.ink.write(' ');
    }
    return moves;
  }

  /** Whether a piece ended by opening a string; a parenthesis of the text has a backslash before it. */
  #opened(): boolean {
    const { ink } = this;
    return ink.at(ink.length - 1) === OPEN && ink.at(ink.length - 2) !== BACKSLASH;
  }
}

const OPEN = 0x28;
const CLOSE = 0x29;
const BACKSLASH = 0x5c;

/** A move to the right by `distance` thousandths of an em; TJ counts to the left. */
export function move(distance: number): string {
  const tenths = Math.round(-10 * distance);
  if (tenths === 0) return '';
  // V8 has texts of small whole numbers at hand; of others it makes one for every line anew.
  const size = Math.abs(tenths);
  const rest = size % 10;
  return `)${tenths < 0 ? '-' : ''}${(size - rest) / 10}${rest === 0 ? '' : `.${rest}`}(`;
}
