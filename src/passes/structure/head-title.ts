import { type AuthorsNote, type Block, type Inline, type Mark, plain } from '../../document/index.js';
import { byLine } from './by-line.js';
import { isDedication } from './dedication.js';
import type { Desk } from './desk.js';
import type { HeaderLines } from './header-lines.js';
import { cutInlineNotes } from './inline-notes.js';
import { keyLine } from './key-line.js';
import { WORD_COUNT } from './keyless-line.js';
import { labelOf } from './label.js';
import { noteScore } from './sounds-like-note.js';
import { isHeadline, isTitleShaped, unquoted } from './title-line.js';
import { cutOut, hasSpeech, openingOf, undecorated, withCalls, wordsOf } from './wording.js';

/** Bare lines of which one is the title. */
export interface TitleLines {
  /** Which block is the title. */
  readonly index: number;
  /** Behind the last of the bare lines. */
  readonly end: number;
  /** Whether a by-line below bears it out. */
  readonly labelled: boolean;
}

/** Words that a title may have which stands over its author's name. */
const OVER_NAME = 16;

/** Looks among a head's bare lines for the title. */
export class TitleFinder {
  constructor(
    readonly blocks: readonly Block[],
    readonly header: HeaderLines,
    readonly taken: number,
  ) {}

  /** Which of the bare lines from `at` on is the title: the one over a by-line, else the first; null if neither. */
  at(at: number): TitleLines | null {
    if (this.#over(at) && this.#bare(at, true)) return { index: at, end: at + 1, labelled: true };
    const shape = this.#bare(at);
    if (!shape) return null;
    const next = this.#bare(at + 1);
    if (next === 'open' && this.#over(at + 1)) return { index: at + 1, end: at + 2, labelled: true };
    if (this.startsStory(at + 1) && this.#isApart(at)) return { index: at, end: at + 1, labelled: false };
    const both = next === 'open' && shape === 'open' && this.startsStory(at + 2) && this.#isApart(at + 1);
    return both ? { index: at, end: at + 2, labelled: false } : null;
  }

  #over(index: number): boolean {
    const below = this.blocks[index + 1];
    return below?.kind === 'paragraph' && byLine(openingOf(below)) !== null;
  }

  #bare(at: number, over = false): 'open' | 'stopped' | null {
    const block = this.blocks[at];
    if (block?.kind !== 'paragraph') return null;
    const line = openingOf(block);
    if (labelOf(line) || byLine(line) || this.header.at(at, this.taken) || isDedication(line)) return null;
    if (isNoTitle(line)) return null;
    if (over) return isTitleShaped(unquoted(line).text, OVER_NAME);
    const shape = isTitleShaped(line);
    return shape && noteScore(line) < 2 ? shape : null;
  }

  /** Whether the line at `at` stands apart from the next, as far as the file parts paragraphs by blank lines. */
  #isApart(at: number): boolean {
    const next = this.blocks[at + 1]!;
    if (next.kind !== 'paragraph' || next.gap > 0) return true;
    if (WORD_COUNT.test(openingOf(next))) return true;
    const words = wordsOf(openingOf(this.blocks[at]!));
    return /[.!?…"”’][*_)\]]*$/.test(openingOf(next, 5000)) && isHeadline(words);
  }

  /** Whether what stands at `index` can follow a title: a sentence, or any other part of a head or body. */
  startsStory(index: number): boolean {
    const block = this.blocks[index];
    if (block?.kind !== 'paragraph') return block !== undefined;
    const text = openingOf(block, 5000);
    if (labelOf(text) || byLine(text) || this.header.at(index, this.taken) || isDedication(text)) return true;
    if (text.length > 60 || hasSpeech(text) || WORD_COUNT.test(text) || noteScore(text) >= 2) return true;
    return /[.!?…"”’»:,—–-][*_)\]]*$/.test(text) || /^[–—-]\s/.test(text);
  }
}

/** `[Tom]` says who speaks; other lines are tags, warnings, counts, or one of a header's that was not believed. */
function isNoTitle(line: string): boolean {
  const key = keyLine(line);
  return (
    /^\s*\[[^\]]*\]\s*$|^#\p{L}|^(?:TW|CW|A\/N)\b|\d words?\b/u.test(line) ||
    (key !== null && (key.meaning !== null || key.mail || /^\d+$/.test(key.value)))
  );
}

/** `(1/1)`, as news and mailing lists have it: there is no second part. */
const ONE_OF_ONE = /\s*[([]\s*1\s*\/\s*1\s*[)\]]$/;

/** A title without ornaments, the count of its one part, quotation marks around the whole, one last full stop, and notes in brackets. */
export function titleFrom(
  inlines: readonly Inline[],
  start: number,
  end: number,
  desk: Desk,
): { readonly title: readonly Inline[]; readonly notes: readonly AuthorsNote[] } {
  const { inlines: cut, notes } = cutInlineNotes(cutOut(inlines, start, end), desk);
  const words = cut.filter((inline) => inline.kind !== 'line-break');
  const text = plain(words);
  const adorned = undecorated(text);
  const bare = unquoted(adorned.text.replace(ONE_OF_ONE, ''));
  const first = adorned.start + bare.start;
  const last = first + bare.text.length - (/[^.]\.$/.test(bare.text) ? 1 : 0);
  return { title: withCalls(plainly(cutOut(words, first, last)), words), notes };
}

/** Without the marks that all of it has: a title in bold is no bolder than the next story's. */
function plainly(inlines: readonly Inline[]): readonly Inline[] {
  const common = (mark: Mark) => inlines.every((one) => one.kind !== 'run' || one.marks.includes(mark));
  return inlines.map((one) =>
    one.kind === 'run' && one.marks.some(common) ? { ...one, marks: one.marks.filter((mark) => !common(mark)) } : one,
  );
}
