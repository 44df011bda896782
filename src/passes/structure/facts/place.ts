import type { Line } from '../row.js';
import type { Heard } from './heard.js';
import { OWN_SIGNS } from './signs.js';
import { StoryWords } from './story-words.js';

/** How a line stands to the edge of its file or chapter and beside its story, whatever it says. */
export interface Standing {
  readonly zone: 'head' | 'foot';
  /** Numbers in the order of `STANDING`. */
  readonly signs: readonly number[];
}

/** What a line is weighed by at an edge. */
export const STANDING = [
  'there',
  'outermost',
  'further in',
  'edge of the file',
  'nothing beyond',
  'nothing else in the file',
  'under a label',
  'set apart',
  'glued',
  'under a break',
  'longer',
  'speaks',
  'strange words',
  'none of the others',
  'past',
  'no stop',
] as const;

/** How many lines from an edge are weighed. */
const NEAR = 6;

/** How many paragraphs a story must have in its middle for a line to be held against them. */
const FEW = 8;

/** What is asked of the row. */
export interface BesideStory {
  readonly lines: readonly Line[];
  readonly usual: number;
  readonly heard: Pick<Heard, 'habits' | 'inner' | 'hear'>;
  isSite(at: number): boolean;
  opensChapter(at: number): boolean;
  edge(at: number): 'head' | 'foot' | null;
}

const THIRD = OWN_SIGNS.indexOf('third');
const PAST = OWN_SIGNS.indexOf('past');

/** Words in ten that are of others in a story that is told of them, and words in a line of which one should be such. */
const TOLD = 0.4;
const ENOUGH = 3;

/** Whether a line shows that somebody has put more into the file than a story. */
const isApparatus = ({ block, label, key, banner, ends }: Line): boolean =>
  block.kind === 'heading' || label !== null || key?.meaning != null || banner?.kind === 'chapter' || ends;

/** Where the lines near the edges of a file and its chapters stand. */
export class Standings {
  readonly #fromTop: Uint8Array;
  readonly #toEnd: Uint8Array;
  readonly #first: number;
  readonly #last: number;
  /** Whether the file shows nothing but a story. */
  readonly isBare: boolean;
  #words: StoryWords | undefined;
  #length: number | undefined;

  constructor(readonly row: BesideStory) {
    const { lines } = row;
    this.#fromTop = new Uint8Array(lines.length).fill(NEAR);
    this.#toEnd = new Uint8Array(lines.length).fill(NEAR);
    let count = 0;
    for (const { at } of lines) {
      if (row.opensChapter(at)) count = 0;
      else if (count < NEAR && this.#counts(at)) this.#fromTop[at] = count++;
    }
    count = 0;
    for (let at = lines.length - 1; at >= 0; at -= 1) {
      if (row.opensChapter(at)) count = 0;
      else if (count < NEAR && this.#counts(at)) this.#toEnd[at] = count++;
    }
    const chapter = lines.findIndex(({ at }) => row.opensChapter(at));
    this.#first = chapter < 0 ? lines.length : chapter;
    this.#last = lines.findLastIndex(({ at }) => row.opensChapter(at));
    this.isBare = row.edge(0) === null && !lines.some((line) => isApparatus(line) || row.isSite(line.at));
  }

  /** Whether a line is a paragraph that shows nothing by itself: those are counted from an edge. */
  #counts(at: number): boolean {
    const { block, label, key, glyphs, ends, banner } = this.row.lines[at]!;
    return block.kind === 'paragraph' && !label && !key?.meaning && !glyphs && !ends && !banner && !this.row.isSite(at);
  }

  /** How the line at `at` stands; null if it is not near an edge, shows what it is, or the story is too short. */
  standing(at: number): Standing | null {
    const [fromTop, toEnd] = [this.#fromTop[at]!, this.#toEnd[at]!];
    if ((fromTop >= NEAR && toEnd >= NEAR) || this.row.heard.inner.length < FEW) return null;
    const zone = fromTop < toEnd ? 'head' : 'foot';
    return { zone, signs: this.#signs(at, zone, Math.min(fromTop, toEnd)) };
  }

  #signs(at: number, zone: Standing['zone'], distance: number): readonly number[] {
    const { lines, usual, heard } = this.row;
    const { text, gap, speaks } = lines[at]!;
    const { signs, words } = heard.hear(text);
    const above = lines[at - 1];
    return [
      1,
      Number(distance === 0),
      distance / NEAR,
      Number(zone === 'head' ? at < this.#first : at > this.#last),
      Number(at === 0 || at === lines.length - 1),
      Number(this.isBare),
      Number(above?.label != null || above?.key?.meaning != null),
      Number(gap > usual),
      Number(gap === 0 && usual > 0),
      Number(above?.glyphs === 'break' || above?.block.kind === 'scene-break'),
      this.#longer(text),
      Number(speaks),
      this.#strangeWords(text),
      Number(words > ENOUGH && heard.habits.third > TOLD && signs[THIRD] === 0),
      Number(signs[PAST]! > 0),
      Number(!/[.!?…"”’'»)\]*_]\s*$/.test(text)),
    ];
  }

  /** The logarithm of its length, beside the story's paragraphs. */
  #longer(text: string): number {
    this.#length ??=
      this.row.heard.inner.reduce((sum, { length }) => sum + length, 0) / Math.max(1, this.row.heard.inner.length);
    return this.#length === 0 ? 0 : Math.log((20 + text.length) / (20 + this.#length));
  }

  #strangeWords(text: string): number {
    this.#words ??= new StoryWords(this.row.heard.inner);
    return this.#words.strangeness(text);
  }
}
