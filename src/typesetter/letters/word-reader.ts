import { HASH_SEED, hashed, type Mark, type Run } from '../../document/index.js';
import type { Directions } from '../../fonts/index.js';
import type { Footnote } from './footnote.js';
import type { Fount } from './fount.js';
import type { Founts } from './founts.js';
import { bareWord } from './parting.js';
import type { LinkOf, Piece } from './piece.js';
import { unitsIn } from './scripts.js';
import type { TextStyle } from './style.js';
import type { Apparatus, Call, Text } from './text.js';
import { Word } from './word.js';
import { alike, isPlain, needsPiece, type WordPart } from './word-part.js';

const SPACE = 0x20;
const TAB = 0x09;
const LINE_FEED = 0x0a;
const NO_BREAK_SPACE = 0xa0;

/** A link's words when a run opens it, and whether the run closes it: runs that lead to one place are one link. */
export interface LinkEdge {
  readonly opens: string | null;
  readonly closes: boolean;
}

/** Reads inlines from left to right and closes a word at each space. */
export class WordReader {
  readonly #words: Word[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #ties: number[] = [];
  readonly #joins: number[] = [];
  readonly #footnotes: { word: number; footnote: Footnote }[] = [];
  #open: WordPart[] = [];
  #openAt = 0;
  #at = 0;
  #tied = false;
  #link: LinkOf | null = null;
  #linkCall: Call | null = null;

  constructor(
    private readonly style: TextStyle,
    private readonly founts: Founts,
    private readonly apparatus: Apparatus,
    private readonly directions: Directions | null,
  ) {}

  run(run: Run, edge: LinkEdge | null): void {
    if (edge?.opens != null) {
      const answer = this.apparatus.link?.(run.link!, edge.opens);
      this.#link = answer?.link ?? null;
      this.#linkCall = answer?.call ?? null;
    }
    this.#read(run);
    if (edge?.closes) {
      this.#link = null;
      this.call(this.#linkCall);
      this.#linkCall = null;
    }
  }

  lineEnd(): void {
    this.#close();
    this.#at += 1;
    if (this.#ends.at(-1) !== this.#words.length && this.#words.length > 0) this.#ends.push(this.#words.length);
  }

  call(call: Call | null): void {
    if (!call) return;
    if (this.#open.length === 0) this.#reopen();
    if (this.#open.length === 0) this.#openAt = this.#at;
    this.#open.push({
      text: call.text,
      fount: this.founts.of(this.style, ['superscript']),
      marks: ['superscript'],
      link: call.link,
      embedding: this.directions?.levels[Math.max(0, this.#at - 1)] ?? 0,
    });
    if (call.footnote) this.#footnotes.push({ word: this.#words.length, footnote: call.footnote });
  }

  text(): Text {
    this.#close();
    if (this.#ends.at(-1) === this.#words.length) this.#ends.pop();
    return {
      style: this.style,
      words: this.#words,
      starts: this.#starts,
      length: this.#at,
      ends: this.#ends,
      ties: this.#ties,
      joins: this.#joins,
      directions: this.directions,
      footnotes: this.#footnotes,
      space: this.founts.of(this.style, []).face.space,
    };
  }

  #read(run: Run): void {
    const { text, marks } = run;
    const fount = this.founts.of(this.style, marks);
    const simple = this.directions === null && this.#link === null && !marks.some(needsPiece);
    this.founts.reading(run);
    const { length } = text;
    let from = 0;
    let hash = HASH_SEED;
    for (let at = 0; at < length; at += 1) {
      const code = text.charCodeAt(at);
      if (code !== SPACE && code !== NO_BREAK_SPACE && code !== LINE_FEED && code !== TAB) {
        hash = hashed(hash, code);
        continue;
      }
      if (simple && this.#open.length === 0) {
        if (at > from) this.#add(fount.wordIn(text, from, at, hash), this.#at + from);
      } else {
        if (at > from) this.#push(text.slice(from, at), fount, marks, this.#at + from);
        this.#close();
      }
      if (code === NO_BREAK_SPACE) this.#tied = true;
      from = at + 1;
      hash = HASH_SEED;
    }
    if (from < length) this.#push(from === 0 ? text : text.slice(from), fount, marks, this.#at + from);
    this.#at += length;
  }

  #push(text: string, fount: Fount, marks: readonly Mark[], at: number): void {
    if (this.directions) {
      this.#pushUnits(text, marks, at, this.directions);
      return;
    }
    if (this.#open.length === 0) this.#openAt = at;
    this.#append({ text, fount, marks, link: this.#link, embedding: 0 });
  }

  /** Editing cuts runs at every sign it changes: what looks alike is shaped as one, so that it is kerned as one. */
  #append(part: WordPart): void {
    const last = this.#open.at(-1);
    if (last && alike(last, part)) this.#open[this.#open.length - 1] = { ...last, text: last.text + part.text };
    else this.#open.push(part);
  }

  /** Cuts a word where its direction turns, and parts it where a line may end without a space. */
  #pushUnits(word: string, marks: readonly Mark[], at: number, directions: Directions): void {
    const before = [...(this.#open.at(-1)?.text ?? '')].at(-1) ?? '';
    let offset = at;
    for (const { text, level, joins } of unitsIn(word, before, at, directions)) {
      if (joins) {
        this.#close();
        this.#joins.push(this.#words.length - 1);
      }
      if (this.#open.length === 0) this.#openAt = offset;
      const fount = this.founts.of(this.style, marks, (level & 1) === 1);
      this.#append({ text, fount, marks, link: this.#link, embedding: level });
      offset += text.length;
    }
  }

  /** Ends the word that is being read. */
  #close(): void {
    const parts = this.#open;
    if (parts.length === 0) return;
    const plain = parts.length === 1 && isPlain(parts[0]!);
    const word = plain ? parts[0]!.fount.word(parts[0]!.text) : this.#join(parts);
    this.#open = [];
    this.#add(word, this.#openAt);
  }

  #add(word: Word, at: number): void {
    if (word.text === '') return;
    if (this.#tied && this.#words.length > 0) this.#ties.push(this.#words.length - 1);
    this.#tied = false;
    this.#words.push(word);
    this.#starts.push(at);
  }

  #join(parts: readonly WordPart[]): Word {
    const pieces = parts.flatMap((part) => this.#pieces(part));
    return new Word(parts.map(({ text }) => text).join(''), pieces);
  }

  #pieces({ text, fount, marks, link, embedding, made }: WordPart): readonly Piece[] {
    if (made) return made;
    const level = marks.includes('superscript') ? 'superior' : marks.includes('subscript') ? 'inferior' : null;
    const pieces = level ? this.founts.levelled(bareWord(text), fount, level) : fount.word(text).pieces;
    const underline = marks.includes('underline');
    const strike = marks.includes('strike');
    if (!link && !underline && !strike && embedding === 0) return pieces;
    return pieces.map((piece) => ({ ...piece, link, underline, strike, embedding }));
  }

  /** Takes the last word up again, so that a call behind a space still stands at the word it belongs to. */
  #reopen(): void {
    if (this.#ends.at(-1) === this.#words.length) return;
    const word = this.#words.pop();
    if (!word) return;
    this.#openAt = this.#starts.pop()!;
    const fount = this.founts.of(this.style, [], false);
    this.#open = [{ text: word.text, fount, marks: [], link: null, embedding: 0, made: word.pieces }];
  }
}
