import { saysStrongly } from '../facts/sound.js';
import type { Kind } from '../search/labels.js';
import { priceOfPlace } from '../weigh/place.js';
import { BOUND } from './doubts.js';
import type { Searched } from './searched.js';

/** How loud a line must be for its sound to be a sign. */
const LOUD = 0.8;

/** A paragraph of more than so many units is long. */
const LONG = 300;

/** What it costs more to take a long paragraph, or one in which somebody speaks. */
const DEAR = 1.5;

/** Which of the lines that read as notes and furniture are so for certain, and may be taken out of the book. */
export class Certainty {
  readonly #known: (boolean | undefined)[] = [];

  constructor(readonly searched: Searched) {}

  /** Each line is asked once: a note's line asks the one above it. */
  holds(at: number): boolean {
    this.#known[at] ??= this.#settles(at);
    return this.#known[at]!;
  }

  #kind(at: number): Kind | undefined {
    return this.searched.readings[at]?.kind;
  }

  #settles(at: number): boolean {
    if (this.searched.fixed[at] != null) return true;
    const { kept, kind } = this.searched.readings[at]!;
    if (this.searched.row.inNotes !== null && kind !== 'furniture') return false;
    if (kept < BOUND + this.#dear(at) || this.searched.weights[at]!.doubtful) return false;
    return kind === 'furniture' || (this.#hasSign(at) && !this.#runsIntoStory(at) && !this.#isBesideDoubt(at));
  }

  /** Whether a line without a label stands beside one that is asked about as a note, and falls with it: the story's letter to all. */
  #isBesideDoubt(at: number): boolean {
    const { row, weights } = this.searched;
    const isOwn = (index: number) => row.lines[index]!.label === null && !row.lines[index]!.key?.meaning;
    const isNote = (index: number) => this.#kind(index) === 'note' || this.#kind(index) === 'more';
    return (
      isOwn(at) &&
      at > 0 &&
      isNote(at - 1) &&
      isOwn(at - 1) &&
      (weights[at - 1]!.doubtful || (row.sound(at) < LOUD && !this.holds(at - 1)))
    );
  }

  /** What bears no label is dearer to take, the longer it is, and where somebody speaks; where it stands takes nothing. */
  #dear(at: number): number {
    const { row } = this.searched;
    const { label, key, speaks, text } = row.lines[at]!;
    if (label || key?.meaning) return 0;
    return (speaks ? DEAR : 0) + (text.length > LONG ? DEAR : 0) + Math.max(0, priceOfPlace(row, at));
  }

  /** Without a label, what the story's first words follow without a blank line may be of them. */
  #runsIntoStory(at: number): boolean {
    const { lines, usual } = this.searched.row;
    return lines[at]!.label === null && usual > 0 && lines[at + 1]?.gap === 0 && this.#kind(at + 1) === 'story';
  }

  /** Whether a line says what hardly any story does, stands behind a break or an end, or goes on with a note. */
  #hasBound(at: number): boolean {
    const { text } = this.searched.row.lines[at]!;
    const above = this.#kind(at - 1);
    if (this.#kind(at) === 'more') return this.holds(at - 1) || saysStrongly(text);
    return above === 'break' || above === 'end' || above === 'furniture' || saysStrongly(text);
  }

  /** Whether something of the line's own says that it is a note, and not only what stands around it. */
  #hasSign(at: number): boolean {
    const { row, weights } = this.searched;
    const { label, key, words, line } = row.lines[at]!;
    if (label || key?.meaning?.role === 'note' || (row.sound(at) > LOUD && this.#hasBound(at))) return true;
    if (line !== '' && words < 4 && this.#kind(at) === 'more' && this.holds(at - 1)) return true;
    return weights[at]!.reasons.some(({ kind }) => kind === 'more' || kind === 'note');
  }
}
