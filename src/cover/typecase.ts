import type { World } from '../document/index.js';
import { Face } from '../typesetter/index.js';
import { type Outline, place } from './outline.js';

/** The founts that covers are set in: one weight of one family each. */
export const FOUNTS = {
  garamond: 'eb-garamond/500Medium/EBGaramond_500Medium.ttf',
  'garamond-italic': 'eb-garamond/500Medium_Italic/EBGaramond_500Medium_Italic.ttf',
  'garamond-bold': 'eb-garamond/700Bold/EBGaramond_700Bold.ttf',
  alegreya: 'alegreya/500Medium/Alegreya_500Medium.ttf',
  'alegreya-black': 'alegreya/900Black/Alegreya_900Black.ttf',
  source: 'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'source-semibold': 'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  'source-black': 'source-serif-4/900Black/SourceSerif4_900Black.ttf',
  literata: 'literata/500Medium/Literata_500Medium.ttf',
  'literata-light': 'literata/300Light/Literata_300Light.ttf',
  sans: 'commissioner/500Medium/Commissioner_500Medium.ttf',
  'sans-bold': 'commissioner/700Bold/Commissioner_700Bold.ttf',
  'sans-black': 'commissioner/900Black/Commissioner_900Black.ttf',
  symbols: 'noto-sans-symbols/500Medium/NotoSansSymbols_500Medium.ttf',
  'symbols-2': 'noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf',
  emoji: 'noto-emoji/500Medium/NotoEmoji_500Medium.ttf',
} as const;

export type Fount = keyof typeof FOUNTS;

/** Asked in turn for what a design's own fount lacks. */
const FALLBACK: readonly Fount[] = ['garamond', 'literata', 'alegreya', 'symbols', 'symbols-2', 'emoji'];

/** How letters look, apart from their size. */
export interface Style {
  readonly fount: Fount;
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
  readonly outlines: readonly Outline[];
}

/** Holds the faces and sets lines of text in them as outlines. */
export class TypeCase {
  /** Characters that no face has; they are left out of the picture. */
  readonly missing = new Set<string>();
  readonly #faces = new Map<Fount, Face>();
  readonly #lines = new Map<string, SetLine>();

  /** `own` are faces of the manifest, asked before the last resorts. */
  constructor(
    readonly world: World,
    readonly language: string,
    readonly own: readonly Face[] = [],
  ) {}

  face(fount: Fount): Face {
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
    const outlines: Outline[] = [];
    let pen = 0;
    for (const { face, text: piece } of this.#stretches(letters, style.fount)) {
      // Letters set apart must not be tied together.
      const shaped = face.shape(piece, tracking ? [...features, '-liga', '-clig'] : features, this.language);
      for (const [index, glyph] of shaped.glyphs.entries()) {
        const [x, y] = [shaped.offsets?.[2 * index] ?? 0, shaped.offsets?.[2 * index + 1] ?? 0];
        const outline = place(face, glyph, pen + x, y);
        if (outline !== null) outlines.push(outline);
        pen += shaped.advances[index]! + (shaped.advances[index]! > 0 ? tracking : 0);
      }
    }
    return { text, width: Math.max(0, pen - tracking), ink: inkOf(outlines), outlines };
  }

  /** `text` cut where the face changes; marks, joiners and spaces stay with what they follow. */
  #stretches(text: string, fount: Fount): { face: Face; text: string }[] {
    const stretches: { face: Face; text: string }[] = [];
    for (const character of text) {
      const last = stretches.at(-1);
      const clings = last !== undefined && /^[\p{M}\p{Cf}\s]$/u.test(character);
      const face = clings ? last.face : this.#faceFor(character, fount);
      if (face === null) this.missing.add(character);
      else if (last?.face === face) last.text += character;
      else stretches.push({ face, text: character });
    }
    return stretches;
  }

  #faceFor(character: string, fount: Fount): Face | null {
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

function inkOf(outlines: readonly Outline[]): SetLine['ink'] {
  const ink = {
    left: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    top: Number.NEGATIVE_INFINITY,
    bottom: Number.POSITIVE_INFINITY,
  };
  for (const { box } of outlines) {
    ink.left = Math.min(ink.left, box.left);
    ink.right = Math.max(ink.right, box.right);
    ink.top = Math.max(ink.top, box.top);
    ink.bottom = Math.min(ink.bottom, box.bottom);
  }
  return outlines.length > 0 ? ink : { left: 0, right: 0, top: 0, bottom: 0 };
}
