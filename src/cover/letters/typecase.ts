import type { World } from '../../document/index.js';
import { embeddingOf, Face, visualOrder } from '../../fonts/index.js';
import { type CoverFount, FALLBACK, FOUNTS } from './founts.js';

/** How letters look, apart from their size. */
export interface Style {
  readonly fount: CoverFount;
  readonly caps?: boolean;
  /** Thousandths of an em after each letter. */
  readonly tracking?: number;
}

/** A line of letters at no size yet: lengths are thousandths of an em, y upwards from the baseline. */
export interface SetLine {
  readonly text: string;
  readonly width: number;
  /** The box that the ink fills. */
  readonly ink: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly letters: readonly Letter[];
}

/** One glyph in its line, its origin at `x`, `y`. */
export interface Letter {
  readonly sort: CoverSort;
  readonly x: number;
  readonly y: number;
}

/** A glyph of a face. Its outline is read when it is first drawn: most words are only measured. */
export class CoverSort {
  readonly box: ReturnType<Face['extents']>;
  #outline: string | null = null;

  constructor(
    readonly face: Face,
    readonly glyph: number,
  ) {
    this.box = face.extents(glyph);
  }

  /** Path data in the units of the font, y upwards. */
  get outline(): string {
    this.#outline ??= this.face.outline(this.glyph);
    return this.#outline;
  }
}

/** Letters of the scripts that run from right to left. */
const LEFTWARD = /\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;

/** Letters of one face that run in one direction: the embedding level says in which. */
interface FacePiece {
  readonly face: Face;
  readonly text: string;
  readonly level: number;
}

/** Pieces as they stand from left to right. */
const inVisualOrder = (pieces: readonly FacePiece[]): readonly FacePiece[] =>
  visualOrder(pieces.map(({ level }) => level)).map((index) => pieces[index]!);

/** Holds the faces and sets lines of text in them as outlines. */
export class CoverTypeCase {
  /** Characters that no face has; they are left out of the picture. */
  readonly missing = new Set<string>();
  readonly #faces = new Map<CoverFount, Face>();
  readonly #lines = new Map<string, SetLine>();
  readonly #sorts = new Map<Face, Map<number, CoverSort>>();

  /** `own` are faces of the manifest, asked before the last resorts. */
  constructor(
    readonly world: World,
    readonly language: string,
    readonly own: readonly Face[] = [],
  ) {}

  face(fount: CoverFount): Face {
    let face = this.#faces.get(fount);
    if (face === undefined) {
      face = new Face(`cover-${fount}`, this.world.packaged(`@expo-google-fonts/${FOUNTS[fount]}`));
      this.#faces.set(fount, face);
    }
    return face;
  }

  /** Height of a capital in thousandths of an em. */
  capHeight(style: Style): number {
    return this.face(style.fount).capHeight;
  }

  /** Sets `text` in one line. */
  line(text: string, style: Style): SetLine {
    const key = `${style.fount} ${style.caps ?? false} ${style.tracking ?? 0} ${text}`;
    let line = this.#lines.get(key);
    if (line === undefined) {
      line = this.#set(text, style);
      this.#lines.set(key, line);
    }
    return line;
  }

  #set(text: string, style: Style): SetLine {
    const letters = style.caps ? text.toLocaleUpperCase(this.language) : text;
    const features = style.caps ? ['case', 'lnum'] : ['onum'];
    const tracking = style.tracking ?? 0;
    const placed: Letter[] = [];
    const ink = {
      left: Number.POSITIVE_INFINITY,
      right: Number.NEGATIVE_INFINITY,
      top: Number.NEGATIVE_INFINITY,
      bottom: Number.POSITIVE_INFINITY,
    };
    let pen = 0;
    for (const { face, text: piece } of inVisualOrder(this.#piecesOf(letters, style.fount))) {
      // Letters set apart must not be tied together.
      const shaped = face.shape(piece, tracking ? [...features, '-liga', '-clig'] : features, this.language);
      for (const [index, glyph] of shaped.glyphs.entries()) {
        const x = pen + (shaped.offsets?.[2 * index] ?? 0);
        const y = shaped.offsets?.[2 * index + 1] ?? 0;
        const sort = this.#sort(face, glyph);
        const { box } = sort;
        if (box) {
          placed.push({ sort, x, y });
          ink.left = Math.min(ink.left, x + box.left);
          ink.right = Math.max(ink.right, x + box.right);
          ink.top = Math.max(ink.top, y + box.top);
          ink.bottom = Math.min(ink.bottom, y + box.bottom);
        }
        pen += shaped.advances[index]! + (shaped.advances[index]! > 0 ? tracking : 0);
      }
    }
    const empty = { left: 0, right: 0, top: 0, bottom: 0 };
    return { text, width: Math.max(0, pen - tracking), ink: placed.length > 0 ? ink : empty, letters: placed };
  }

  #sort(face: Face, glyph: number): CoverSort {
    let sorts = this.#sorts.get(face);
    if (!sorts) {
      sorts = new Map();
      this.#sorts.set(face, sorts);
    }
    let sort = sorts.get(glyph);
    if (!sort) {
      sort = new CoverSort(face, glyph);
      sorts.set(glyph, sort);
    }
    return sort;
  }

  /** `text` cut where the face or the direction changes; marks, joiners and spaces stay with what they follow. */
  #piecesOf(text: string, fount: CoverFount): readonly FacePiece[] {
    const pieces: { face: Face; text: string; level: number }[] = [];
    const levels = LEFTWARD.test(text) ? embeddingOf(text).levels : null;
    let at = 0;
    for (const character of text) {
      const last = pieces.at(-1);
      const clings = last !== undefined && /^[\p{M}\p{Cf}\s]$/u.test(character);
      const face = clings ? last.face : this.#faceFor(character, fount);
      const level = levels?.[at] ?? 0;
      if (face === null) this.missing.add(character);
      else if (last?.face === face && last.level === level) last.text += character;
      else pieces.push({ face, text: character, level });
      at += character.length;
    }
    return pieces;
  }

  #faceFor(character: string, fount: CoverFount): Face | null {
    const code = character.codePointAt(0)!;
    const first = this.face(fount);
    if (first.has(code) || /^[\s\p{Cf}]$/u.test(character)) return first;
    const own = this.own.find((face) => face.has(code));
    if (own) return own;
    for (const name of FALLBACK) {
      const face = this.face(name);
      if (face.has(code)) return face;
    }
    return null;
  }
}
