import type * as HarfBuzz from 'harfbuzzjs';
import { tableOf } from './sfnt.js';

let hb: typeof HarfBuzz;
/** One for every word: making one anew costs more than shaping a word does. */
let buffer: HarfBuzz.Buffer;

/** Must have been awaited before a face is made: HarfBuzz is WebAssembly, which is compiled on other threads. */
export async function openHarfBuzz(): Promise<void> {
  hb ??= await import('harfbuzzjs');
  buffer ??= new hb.Buffer();
}

/** A font ready to shape with; its numbers are in thousandths of an em, as PDF counts. */
export class Face {
  /** Units of the font file to thousandths of an em. */
  readonly scale: number;
  readonly ascender: number;
  readonly descender: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** The advance of U+0020. */
  readonly space: number;
  /** The tags of its substitutions, such as `smcp`, `onum`, `sups`. */
  readonly features: ReadonlySet<string>;
  readonly #font: HarfBuzz.Font;
  readonly #glyphs = new Map<number, number>();
  #shaped = 0;

  /**
   * `key` names the face within one book (`regular`, `italic`, `fallback-2`) and orders it in the file;
   * `bytes` are the whole TrueType or OpenType file.
   */
  constructor(
    readonly key: string,
    readonly bytes: Uint8Array,
  ) {
    const face = new hb.Face(new hb.Blob(bytes));
    this.#font = new hb.Font(face);
    this.scale = 1000 / face.upem;
    // Of the file itself: a table that HarfBuzz has given out holds the whole font in its memory for ever.
    const [os2, hhea] = [tableOf(bytes, 'OS/2'), tableOf(bytes, 'hhea')];
    if (!os2 || !hhea) throw new Error(`${key}: not a font with the tables hhea and OS/2`);
    const signed = (table: Uint8Array, at: number) =>
      new DataView(table.buffer, table.byteOffset).getInt16(at) * this.scale;
    this.ascender = signed(hhea, 4);
    this.descender = signed(hhea, 6);
    // Heights stand in OS/2 from version 2 on (OpenType 1.9, OS/2, sxHeight and sCapHeight).
    const measured = os2.length >= 90 && new DataView(os2.buffer, os2.byteOffset).getUint16(0) >= 2;
    this.xHeight = measured ? signed(os2, 86) : 0.45 * this.ascender;
    this.capHeight = measured ? signed(os2, 88) : 0.7 * this.ascender;
    this.space = this.advance(this.glyph(0x20));
    this.features = new Set(face.getTableFeatureTags('GSUB'));
  }

  /** The glyph that stands for `codePoint`, or 0 if the face has none. */
  glyph(codePoint: number): number {
    let glyph = this.#glyphs.get(codePoint);
    if (glyph === undefined) {
      glyph = this.#font.glyph(codePoint) ?? 0;
      this.#glyphs.set(codePoint, glyph);
    }
    return glyph;
  }

  has(codePoint: number): boolean {
    return this.glyph(codePoint) !== 0;
  }

  /** The natural advance of a glyph. */
  advance(glyph: number): number {
    return this.#font.glyphHAdvance(glyph) * this.scale;
  }

  /** The glyph's outline as SVG path data in font units, y upwards. */
  outline(glyph: number): string {
    return this.#font.glyphToPath(glyph);
  }

  /** The box of the glyph's ink, y upwards; null for one without ink. */
  extents(
    glyph: number,
  ): { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number } | null {
    const box = this.#font.glyphExtents(glyph);
    if (!box || box.width === 0 || box.height === 0) return null;
    const [left, top] = [box.xBearing * this.scale, box.yBearing * this.scale];
    // HarfBuzz counts a height downwards, as a negative number.
    return { left, top, right: left + box.width * this.scale, bottom: top + box.height * this.scale };
  }

  /** Shapes `text`, which must be in one script and direction; `features` are switched on, or off as in `-liga`. */
  shape(text: string, features: readonly string[] = [], language = '', rtl = false): Shaped {
    buffer.clearContents();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    if (rtl) buffer.setDirection(hb.Direction.RTL);
    if (language !== '') buffer.setLanguage(language);
    hb.shape(this.#font, buffer, features.length === 0 ? [] : switches(features));
    return this.#collect(text, buffer.getGlyphInfos(), buffer.getGlyphPositions());
  }

  #collect(text: string, infos: readonly HarfBuzz.GlyphInfo[], positions: readonly HarfBuzz.GlyphPosition[]): Shaped {
    const count = infos.length;
    const glyphs = new Uint16Array(count);
    const advances = new Float32Array(count);
    const clusters = new Int32Array(count);
    let offsets: Float32Array | null = null;
    let width = 0;
    for (let index = 0; index < count; index += 1) {
      const { xAdvance, xOffset, yOffset } = positions[index]!;
      const { codepoint, cluster } = infos[index]!;
      glyphs[index] = codepoint;
      clusters[index] = cluster;
      const advance = xAdvance * this.scale;
      advances[index] = advance;
      width += advance;
      if (xOffset !== 0 || yOffset !== 0) {
        offsets ??= new Float32Array(2 * count);
        offsets[2 * index] = xOffset * this.scale;
        offsets[2 * index + 1] = yOffset * this.scale;
      }
    }
    const serial = this.#shaped;
    this.#shaped += 1;
    return { face: this, serial, text, glyphs, advances, clusters, offsets, width };
  }
}

const parsed = new Map<string, HarfBuzz.Feature>();

/** HarfBuzz's form of `names`; a name that is none is left out. */
function switches(names: readonly string[]): HarfBuzz.Feature[] {
  const all: HarfBuzz.Feature[] = [];
  for (const name of names) {
    const feature = parsed.get(name) ?? hb.Feature.fromString(name);
    if (!feature) continue;
    parsed.set(name, feature);
    all.push(feature);
  }
  return all;
}

/** A stretch of text in one face, shaped; independent of its size. Lengths are thousandths of an em. */
export interface Shaped {
  readonly face: Face;
  /** Which of the face's stretches it is, counted from nought. */
  readonly serial: number;
  readonly text: string;
  readonly glyphs: Uint16Array;
  /** One per glyph, kerning within the stretch included. */
  readonly advances: Float32Array;
  /** One per glyph: the UTF-16 index in `text` of the first character it stands for. */
  readonly clusters: Int32Array;
  /** x and y by turns, one pair per glyph, or null where all are nought. */
  readonly offsets: Float32Array | null;
  readonly width: number;
}
