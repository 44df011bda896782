import { type Block, type HeaderLine, type Paragraph, plain } from '../../document/index.js';
import { byLine } from './by-line.js';
import { gapOf } from './desk.js';
import { type KeyLine, keyLine } from './key-line.js';
import { labelOf } from './label.js';
import { noteScore } from './sounds-like-note.js';
import { isStory } from './story-blocks.js';
import { isTitleShaped } from './title-line.js';
import { hasSpeech, isIndented, isLineEnd, openingOf, wordsOf } from './wording.js';

/** How far above and below a line its company is looked for. */
const ABOVE = 4;
const BELOW = 6;

/** How wide a line is that may have been wrapped. */
const WIDE = 55;

/** A heading for notes, as archives have it. */
const NOTES = /^(?:chapter |story )?notes$/i;

/** How far down a header is looked for below other lines. */
const FAR = 6;

/** What only a header says of a story. */
const SENT_ABOUT = new Set<HeaderLine['note']>(['rating', 'warning', 'disclaimer', 'summary', 'spoilers']);

/** Other lines around one that has a header line's shape. */
interface Company {
  /** Lines with a known key. */
  readonly known: number;
  /** Lines of the same shape whose key is not known: a script has such. */
  readonly strange: number;
  /** Whether another line has the same key, and strange ones stand by: a call sign, a part in a play. */
  readonly scripted: boolean;
  /** Whether a line of that shape stands close, above or below. */
  readonly close: boolean;
  /** Whether a letter's or mail's key is among them. */
  readonly mail: boolean;
}

/** Tells which lines at the top of a file are header lines, and how far their values go. */
export class HeaderLines {
  readonly #keys = new Map<number, KeyLine | null>();

  constructor(readonly blocks: readonly Block[]) {}

  /** The line at `index` by its shape alone. */
  #key(index: number): KeyLine | null {
    const known = this.#keys.get(index);
    if (known !== undefined) return known;
    const block = this.blocks[index];
    const key = block?.kind === 'paragraph' ? (keyLine(openingOf(block)) ?? this.#headingKey(index)) : null;
    this.#keys.set(index, key);
    return key;
  }

  /** `Summary` alone above indented lines, as the Archive of Our Own's downloads have it. */
  #headingKey(index: number): KeyLine | null {
    const line = openingOf(this.blocks[index]!);
    const below = this.blocks[index + 1];
    if (!/^(?:chapter |story )?summary$/i.test(line) || below?.kind !== 'paragraph') return null;
    const headed = this.blocks.slice(Math.max(0, index - ABOVE), index).some((_, at) => this.#isKnown(index - 1 - at));
    return headed || isIndented(below) ? keyLine(`${line}:`) : null;
  }

  #isKnown(index: number): boolean {
    return index >= 0 && Boolean(this.#key(index)?.meaning);
  }

  /** The line at `index` as a header line, if it may be believed there; `taken` were found above. */
  at(index: number, taken: number): KeyLine | null {
    const key = this.#key(index);
    if (!key) return null;
    if (isSentence(key)) return null;
    const company = this.#company(index);
    const known = company.known + taken;
    if ((company.mail && !key.meaning?.strong) || company.scripted) return null;
    if (index === 0 && key.meaning?.role === 'title' && key.key === 'title' && key.value !== '') return key;
    if (key.meaning) {
      if (known > 0) return key;
      const sign = key.meaning.note === 'warning' && key.value === key.value.toUpperCase();
      return key.meaning.strong && company.strange === 0 && !sign ? key : null;
    }
    const small = wordsOf(key.key).length <= 4 && key.colon && key.value !== '' && key.value.length < 200;
    return small && known > 1 && company.close && labelOf(openingOf(this.blocks[index]!)) === null ? key : null;
  }

