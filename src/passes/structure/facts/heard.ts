import type { Line } from '../row.js';
import type { Company } from './company.js';
import { isVerse } from './edges.js';
import { type Habits, habitsOf } from './habits.js';
import { type OwnSigns, ownSigns } from './signs.js';
import { soundOfSigns } from './sound.js';

/** How far from an edge or a sign of one an author's voice is listened for, in blocks. */
const EDGE = 40;
const NEAR = 12;

/** How a paragraph sounds that nobody listens to: like story. */
const UNHEARD = -6;

/** How a stanza sounds at most: its lines have no stops and may begin small. */
const VERSE = -1;

/** How a single word sounds at most: it may well be a note's, and that says little. */
const WORD = 0.2;

/** How the lines of a file sound, each beside the story; what is far from any sign is not listened to. */
export class Heard {
  readonly #sounds: (number | undefined)[] = [];
  readonly #listened: Uint8Array;
  #habits: Habits | undefined;
  /** What was heard in each text: those that tell of the story's habits are judged beside them as well. */
  readonly #own = new Map<string, OwnSigns>();
  #inner: readonly string[] | undefined;

  constructor(
    readonly lines: readonly Line[],
    readonly company: readonly (Company | null)[],
    readonly letters: Uint8Array,
  ) {
    this.#listened = nearSigns(lines);
  }

  /** Whether the line at `at` is near enough to an edge, a banner or a label to be listened to. */
  isNear(at: number): boolean {
    return this.#listened[at] === 1;
  }

  /** How much the line at `at` sounds like an author who speaks of her story. */
  sound(at: number): number {
    this.#sounds[at] ??= this.#listen(at);
    return this.#sounds[at]!;
  }

  #listen(at: number): number {
    const line = this.lines[at]!;
    if (line.text === '') return 0;
    if (!this.isNear(at) || this.letters[at] === 1 || this.company[at]?.scripted) return UNHEARD;
    const sound = soundOfSigns(this.hear(aloud(line)), this.habits);
    const word = line.line !== '' && line.words < 2 && !/[!?&:]/.test(line.text);
    return Math.min(sound, word ? WORD : sound, isVerse(this.lines, at) ? VERSE : sound);
  }

  /** How its story is told, as far as its paragraphs away from the edges show. */
  get habits(): Habits {
    this.#habits ??= habitsOf(this.inner, (text) => this.hear(text));
    return this.#habits;
  }

  /** The story's paragraphs away from the edges. */
  get inner(): readonly string[] {
    this.#inner ??= inner(this.lines);
    return this.#inner;
  }

  /** What is heard in a text by itself. */
  hear(text: string): OwnSigns {
    const own = this.#own.get(text) ?? ownSigns(text);
    this.#own.set(text, own);
    return own;
  }
}

/** Paragraphs that hardly any note is among: those of the middle, without labels and keys. */
function inner(lines: readonly Line[]): readonly string[] {
  const edge = Math.min(EDGE, Math.floor(lines.length / 5));
  return lines
    .slice(edge, lines.length - edge)
    .flatMap(({ block, label, key, text }) =>
      block.kind === 'paragraph' && !label && !key?.meaning && text.length > 30 ? [text] : [],
    );
}

/** A label says nothing of how its note sounds, nor does a note in brackets of how its paragraph does. */
const aloud = ({ text, label }: Line): string =>
  label?.bracket && !/[)\]}>][\s*_]*$/.test(text)
    ? text.replace(/[([{][^()[\]{}]{0,300}[)\]}]/g, ' ')
    : unlabelled(text, label);

const unlabelled = (text: string, label: Line['label']): string =>
  label ? text.replace(/^[\s*_~([{<]*[\p{L}/.’' ]{1,30}?[\s*_)\]}>]*[:;–—-]+/u, ' ') || text : text;

/** Marks the lines near an edge, a chapter's banner, a label or an end. */
function nearSigns(lines: readonly Line[]): Uint8Array {
  const near = new Uint8Array(lines.length);
  near.fill(1, 0, EDGE);
  near.fill(1, Math.max(0, lines.length - EDGE));
  for (const { at, block, label, banner, ends } of lines)
    if (label || ends || block.kind === 'heading' || banner?.kind === 'chapter' || banner?.kind === 'numbered')
      near.fill(1, Math.max(0, at - NEAR), at + NEAR);
  return near;
}
