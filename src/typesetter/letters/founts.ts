import type { Report } from '../../diagnostics/index.js';
import { graphemesOf, type Mark, type Run } from '../../document/index.js';
import type { Face } from '../../fonts/index.js';
import type { Cut, Faces } from './faces.js';
import { Fount } from './fount.js';
import { partsAtJoints } from './joints.js';
import { Missing } from './missing.js';
import { bareWord } from './parting.js';
import type { Piece } from './piece.js';
import type { TextStyle } from './style.js';

/** Signs that every face draws small and high already: raised once more they would fly off like dust. */
const RAISED = /^[*ªº°]+$/;

/** Size and baseline of superiors and inferiors where the face has no letters for them (Bringhurst, 3.2.3). */
const LEVEL_SCALE = 0.62;
const SUPERIOR_RISE = 0.33;
const INFERIOR_RISE = -0.12;

const FIGURES = { 'old-style': ['onum', 'pnum'], lining: ['lnum', 'pnum'], tabular: ['onum', 'tnum'] } as const;

/** The founts of a book: which face and which of its features set which style and marks, and what steps in for it. */
export class Founts {
  readonly #known = new Map<string, Fount>();
  /** The same by the style that asked for them, and what its marks change: runs are many, styles and marks few. */
  readonly #byStyle = new WeakMap<TextStyle, (Fount | undefined)[]>();
  readonly #missing: Missing;

  constructor(
    private readonly faces: Faces,
    report: Report,
  ) {
    this.#missing = new Missing(report);
  }

  /** The fount of `style` under `marks`: emphasis in italic turns roman, small capitals that a face lacks come from its roman. */
  of(style: TextStyle, marks: readonly Mark[], rtl = false): Fount {
    const founts = this.#byStyle.get(style) ?? [];
    if (founts.length === 0) this.#byStyle.set(style, founts);
    const at = changes(marks, rtl);
    founts[at] ??= this.#find(style, marks, rtl);
    return founts[at];
  }

  #find(style: TextStyle, marks: readonly Mark[], rtl: boolean): Fount {
    const { posture, weight, figures, tracking, language } = style;
    const italic = (posture === 'italic') !== marks.includes('emphasis');
    const bold = weight === 'bold' || marks.includes('strong');
    const caps = style.caps === 'normal' && marks.includes('small-caps') ? 'small' : style.caps;
    const raised = marks.includes('superscript');
    const lowered = marks.includes('subscript');
    const key = `${italic} ${bold} ${caps} ${raised} ${lowered} ${figures} ${tracking !== 0} ${rtl} ${language}`;
    let fount = this.#known.get(key);
    if (!fount) {
      const cut: Cut = bold ? (italic ? 'bold-italic' : 'bold') : italic ? 'italic' : 'regular';
      const face = this.#capable(cut, caps === 'normal' ? null : 'smcp');
      const wanted: string[] = [...FIGURES[figures]];
      if (caps !== 'normal') wanted.push('smcp');
      if (caps === 'all-small') wanted.push('c2sc');
      if (raised) wanted.push('sups');
      if (lowered) wanted.push('subs');
      const features = wanted.filter((name) => face.features.has(name));
      // Letters set apart must not be tied together.
      if (tracking !== 0) features.push('-liga', '-clig');
      const airy = caps === 'normal' && tracking === 0 && !raised && !lowered;
      fount = new Fount(face, features, language, rtl, (text, own) => this.#compose(text, own), airy);
      this.#known.set(key, fount);
    }
    return fount;
  }

  /** Tells which run is being read, so that a missing character is reported where it stands. */
  reading(run: Pick<Run, 'text' | 'span'>): void {
    this.#missing.run = run;
  }