  #company(index: number): Company {
    let known = 0;
    let strange = 0;
    let again = false;
    const { key: own, mail: isMail } = this.#key(index)!;
    let mail = isMail;
    for (let at = Math.max(0, index - ABOVE); at < Math.min(this.blocks.length, index + BELOW); at += 1) {
      const key = this.#key(at);
      if (!key || at === index) continue;
      if (key.meaning) known += 1;
      else if (key.colon && Math.abs(at - index) === 1) strange += 1;
      if (key.mail) mail = true;
      if (key.key === own) again = true;
    }
    const above = this.#key(index - 1) && gapOf(this.blocks[index]!) === 0;
    const below = this.#key(index + 1) && gapOf(this.blocks[index + 1]!) === 0;
    return { known, strange, scripted: again && strange > 0, close: Boolean(above || below), mail };
  }

  /**
   * Where a header begins some lines below the one at `from`: three keys or more, a title's or an author's and one that only
   * a story sent about has among them. -1 if none does.
   */
  headerBelow(from: number): number {
    for (let at = from + 1; at <= from + FAR; at += 1) {
      const keys: KeyLine[] = [];
      for (let key = this.at(at, 0); key?.meaning; key = this.at(at + keys.length, keys.length)) keys.push(key);
      const names = keys.some(({ meaning }) => meaning?.role === 'title' || meaning?.role === 'author');
      if (keys.length > 2 && names && keys.some(({ meaning }) => SENT_ABOUT.has(meaning?.note ?? null))) return at;
    }
    return -1;
  }

  /** Whether the lines from `start` to `end` stand close to another header line. */
  isGlued(start: number, end: number): boolean {
    const below = this.blocks[end];
    if (gapOf(this.blocks[start]!) === 0 && this.#key(start - 1)?.meaning) return true;
    return below !== undefined && gapOf(below) === 0 && Boolean(this.#key(end)?.meaning);
  }

  /** The index behind the last line of the value that begins in the line at `start`. */
  endOfValue(start: number, key: KeyLine, taken: number): number {
    let end = start + 1;
    while (this.#goesOn(start, end, key, taken)) end += 1;
    return end > start + 1 ? end : this.#endApart(start, key, taken);
  }

  /** Whether the line at `at`, close under the value so far, is more of it. */
  #goesOn(start: number, at: number, key: KeyLine, taken: number): boolean {
    const block = this.blocks[at];
    if (block?.kind !== 'paragraph' || block.gap > 0 || this.#isMarked(at, taken)) return false;
    const above = this.blocks[at - 1] as Paragraph;
    const full = lineWidth(above) >= WIDE && !/[.!?…"”)]$/.test(openingOf(above, 2000));
    return isIndented(block) || full || (key.value === '' && at === start + 1) || /^\p{Ll}/u.test(openingOf(block));
  }

  /** A value in a paragraph of its own, or that goes on in one, if another header line or a note's phrase shows it. */
  #endApart(start: number, key: KeyLine, taken: number): number {
    const bare = key.value === '';
    for (let end = start + 1; end <= start + 3; end += 1) {
      const block = this.blocks[end];
      if (block?.kind !== 'paragraph' || hasSpeech(openingOf(block, 2000))) break;
      if (end > start + 1 && (this.at(end, taken) || NOTES.test(openingOf(block))))
        return this.#mayBeSaid(start, end, key) ? end : start + 1;
      if (this.#isMarked(end, taken) || (isTitleShaped(openingOf(block)) && !(bare && end === start + 1))) break;
    }
    const below = this.blocks[start + 1];
    const heads = bare && !/[:：]/.test(openingOf(this.blocks[start]!));
    const its =
      bare && below?.kind === 'paragraph' && (heads || isIndented(below) || noteScore(openingOf(below, 2000)) > 0);
    return its ? start + 2 : start + 1;
  }

  /** Whether paragraphs between two lines may be the first one's: a note sounds like one, and a header leaves a story. */
  #mayBeSaid(start: number, end: number, { meaning }: KeyLine): boolean {
    const said = this.blocks.slice(start + 1, end).map((block) => noteScore(openingOf(block, 2000)));
    if (meaning?.note === 'author-note' && said.some((score) => score <= 0)) return false;
    return this.blocks.slice(end + 1).some((block, at) => isStory(block) && !this.#isMarked(end + 1 + at, 0));
  }

  #isMarked(index: number, taken: number): boolean {
    const line = openingOf(this.blocks[index]!);
    return this.at(index, taken) !== null || labelOf(line) !== null || byLine(line) !== null;
  }
}

/** `Author: unknown, said the card.`: a title of several sentences, or an author of many words and a stop, is story. */
const isSentence = ({ meaning, value }: KeyLine): boolean =>
  (meaning?.role === 'title' && /[.!?]\s.*[.!?]$/.test(value) && wordsOf(value).length > 8) ||
  (meaning?.role === 'author' && /\p{Ll}\.$/u.test(value) && wordsOf(value).length > 4);

/** Units in a block's last line. */
function lineWidth({ inlines }: Paragraph): number {
  const last = inlines.findLastIndex(isLineEnd);
  return plain(inlines.slice(last + 1)).length;
}
