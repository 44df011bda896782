import type { Source } from '../../document/index.js';
import { ANY_LINE_END, BLANK_LINE, dropBlanks, skipBlanks } from './blanks.js';
import { mailMarks, sentOnFrom } from './sent-on.js';
import { TAG, type Tag, tagOf } from './tags.js';

/** A line of plain text that has something on it; `start` and `end` are offsets without the blanks around it. */
export interface TextLine {
  readonly start: number;
  readonly end: number;
  /** Columns of blank before it; a tab counts four. */
  readonly indent: number;
  /** Blank lines before it. */
  readonly blanks: number;
  /** Whether the line end before it is one within a paragraph: a word processor's, or that of mail whose lines flow. */
  readonly soft: boolean;
  readonly role: 'text' | 'rule' | 'heading' | 'picture';
  /** Of a heading, 1 to 6. */
  readonly level: number;
}

/** Of line ends, the ones that a word processor puts within a paragraph. */
const SOFT_END = /^[\v\u2028]$/;

/** The lines of `source` between two offsets, blank ones counted; block tags of HTML end lines and paragraphs. */
export function textLines(source: Source, from = 0, to = source.text.length): readonly TextLine[] {
  const lines = new LineGatherer(source);
  const sentOn = from === 0 && to === source.text.length ? sentOnFrom(source.text) : to;
  const own = (start: number, end: number) =>
    start < sentOn ? start : start + mailMarks(source.text.slice(start, end)).length;
  let start = from;
  for (const match of source.text.slice(from, to).matchAll(ANY_LINE_END)) {
    lines.line(own(start, from + match.index), from + match.index);
    lines.isSoft = SOFT_END.test(match[0]);
    start = from + match.index + match[0].length;
  }
  lines.line(own(start, to), to);
  return lines.lines;
}

class LineGatherer {
  readonly lines: TextLine[] = [];
  /** Whether the last line end was a soft one. */
  isSoft = false;
  #blanks = 0;
  /** Blank lines that tags ask for at least. */
  #least = 0;
  /** Empty paragraphs: each is a blank line more. */
  #empties = 0;
  #isEmpty = false;
  #level = 0;
  /** Where an element begins whose class says that it parts scenes, as long as nothing was found in it. */
  #parting: { readonly name: string; readonly at: number } | null = null;

  constructor(readonly source: Source) {}

  line(start: number, end: number): void {
    const text = this.source.text.slice(start, end);
    const blocks = text.includes('<') ? blockTags(text) : [];
    if (blocks.length === 0) {
      if (!this.#piece(start, end)) this.#blanks += 1;
      return;
    }
    let from = start;
    for (const { tag, at, raw } of blocks) {
      const filled = this.#piece(from, start + at);
      this.#block(tag, filled, start + at, raw);
      from = start + at + raw.length;
    }
    this.#piece(from, end);
  }

  /** Adds what stands between two offsets as a line; false if it is blank. */
  #piece(start: number, end: number): boolean {
    const text = this.source.text.slice(start, end);
    if (BLANK_LINE.test(text)) return false;
    const first = skipBlanks(this.source.text, start, end);
    const last = dropBlanks(this.source.text, first, end);
    const role = this.#level > 0 ? 'heading' : 'text';
    this.#push(first, last, columns(this.source.text, start, first), role);
    return true;
  }

  #block(tag: Tag, filled: boolean, at: number, raw: string): void {
    if (tag.kind === 'image') this.#push(at, at + raw.length, 0, 'picture');
    if (tag.kind !== 'block') return;
    const parted = tag.closing && this.#parting?.name === tag.name ? this.#parting : null;
    if (tag.parts && !raw.endsWith('/>')) this.#parting = { name: tag.name, at };
    if (tag.name === 'hr' || parted || (tag.parts && raw.endsWith('/>'))) {
      this.#push(parted?.at ?? at, at + raw.length, 0, 'rule');
    } else if (tag.name === 'br') {
      if (!filled) this.#blanks += 1;
    } else {
      if (tag.name === 'p') this.#paragraph(tag.closing);
      if (/^h\d$/.test(tag.name)) this.#level = tag.closing ? 0 : Number(tag.name[1]);
      if (tag.name !== 'li' && tag.name !== 'center') this.#least = 1;
    }
  }

  #paragraph(closing: boolean): void {
    if (closing && this.#isEmpty) this.#empties += 1;
    this.#isEmpty = !closing;
  }

  #push(start: number, end: number, indent: number, role: TextLine['role']): void {
    const blanks = this.lines.length === 0 ? 0 : Math.max(this.#blanks, this.#least) + this.#empties;
    const soft = this.isSoft && blanks === 0 && this.lines.length > 0;
    this.lines.push({ start, end, indent, blanks, soft, role, level: this.#level });
    this.#blanks = 0;
    this.#least = 0;
    this.#empties = 0;
    this.#isEmpty = false;
    this.#parting = null;
  }
}

interface TagAt {
  readonly tag: Tag;
  readonly at: number;
  readonly raw: string;
}

/** The tags of a line that part it. */
const blockTags = (text: string): readonly TagAt[] =>
  [...text.matchAll(TAGS)].flatMap(({ 0: raw, index: at }) => {
    const tag = tagOf(raw);
    return tag?.kind === 'block' || tag?.kind === 'image' ? [{ tag, at, raw }] : [];
  });

const TAGS = new RegExp(TAG.source, 'g');

function columns(text: string, start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; at += 1) sum += text[at] === '\t' ? 4 : 1;
  return sum;
}