  /** Superior or inferior letters: the face's own if it has all of them, else the text's made small. */
  levelled(text: string, fount: Fount, level: 'superior' | 'inferior'): readonly Piece[] {
    const pieces = fount.word(text).pieces;
    const usual = fount.features.filter((name) => name !== 'sups' && name !== 'subs');
    const base = pieces.map(({ shaped, fount: own }) =>
      own.face.shape(shaped.text, own === fount ? usual : own.features),
    );
    if (level === 'superior' && RAISED.test(text)) return pieces.map((piece, at) => ({ ...piece, shaped: base[at]! }));
    const real = pieces.every(({ shaped }, index) =>
      shaped.glyphs.every((glyph, at) => glyph !== base[index]!.glyphs[at]),
    );
    if (real) return pieces;
    const rise = level === 'superior' ? SUPERIOR_RISE : INFERIOR_RISE;
    return pieces.map((piece, index) => ({ ...piece, shaped: base[index]!, scale: LEVEL_SCALE, rise }));
  }

  #capable(cut: Cut, feature: string | null): Face {
    const face = this.faces.cut(cut);
    if (feature === null || face.features.has(feature)) return face;
    const roman = this.faces.cut(cut.startsWith('bold') ? 'bold' : 'regular');
    return roman.features.has(feature) ? roman : face;
  }

  /** Sets a word that no fount has set before; characters that the face lacks come from the chain. */
  #compose(written: string, fount: Fount): readonly Piece[] {
    const text = bareWord(written);
    const parts = partsAtJoints(text, fount.language).map((part) => fount.shape(part));
    if (parts.every(({ glyphs }) => !glyphs.includes(0))) return parts.map((shaped) => piece(fount, shaped));
    const pieces: Piece[] = [];
    let from = 0;
    let own: Fount | null = null;
    let at = 0;
    for (const segment of graphemesOf(text)) {
      const next = this.#fountFor(segment, fount);
      if (own && next !== own) {
        pieces.push(piece(own, own.shape(text.slice(from, at))));
        from = at;
      }
      own = next;
      at += segment.length;
    }
    if (own) pieces.push(piece(own, own.shape(text.slice(from))));
    return pieces;
  }

  /** The first fount of the chain that has a whole grapheme; the text's own, and a report, if none has. */
  #fountFor(grapheme: string, fount: Fount): Fount {
    const codePoints = [...grapheme].map((character) => character.codePointAt(0)!).filter((code) => !isIgnorable(code));
    const has = (face: Face) => codePoints.every((codePoint) => face.has(codePoint));
    if (has(fount.face)) return fount;
    const regular = this.faces.cut('regular');
    const face = has(regular) ? regular : this.faces.fallback(codePoints);
    if (face) return this.#plain(face, fount);
    this.#missing.report(grapheme, codePoints.find((codePoint) => !fount.face.has(codePoint))!);
    return fount;
  }

  #plain(face: Face, { language, rtl }: Fount): Fount {
    const key = `${face.key} ${rtl} ${language}`;
    let fount = this.#known.get(key);
    if (!fount) {
      fount = new Fount(face, [], language, rtl, (text, own) => this.#compose(text, own));
      this.#known.set(key, fount);
    }
    return fount;
  }
}

/** The marks that choose another fount, each a bit, and whether its letters run from right to left. */
const CHANGING: readonly Mark[] = ['emphasis', 'strong', 'small-caps', 'superscript', 'subscript'];

function changes(marks: readonly Mark[], rtl: boolean): number {
  let bits = rtl ? 1 : 0;
  for (const mark of marks) {
    const place = CHANGING.indexOf(mark);
    if (place >= 0) bits |= 2 << place;
  }
  return bits;
}

const piece = (fount: Fount, shaped: Piece['shaped']): Piece => ({
  shaped,
  fount,
  scale: 1,
  rise: 0,
  link: null,
  underline: false,
  strike: false,
  embedding: 0,
});

/** Joiners and variation selectors choose a form and need no glyph of their own. */
const isIgnorable = (code: number): boolean =>
  code === 0x200c || code === 0x200d || (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0100 && code <= 0xe01ef);
