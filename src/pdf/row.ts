import type { Face, Shaped } from '../typesetter/index.js';
import type { Ink } from './ink.js';
import { type Rack, set } from './rack.js';
import { move, Shown } from './shown.js';
import type { TypeCase } from './type-case.js';

/** The words of one line after the other as they are written: a `TJ` for each stretch of one face. */
export class Row {
  #size = 0;
  #wordSpace = 0;
  #scale = 1;
  #typeCase: TypeCase | null = null;
  #space: Space = { glyph: '', set: '' };
  #shown: Shown | null = null;

  /** `choose` writes which face comes next. */
  constructor(
    readonly ink: Ink,
    readonly rack: Rack,
    readonly choose: (typeCase: TypeCase, size: number) => void,
  ) {}

  /** Begins a line; points, as in `Line`. */
  begin(size: number, wordSpace: number, scale: number): void {
    this.#size = size;
    this.#wordSpace = wordSpace;
    this.#scale = scale;
  }

  /** Adds a word; one that is `parted` ends in a hyphen of ours. */
  word(word: Shaped, parted: boolean): void {
    const shown = this.#stretch(word.face);
    set(word, this.#typeCase!, parted, this.#size, shown);
  }

  /** Adds a word space in the face of the words before it; `face` is for one that has none. */
  space(face: Face | null = null): void {
    if (this.#shown === null && face !== null) this.#stretch(face);
    this.#shown?.add(this.#space.set);
  }

  /** Adds a space behind which nothing follows. */
  lastSpace(face: Face | null = null): void {
    if (this.#shown === null && face !== null) this.#stretch(face);
    this.#shown?.add(this.#space.glyph);
  }

  end(): void {
    this.#shown?.finish().write('\n');
    this.#shown = null;
  }

  /** The stretch that is being written, in `face`. */
  #stretch(face: Face): Shown {
    if (this.#shown !== null && this.#typeCase!.face === face) return this.#shown;
    this.end();
    const typeCase = this.rack.caseOf(face);
    this.choose(typeCase, this.#size);
    this.#typeCase = typeCase;
    this.#space = spaceOf(this.#wordSpace, this.#size * this.#scale, typeCase);
    this.#shown = new Shown(this.ink);
    return this.#shown;
  }
}

/** A word space, so that it is copied; at a line's end the glyph alone, since nothing follows that it could part. */
interface Space {
  readonly glyph: string;
  /** With the move that brings it to the line's width. */
  readonly set: string;
}

/** `size` is that of an em as it is scaled. */
function spaceOf(width: number, size: number, { space }: TypeCase): Space {
  return { glyph: space.code, set: space.code + move((1000 * width) / size - space.width) };
}
