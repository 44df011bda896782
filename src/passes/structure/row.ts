import { type Block, textOf } from '../../document/index.js';
import { type Banner, bannerOf } from './banner.js';
import { byLine, type TitleAndBy, titleAndBy } from './by-line.js';
import { gapOf } from './desk.js';
import { isEnding } from './ending-line.js';
import { type Glyphs, glyphsOf } from './glyph-line.js';
import { type KeyLine, keyLine } from './key-line.js';
import { type FoundLabel, labelOf } from './label.js';
import { isTitleShaped } from './title-line.js';
import { hasSpeech, LINE, openingOf, squeezed, undecorated, wordsOf } from './wording.js';

/** How much of a block is read, in units. */
const READ = 3000;

/** The longest line that is a banner, a by-line or a title. */
const SHORT = 160;

/** A block of a file's row, and what it shows by itself. What few lines are asked for is found when it is asked. */
export class Line {
  /** A paragraph's or heading's words, as far as they are read; of other blocks none. */
  readonly text: string;
  /** The same where it is short enough to be a line; else empty. */
  readonly line: string;
  /** Blank lines before it. */
  readonly gap: number;
  readonly label: FoundLabel | null;
  readonly key: KeyLine | null;
  readonly banner: Banner | null;
  readonly glyphs: Glyphs | null;
  /** Whether it says that the story ends. */
  readonly ends: boolean;
  #bare: string | undefined;
  #words: number | undefined;
  #by: string | null | undefined;
  #both: TitleAndBy | null | undefined;
  #shape: 'open' | 'stopped' | null | undefined;
  #speaks: boolean | undefined;

  constructor(
    readonly block: Block,
    readonly at: number,
    above: Block | undefined,
    last: boolean,
  ) {
    const worded = block.kind === 'paragraph' || block.kind === 'heading';
    this.text = worded ? openingOf(block, READ) : '';
    this.line = this.text.length <= LINE ? this.text : '';
    this.gap = at === 0 ? 0 : gapOf(block);
    this.label = worded ? labelOf(this.text) : null;
    this.key = worded ? keyLine(this.text) : null;
    const short = this.line !== '' && this.line.length <= SHORT;
    this.banner = short ? bannerOf(this.line) : null;
    const glyphs = short ? glyphsOf(this.line) : null;
    this.glyphs = block.kind === 'paragraph' || glyphs === 'break' ? glyphs : null;
    this.ends = short && isEnding(this.line, last && !asks(above));
  }

  get #isShort(): boolean {
    return this.line !== '' && this.line.length <= SHORT;
  }

  /** The line without ornaments, in one piece. */
  get bare(): string {
    this.#bare ??= undecorated(squeezed(this.line)).text;
    return this.#bare;
  }

  /** How many words the line has; none of a longer text. */
  get words(): number {
    this.#words ??= wordsOf(this.line).length;
    return this.#words;
  }

  /** Whose work a by-line says it is. */
  get by(): string | null {
    if (this.#by === undefined) this.#by = this.#isShort ? byLine(this.line) : null;
    return this.#by;
  }

  /** Title and author of one line, as far as it may be told from the line alone. */
  get both(): TitleAndBy | null {
    if (this.#both === undefined) this.#both = this.#isShort ? titleAndBy(this.line) : null;
    return this.#both;
  }

  /** Whether it looks like a title: without a stop, or with one. */
  get shape(): 'open' | 'stopped' | null {
    if (this.#shape === undefined) this.#shape = this.#isShort ? isTitleShaped(this.line) : null;
    return this.#shape;
  }

  /** Whether speech stands in it. */
  get speaks(): boolean {
    this.#speaks ??= hasSpeech(this.text);
    return this.#speaks;
  }
}

/** What each block shows by itself. */
export const linesOf = (blocks: readonly Block[]): readonly Line[] =>
  blocks.map((block, at) => new Line(block, at, blocks[at - 1], at === blocks.length - 1));

/** Whether a block ends in a question, to which a last `Fine.` would be the answer. */
const asks = (block: Block | undefined): boolean => block !== undefined && /\?["”’»]?$/.test(textOf(block).slice(-3));
