import type { Report } from '../../diagnostics/index.js';
import type { Inline, World } from '../../document/index.js';
import { type Face, openHarfBuzz } from '../../fonts/index.js';
import type { PdfSettings } from '../../manifest/index.js';
import type { Item, Owner } from '../../pages/index.js';
import { Faces } from '../letters/faces.js';
import type { Fount } from '../letters/fount.js';
import { Shaper } from '../letters/shape.js';
import type { ParagraphStyle, TextStyle } from '../letters/style.js';
import type { Apparatus, Text } from '../letters/text.js';
import type { GalleyOrigin, TextBlock } from './galley.js';
import { composeWhole } from './lay-line.js';
import { ParagraphBreaker } from './paragraph.js';

/** What a text block is, apart from its words. */
export interface BlockTraits {
  readonly owner: Owner;
  readonly origin?: GalleyOrigin | null;
  readonly together?: boolean;
  readonly withNext?: boolean;
  readonly beside?: TextBlock['beside'];
}

/** Makes text blocks and single lines; holds the faces, the cache of shaped words and the line breaker. */
export class Compositor {
  readonly #shaper: Shaper;
  readonly #breaker = new ParagraphBreaker();

  private constructor(
    private readonly all: Faces,
    report: Report,
  ) {
    this.#shaper = new Shaper(all, report);
  }

  /** Loads the book's faces. A font of the user's that is missing or faulty is reported, and the default stands in. */
  static async load(
    settings: Pick<PdfSettings, 'font' | 'fallback'>,
    world: World,
    report: Report,
  ): Promise<Compositor> {
    await openHarfBuzz();
    return new Compositor(await Faces.load(settings, world, report), report);
  }

  /** The faces that were asked for so far, text faces first. */
  get faces(): readonly Face[] {
    return this.all.all;
  }

  /** The fount of unmarked words in `style`. */
  fountOf(style: TextStyle): Fount {
    return this.#shaper.fount(style);
  }

  /** The face of unmarked words in `style`: its heights place drop capitals and rules. */
  faceOf(style: TextStyle): Face {
    return this.fountOf(style).face;
  }

  /** Shapes `inlines`; a character that no face has is reported once as `glyph/missing`. */
  shape(inlines: readonly Inline[], style: TextStyle, apparatus?: Apparatus): Text {
    return this.#shaper.shape(inlines, style, apparatus);
  }

  /** Shapes words of ours (folios, heads, labels): no mark, no link. */
  words(text: string, style: TextStyle): Text {
    const span = { source: { file: '', text }, start: 0, end: text.length };
    return this.#shaper.shape([{ kind: 'run', text, marks: [], link: null, span }], style);
  }

  /** Breaks `text` into lines, with its alternatives where it is justified. A forced line end ends a line. */
  paragraph(text: Text, style: ParagraphStyle, standing: BlockTraits): TextBlock {
    return this.#block(text, style, null, standing);
  }

  /** A stanza: each line a text of its own with its indent in points; long ones turn over by `style.hang`. */
  stanza(
    lines: readonly { readonly text: Text; readonly indent: number }[],
    style: ParagraphStyle,
    standing: BlockTraits,
  ): TextBlock {
    const set = lines.filter(({ text }) => text.words.length > 0);
    return this.#block(
      stacked(lines.map(({ text }) => text)),
      style,
      set.map(({ indent }) => indent),
      standing,
    );
  }

  /** Natural width of `text` in one line, in points. */
  width(text: Text): number {
    const { size, tracking } = text.style;
    const letters = text.words.reduce((sum, word) => sum + word.width, 0);
    const glyphs = text.words.reduce((sum, word) => sum + word.glyphs, 0);
    const spaces = Math.max(0, text.words.length - 1 - text.joins.length);
    return ((letters + spaces * text.space) * size) / 1000 + Math.max(0, glyphs + spaces - 1) * tracking;
  }

  /** `text` as one unbroken line at its natural width. More than one item only where superior figures or rules stand in it. */
  line(text: Text, x: number, baseline: number, owner: Owner): readonly Item[] {
    return composeWhole(text, x, baseline, owner);
  }

  #block(text: Text, style: ParagraphStyle, indents: readonly number[] | null, standing: BlockTraits): TextBlock {
    const { owner, origin = null, together = false, withNext = false, beside = null } = standing;
    const settings = this.#breaker.settings(text, style, indents);
    const richer = style.align === 'justify' ? () => this.#breaker.more(text, style, settings) : null;
    return { kind: 'text', text, style, indents, owner, origin, settings, richer, together, withNext, beside };
  }
}

/** Texts as one, each on lines of its own, as `textOf` joins the lines of a verse. */
function stacked(texts: readonly Text[]): Text {
  const words: Text['words'][number][] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const ties: number[] = [];
  const joins: number[] = [];
  const footnotes: Text['footnotes'][number][] = [];
  const levels = new Uint8Array(texts.reduce((sum, text) => sum + text.length + 1, 0));
  let length = 0;
  for (const text of texts) {
    const base = words.length;
    if (base > 0 && text.words.length > 0) ends.push(base);
    for (const word of text.words) words.push(word);
    for (const start of text.starts) starts.push(length + start);
    for (const end of text.ends) ends.push(base + end);
    for (const tie of text.ties) ties.push(base + tie);
    for (const join of text.joins) joins.push(base + join);
    for (const { word, footnote } of text.footnotes) footnotes.push({ word: base + word, footnote });
    if (text.directions) levels.set(text.directions.levels, length);
    length += text.length + 1;
  }
  const first = texts[0]!;
  const directed = texts.find(({ directions }) => directions !== null);
  const directions = directed ? { levels, rtl: directed.directions!.rtl } : null;
  length = Math.max(0, length - 1);
  return { ...first, words, starts, ends, ties, joins, footnotes, directions, length };
}
