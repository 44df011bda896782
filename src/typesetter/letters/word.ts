import { hashOf } from '../../document/index.js';
import type { Shaped } from '../../fonts/index.js';
import { bareWord, hyphenPoints, signPoints, widthBefore } from './parting.js';
import type { BreakPoint, Opening, Piece } from './piece.js';
import { hangLeft, hangRight } from './protrusion.js';

/** What stands between two spaces. */
export class Word {
  readonly text: string;
  /** Thousandths of an em at the text's size. */
  readonly width: number;
  /** What hangs out where the word begins or ends a line. */
  readonly left: number;
  readonly right: number;
  /** Glyphs, for letter-spacing. */
  readonly glyphs: number;
  /** Equal for words that look the same where they begin or end neighbouring lines; 0 for a single letter or none. */
  readonly look: number;
  /** The one piece of a word that needs nothing but its face; null for all others. */
  readonly plain: Shaped | null;
  #hard: readonly BreakPoint[] | null = null;
  #all: readonly BreakPoint[] | null = null;

  constructor(
    /** The word with the signs that steer its breaking, by which it is known. */
    readonly written: string,
    readonly pieces: readonly Piece[],
  ) {
    this.text = bareWord(written);
    let width = 0;
    let glyphs = 0;
    for (const piece of pieces) {
      width += piece.shaped.width * piece.scale;
      glyphs += piece.shaped.glyphs.length;
    }
    this.width = width;
    this.glyphs = glyphs;
    const first = pieces[0]!;
    const last = pieces.at(-1)!;
    // Which end is which side is known only where all runs one way.
    const straight = pieces.every(({ embedding }) => embedding === 0);
    this.left = straight ? hangLeft(this.text) * (first.shaped.advances[0] ?? 0) * first.scale : 0;
    this.right = straight ? hangRight(this.text) * (last.shaped.advances.at(-1) ?? 0) * last.scale : 0;
    this.plain = pieces.length === 1 && isPlain(first) ? first.shaped : null;
    this.look = lookOf(this.text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
  }

  /** Where the word may be parted without a hyphen of ours, in order. */
  get hard(): readonly BreakPoint[] {
    this.#hard ??= this.#points(signPoints(this.text, this.#steered));
    return this.#hard;
  }

  /** Where the word may be parted, in order, hyphenation included. */
  get all(): readonly BreakPoint[] {
    if (!this.#all) {
      const hard = signPoints(this.text, this.#steered);
      const soft = hyphenPoints(this.text, this.#steered, this.pieces[0]!.fount.language);
      const free = soft.filter(({ at }) => !hard.some((point) => point.at === at));
      this.#all = free.length === 0 ? this.hard : this.#points([...hard, ...free].sort((a, b) => a.at - b.at));
    }
    return this.#all;
  }

  /** Every place between two characters: for a word that is wider than its line. */
  get torn(): readonly BreakPoint[] {
    const known = new Map(this.all.map((point) => [point.at, point]));
    const points: BreakPoint[] = [];
    let at = 0;
    for (const character of this.text) {
      if (at > 0) {
        const point = known.get(at) ?? this.#point({ at, kind: 'torn', weight: 1 });
        if (point) points.push(point);
      }
      at += character.length;
    }
    return points;
  }

  /** The word as written if signs that are not set steer its breaking, else null. */
  get #steered(): string | null {
    return this.text.length === this.written.length ? null : this.written;
  }

  /** Whether a line that ends at `at` needs a hyphen of ours. */
  hyphenates(at: number): boolean {
    return this.all.some((point) => point.at === at && point.kind === 'hyphen');
  }

  /** The pieces between two points, with a hyphen behind them if the second asks for one. */
  between(from: number, to: number): readonly Piece[] {
    return this.#cut(from, to, to < this.text.length && this.hyphenates(to) ? HYPHEN : '');
  }

  #points(places: readonly Opening[]): readonly BreakPoint[] {
    return places.length === 0 ? NONE : places.map((place) => this.#point(place)).filter((point) => point !== null);
  }

  /** Measures a place from the word's own glyphs; the kerning across it, a hair, is seen to when the line is set. */
  #point({ at, kind, weight }: Opening): BreakPoint | null {
    let start = 0;
    let before = 0;
    for (const { shaped, scale, fount } of this.pieces) {
      const end = start + shaped.text.length;
      if (at > start && at <= end) {
        const width = at === end ? shaped.width : widthBefore(shaped, at - start, fount);
        if (width === null) return null;
        const hyphen = kind === 'hyphen' ? fount.fragment(HYPHEN).width * scale : 0;
        const right =
          kind === 'hyphen'
            ? hyphen * hangRight(HYPHEN)
            : hangRight(this.text.slice(0, at)) * fount.face.advance(fount.face.glyph(this.text.charCodeAt(at - 1)));
        const kept = before + width * scale;
        return { at, kind, before: kept + hyphen, after: this.width - kept, right, left: 0, weight };
      }
      before += shaped.width * scale;
      start = end;
    }
    return null;
  }

  #cut(from: number, to: number, tail: string): readonly Piece[] {
    const parts: Piece[] = [];
    let start = 0;
    for (const piece of this.pieces) {
      const end = start + piece.shaped.text.length;
      const low = Math.max(from, start);
      const high = Math.min(to, end);
      if (low < high) {
        const text = piece.shaped.text.slice(low - start, high - start) + (high === to ? tail : '');
        parts.push(text === piece.shaped.text ? piece : { ...piece, shaped: piece.fount.fragment(text) });
      }
      start = end;
    }
    return parts;
  }
}

const isPlain = ({ scale, link, underline, strike, embedding }: Piece): boolean =>
  scale === 1 && link === null && !underline && !strike && embedding === 0;

const NONE: readonly BreakPoint[] = [];
const HYPHEN = '-';

/** Two words in thousands of millions look the same by mistake. */
function lookOf(letters: string): number {
  if (letters.length < 2) return 0;
  return hashOf(letters) || 1;
}
