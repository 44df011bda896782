/**
 * What a `TJ` operator shows, piece by piece. A piece is written as if a string were open before it and behind it:
 * `word`, `AV)70(A`, ` )-35(`. Strings that would be empty are left out: PDFium forgets the move before one that ends
 * the operand.
 */
export class Shown {
  #out = '';
  #open: boolean;

  /** `open` where the pieces are to make a piece again. */
  constructor(open = false) {
    this.#open = open;
  }

  add(piece: string): void {
    if (piece === '') return;
    const ends = opens(piece);
    const body = ends ? piece.slice(0, -1) : piece;
    if (this.#open) this.#out += body;
    else this.#out += piece.charCodeAt(0) === CLOSE ? ` ${body.slice(1)}` : `(${body}`;
    this.#open = !ends;
  }

  /** The whole operand and its operator. */
  finish(): string {
    return this.#open ? `[${this.#out})] TJ` : `[${this.#out}] TJ`;
  }

  /** All that was added as one piece. */
  piece(): string {
    return this.#open ? this.#out : `${this.#out}(`;
  }
}

const OPEN = 0x28;
const CLOSE = 0x29;
const BACKSLASH = 0x5c;

/** Whether a piece ends by opening a string; a parenthesis of the text has a backslash before it. */
const opens = (piece: string): boolean =>
  piece.charCodeAt(piece.length - 1) === OPEN && piece.charCodeAt(piece.length - 2) !== BACKSLASH;

/** A move to the right by `distance` thousandths of an em; TJ counts to the left. */
export function move(distance: number): string {
  const rounded = tenth(-distance);
  return rounded === 0 ? '' : `)${rounded}(`;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
