import type { Face, Shaped } from '../../fonts/index.js';
import { COLUMN, type Line, PARTED, SPACE, SPACED, type StraightMatter, widthIn } from '../../pages/index.js';
import type { Ink } from '../file/ink.js';
import { move, ShownWords } from './shown.js';
import type { TypeCase } from './type-case.js';
import { set, type TypeCases } from './type-cases.js';

/** The words of one line after the other as they are written: a `TJ` for each stretch of one face. */
export class TypeRow {
  #size = 0;
  #wordSpace = 0;
  #scale = 1;
  #typeCase: TypeCase | null = null;
  #space: Space = { glyph: '', set: '' };
  #shown: ShownWords | null = null;
  /** Points from the line's beginning to where the next glyph would stand; of lines whose tokens have places. */
  #pen = 0;

  /** `choose` writes which face comes next. */
  constructor(
    readonly ink: Ink,
    readonly cases: TypeCases,
    readonly choose: (typeCase: TypeCase, size: number) => void,
  ) {}

  /**
   * The tokens `from` to `to` of a line. Those that have places are written as the eye meets them: Poppler, MuPDF and PDF.js
   * take it that RTL text is, as Chrome and LibreOffice write it, and put it in the order of reading themselves.
   */
  tokens(line: Line, from: number, to: number): void {
    const { tokens, places, size, wordSpace, scale, hyphenated } = line;
    const parted = hyphenated ? tokens.findLastIndex((token) => token !== SPACE) : -1;
    this.#begin(size, wordSpace, scale);
    if (from === 0) this.#pen = 0;
    const order = places === null ? null : fromLeft(places, from, to);
    for (let at = from; at < to; at += 1) {
      const index = order === null ? at : order[at - from]!;
      const token = tokens[index]!;
      const face = token !== SPACE ? token.face : this.#shown === null ? faceOf(tokens, index) : null;
      if (face !== null) this.#stretch(face);
      if (places !== null) this.#goTo(places[index]!, line, token);
      if (token !== SPACE) this.#word(token, index === parted);
      else this.#shown?.add(at === tokens.length - 1 ? this.#space.glyph : this.#space.set);
    }
    this.#end();
  }

  /** Moves to where `token` stands, if it is not behind the one before it. */
  #goTo(place: number, line: Line, token: Line['tokens'][number]): void {
    this.#shown?.add(move((1000 * (place - this.#pen)) / (this.#size * this.#scale)));
    this.#pen = place + widthIn(line, token);
  }

  /** The words of line `line` of some matter. */
  words({ numbers, words, ends, tails }: StraightMatter, line: number): void {
    const at = COLUMN.count * line;
    const first = line === 0 ? 0 : ends[line - 1]!;
    const last = ends[line]! - 1;
    const tail = tails[line]!;
    this.#begin(numbers[at + COLUMN.size]!, numbers[at + COLUMN.wordSpace]!, numbers[at + COLUMN.scale]!);
    for (let index = first; index <= last; index += 1) {
      if (index > first) this.#shown!.add(this.#space.set);
      this.#word(words[index]!, index === last && (tail & PARTED) > 0);
    }
    if ((tail & SPACED) > 0) this.#shown!.add(this.#space.glyph);
    this.#end();
  }

  #begin(size: number, wordSpace: number, scale: number): void {
    this.#size = size;
    this.#wordSpace = wordSpace;
    this.#scale = scale;
  }

  /** Adds a word; one that is `parted` ends in a hyphen of ours. */
  #word(word: Shaped, parted: boolean): void {
    const shown = this.#stretch(word.face);
    set(word, this.#typeCase!, parted, this.#size, shown);
  }

  #end(): void {
    this.#shown?.finish().write('\n');
    this.#shown = null;
  }

  /** The stretch that is being written, in `face`. */
  #stretch(face: Face): ShownWords {
    if (this.#shown !== null && this.#typeCase!.face === face) return this.#shown;
    this.#end();
    const typeCase = this.cases.caseOf(face);
    this.choose(typeCase, this.#size);
    this.#typeCase = typeCase;
    this.#space = spaceOf(this.#wordSpace, this.#size * this.#scale, typeCase);
    this.#shown = new ShownWords(this.ink);
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

/** The indices from `from` to `to` in the order of their places. */
const fromLeft = (places: readonly number[], from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, index) => from + index).sort((a, b) => places[a]! - places[b]!);

/** The face of the word at `index` or the nearest before it, else after it. */
function faceOf(tokens: readonly (Shaped | null)[], index: number): Face | null {
  for (let before = index; before >= 0; before -= 1) if (tokens[before]) return tokens[before]!.face;
  for (let after = index; after < tokens.length; after += 1) if (tokens[after]) return tokens[after]!.face;
  return null;
}
