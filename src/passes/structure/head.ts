import {
  type AuthorsNote,
  type Block,
  type Dedication,
  type HeaderLine,
  type Inline,
  join,
  type Paragraph,
  type Person,
  Prose,
  plain,
} from '../../document/index.js';
import { bannerOf } from './banner.js';
import { byLine, people, titleAndBy } from './by-line.js';
import { isDedication } from './dedication.js';
import { type Desk, gapOf, noteOf, shown, tell } from './desk.js';
import { cutInlineNotes } from './inline-notes.js';
import { type KeyLine, keyLine } from './key-line.js';
import { type FoundLabel, labelOf } from './label.js';
import { endOfNote } from './note-extent.js';
import { noteScore } from './sounds-like-note.js';
import { isHeadline, isTitleShaped } from './title-line.js';
import { hasSpeech, isLineEnd, lineOf, openingOf, squeezed, undecorated, wordsOf } from './wording.js';

/** What stands above a story's first words. */
export interface Head {
  readonly title: readonly Inline[] | null;
  /** Whether the title was labelled or stood over a by-line, and was not found by its looks alone. */
  readonly labelled: boolean;
  readonly authors: readonly Person[];
  readonly header: readonly HeaderLine[];
  /** Notes cut out of the title. */
  readonly titleNotes: readonly AuthorsNote[];
  /** Notes, dedication and fences, in order. */
  readonly front: readonly Block[];
  readonly body: readonly Block[];
}

/** Reads the head of one file, down to its first words of story. */
export function readHead(blocks: readonly Block[], desk: Desk): Head {
  return new HeadReader(blocks, desk).read();
}

class HeadReader {
  #at = 0;
  #title: readonly Inline[] | null = null;
  #labelled = false;
  #authors: readonly Person[] = [];
  #header: HeaderLine[] = [];
  #titleNotes: AuthorsNote[] = [];
  #front: Block[] = [];

  constructor(
    readonly blocks: readonly Block[],
    readonly desk: Desk,
  ) {}

  read(): Head {
    while (this.#at < this.blocks.length && this.#step(this.blocks[this.#at]!)) {
      // Each step takes one or more blocks.
    }
    return {
      title: this.#title,
      labelled: this.#labelled,
      authors: this.#authors,
      header: this.#header,
      titleNotes: this.#titleNotes,
      front: this.#front,
      body: this.blocks.slice(this.#at),
    };
  }

  /** Takes what stands at the top if it belongs to the head; false where the story begins. */
  #step(block: Block): boolean {
    if (this.desk.keeps(block)) return false;
    switch (block.kind) {
      case 'scene-break':
        this.#front.push(block);
        this.#at += 1;
        return true;
      case 'heading':
        return this.#heading(block.inlines);
      case 'authors-note':
        this.#front.push(block);
        this.#at += 1;
        return true;
      case 'paragraph':
        return this.#paragraph(block);
      default:
        return false;
    }
  }

  #heading(inlines: readonly Inline[]): boolean {
    const text = lineOf(inlines);
    const others = this.blocks.filter(
      (block) => block.kind === 'heading' && block.level === 1 && !bannerOf(lineOf(block.inlines)),
    );
    const here = this.blocks[this.#at]!;
    const next = this.blocks[this.#at + 1];
    const first = others[0] === here || this.blocks.find((block) => block.kind === 'heading') === here;
    if (this.#title || !first || bannerOf(text) || !next) return false;
    if (
      others.length > 1 &&
      next.kind === 'paragraph' &&
      !byLine(openingOf(next)) &&
      !keyLine(openingOf(next))?.meaning
    )
      return false;
    const both = titleAndBy(text);
    if (both && this.#authors.length === 0) {
      this.#setAuthors(both.author, here);
      this.#setTitle(inlines, text.indexOf(both.title), text.indexOf(both.title) + both.title.length, true);
    } else this.#setTitle(inlines, 0, plain(inlines).length, true);
    this.#at += 1;
    return true;
  }

  #paragraph(block: Paragraph): boolean {
    const line = openingOf(block);
    const key = this.#believed(this.#at);
    if (key) return this.#key(block, key);
    const label = labelOf(line);
    if (label && this.#isNote(label, block)) return this.#note(label, block);
    const author = byLine(line);
    if (author && (this.#title || this.#at === 0) && this.#authors.length === 0) {
      this.#setAuthors(author, block);
      this.#at += 1;
      return true;
    }
    if (this.#title && isDedication(line) && this.#startsStory(this.#at + 1)) return this.#dedication(block);
    return this.#titleLine(block, line) || this.#unlabelled(block, line);
  }

  // Header lines.

  /** The key of the line at `index`, if it may be believed there. */
  #believed(index: number): KeyLine | null {
    const block = this.blocks[index];
    if (block?.kind !== 'paragraph') return null;
    const key = keyLine(openingOf(block));
    if (!key) return null;
    const company = this.#company(index);
    if (company.mail && !key.meaning?.strong) return null;
    if (key.meaning) return key.meaning.strong || company.known > 0 ? key : null;
    const small = wordsOf(key.key).length <= 4 && key.colon && key.value !== '' && key.value.length < 200;
    return small && company.known > 1 && company.close ? key : null;
  }

  /** Known keys close to the line at `index`, itself apart. */
  #company(index: number): { readonly known: number; readonly close: boolean; readonly mail: boolean } {
    let known = 0;
    let close = false;
    let mail = keyLine(openingOf(this.blocks[index]!))?.mail ?? false;
    for (let at = Math.max(0, index - 4); at < Math.min(this.blocks.length, index + 6); at += 1) {
      const block = this.blocks[at]!;
      if (at === index || block.kind !== 'paragraph') continue;
      const key = keyLine(openingOf(block));
      if (key?.meaning) known += 1;
      if (key?.mail) mail = true;
      const glued = (at === index - 1 && gapOf(this.blocks[index]!) === 0) || (at === index + 1 && block.gap === 0);
      if (key && glued) close = true;
    }
    return { known: known + this.#header.length, close, mail };
  }

  #key(block: Paragraph, key: KeyLine): boolean {
    const end = this.#endOfValue(this.#at, key);
    const lines = this.blocks.slice(this.#at, end) as Paragraph[];
    const glued = this.#isGlued(this.#at, end);
    const role = key.meaning?.role ?? 'other';
    if (role === 'note') {
      if (!key.meaning!.strong && !glued && noteScore(openingOf(block, 2000)) < 1) return false;
      const until = glued ? end : Math.max(end, endOfNote(this.blocks, this.#at));
      const note = key.meaning!.note ?? 'author-note';
      const place = glued ? 'header' : 'leading';
      this.#front.push(
        noteOf(this.blocks.slice(this.#at, until) as [Block], { note, place, rule: 'label', certain: true }, this.desk),
      );
      this.#at = until;
      return true;
    }
    const span = join(block.span, lines.at(-1)!.span);
    const value = squeezed([key.value, ...lines.slice(1).map((line) => plain(line.inlines))].join(' '));
    this.#at = end;
    if (role === 'title' && !this.#title && key.value !== '') this.#setTitle(block.inlines, key.start, key.end, true);
    else if (role === 'author' && this.#authors.length === 0) this.#setAuthors(value, block);
    else if (role === 'dedication') this.#dedicate(block, key.start);
    else {
      const inlines = lines.flatMap((line, index) =>
        index === 0 ? line.inlines : [spaceBefore(line), ...line.inlines],
      );
      this.#header.push({ key: key.key, value, note: key.meaning ? key.meaning.note : 'other', inlines, span });
      tell(this.desk, 'header', span, squeezed(plain(inlines)), '');
    }
    return true;
  }

  /** Whether the lines from `start` to `end` touch another header line. */
  #isGlued(start: number, end: number): boolean {
    const above = this.blocks[start - 1];
    const below = this.blocks[end];
    const isKey = (block: Block | undefined) => block?.kind === 'paragraph' && keyLine(openingOf(block))?.meaning;
    return Boolean((gapOf(this.blocks[start]!) === 0 && isKey(above)) || (below && gapOf(below) === 0 && isKey(below)));
  }

  /** The index behind the last line of the value that begins in the line at `start`. */
  #endOfValue(start: number, key: KeyLine): number {
    let end = start + 1;
    for (; end < this.blocks.length; end += 1) {
      const block = this.blocks[end]!;
      if (block.kind !== 'paragraph' || block.gap > 0 || this.#isMarked(end)) break;
      const above = this.blocks[end - 1] as Paragraph;
      const text = openingOf(block);
      const full = lineWidth(above) >= 55 && !/[.!?…"”)]$/.test(openingOf(above, 2000));
      const bare = key.value === '' && end === start + 1;
      if (!isIndented(block) && !full && !bare && !/^\p{Ll}/u.test(text)) break;
    }
    return end > start + 1 ? end : this.#endOfApart(start, key);
  }

  /** A value that stands in a paragraph of its own, or goes on in one: another header line follows it. */
  #endOfApart(start: number, key: KeyLine): number {
    for (let end = start + 1; end <= start + 3; end += 1) {
      const block = this.blocks[end];
      if (block?.kind !== 'paragraph' || hasSpeech(openingOf(block, 2000))) return bareEnd(this, start, key);
      if (this.#isMarked(end)) return end > start + 1 && this.#believed(end) ? end : bareEnd(this, start, key);
      if (isTitleShaped(openingOf(block)) && !(key.value === '' && end === start + 1)) return bareEnd(this, start, key);
    }
    return bareEnd(this, start, key);
  }

  #isMarked(index: number): boolean {
    const block = this.blocks[index]!;
    if (block.kind !== 'paragraph') return true;
    const line = openingOf(block);
    return this.#believed(index) !== null || labelOf(line) !== null || byLine(line) !== null;
  }

  // Title, author, dedication.

  #setTitle(inlines: readonly Inline[], start: number, end: number, labelled: boolean): void {
    const prose = new Prose(inlines);
    const cut = cutInlineNotes(prose.slice(start, end), this.desk);
    const text = plain(cut.inlines);
    const bare = unquoted(text, undecorated(text));
    const stop = /[^.]\.$/.test(text.slice(bare.start, bare.end)) ? 1 : 0;
    const calls = cut.inlines.filter((inline) => inline.kind === 'note-call');
    const words = cut.inlines.filter((inline) => inline.kind !== 'note-call' && inline.kind !== 'line-break');
    this.#title = [...new Prose(words).slice(bare.start, bare.end - stop), ...calls];
    this.#labelled = labelled;
    this.#titleNotes.push(...cut.notes);
    tell(this.desk, 'title', prose.span(start, end), squeezed(plain(inlines)), lineOf(this.#title));
  }

  #setAuthors(names: string, block: Block): void {
    this.#authors = people(names);
    tell(this.desk, 'author', block.span, shown(block), this.#authors.map(({ name }) => name).join(', '));
  }

  #dedication(block: Paragraph): boolean {
    this.#at += 1;
    this.#dedicate(block, 0);
    return true;
  }

  #dedicate(block: Paragraph, start: number): void {
    const inlines = new Prose(block.inlines).slice(start, plain(block.inlines).length);
    const dedication: Dedication = { kind: 'dedication', inlines, gap: block.gap, span: block.span };
    this.#front.push(dedication);
  }

  #titleLine(block: Paragraph, line: string): boolean {
    if (this.#title) return false;
    const both = titleAndBy(line);
    if (both && this.#authors.length === 0 && this.#startsStory(this.#at + 1)) {
      this.#setAuthors(both.author, block);
      const start = line.indexOf(both.title);
      this.#setTitle(block.inlines, start, start + both.title.length, true);
      this.#at += 1;
      return true;
    }
    const title = this.#titleAt(this.#at);
    if (title === null) return false;
    for (let at = this.#at; at < title.index; at += 1) this.#front.push(asHeading(this.blocks[at] as Paragraph));
    const own = this.blocks[title.index] as Paragraph;
    this.#setTitle(own.inlines, 0, plain(own.inlines).length, title.labelled);
    for (let at = title.index + 1; at < title.end; at += 1) this.#front.push(asHeading(this.blocks[at] as Paragraph));
    this.#at = title.end;
    return true;
  }

  /** Which of the bare lines from `at` on is the title: the one over a by-line, else the first. */
  #titleAt(at: number): { readonly index: number; readonly end: number; readonly labelled: boolean } | null {
    const shape = this.#bareLine(at);
    if (!shape) return null;
    const nextBare = this.blocks[at + 1]?.kind === 'paragraph' ? this.#bareLine(at + 1) : null;
    const over = (index: number) => {
      const below = this.blocks[index + 1];
      return below?.kind === 'paragraph' && byLine(openingOf(below)) !== null;
    };
    if (over(at)) return { index: at, end: at + 1, labelled: true };
    if (nextBare === 'open' && over(at + 1)) return { index: at + 1, end: at + 2, labelled: true };
    if (this.#startsStory(at + 1) && this.#isApart(at)) return { index: at, end: at + 1, labelled: false };
    if (nextBare === 'open' && shape === 'open' && this.#startsStory(at + 2) && this.#isApart(at + 1))
      return { index: at, end: at + 2, labelled: false };
    return null;
  }

  #bareLine(at: number): 'open' | 'stopped' | null {
    const block = this.blocks[at];
    if (block?.kind !== 'paragraph') return null;
    const line = openingOf(block);
    if (labelOf(line) || bannerOf(line) || byLine(line) || this.#believed(at) || isDedication(line)) return null;
    if (noteScore(line) >= 2) return null;
    return isTitleShaped(line);
  }

  /** Whether the line at `at` stands apart from the next, as far as the file parts paragraphs by blank lines. */
  #isApart(at: number): boolean {
    const next = this.blocks[at + 1]!;
    if (next.kind !== 'paragraph' || next.gap > 0) return true;
    const words = wordsOf(openingOf(this.blocks[at]!));
    return /[.!?…"”’]$/.test(openingOf(next, 5000)) && isHeadline(words);
  }

  /** Whether what stands at `index` can follow a title: a sentence, or any other part of a head or body. */
  #startsStory(index: number): boolean {
    const block = this.blocks[index];
    if (!block) return false;
    if (block.kind !== 'paragraph') return true;
    const text = openingOf(block, 5000);
    if (labelOf(text) || byLine(text) || this.#believed(index) || isDedication(text) || noteScore(text) >= 2)
      return true;
    return text.length > 60 || /[.!?…"”’»:,—–-]$/.test(text) || hasSpeech(text) || /^[–—-]\s/.test(text);
  }

  // Notes.

  #isNote(label: FoundLabel, block: Paragraph): boolean {
    const text = openingOf(block, 3000);
    if (label.alone) return this.#hasNoteBelow(label, text);
    if (isTitleShaped(text) && label.reach !== 'anywhere' && !/[:;]/.test(text)) return false;
    if (label.reach === 'more') return this.#front.at(-1)?.kind === 'authors-note' && noteScore(text) > 0;
    if (label.bracket !== '' && unclosedAlone(this.blocks, this.#at, label)) return false;
    return label.reach !== 'weak' || noteScore(text) > 0;
  }

  /** A label alone heads a note if it is marked as one, or what follows sounds like it; else it may be a title. */
  #hasNoteBelow(label: FoundLabel, text: string): boolean {
    const below = this.blocks[this.#at + 1];
    if (below?.kind !== 'paragraph') return label.reach === 'anywhere';
    const score = noteScore(openingOf(below, 3000));
    return score > 0 || (/[:;]/.test(text) && below.gap === 0 && !hasSpeech(openingOf(below, 3000)));
  }

  #note(label: FoundLabel, block: Paragraph): boolean {
    const end = endOfNote(this.blocks, this.#at);
    const glued = this.#isGlued(this.#at, end);
    const facts = { note: label.kind, place: glued ? 'header' : 'leading', rule: 'label', certain: true } as const;
    this.#front.push(noteOf([block, ...this.blocks.slice(this.#at + 1, end)], facts, this.desk));
    this.#at = end;
    return true;
  }

  #unlabelled(block: Paragraph, line: string): boolean {
    const text = openingOf(block, 3000);
    const short = wordsOf(line).length <= 6;
    const score = noteScore(text);
    const plea = /^(?:please )?enjoy(?: (?:it|this|the (?:story|fic|chapter)))?[!.:) ]*$|^happy reading[!. ]*$/i.test(
      line,
    );
    if (!plea && score < (short ? 2 : 3)) return false;
    const rest = this.blocks.slice(this.#at + 1);
    if (!rest.some((other) => other.kind === 'paragraph')) return false;
    const facts = { note: 'other', place: 'leading', rule: 'phrase', certain: false } as const;
    this.#front.push(noteOf([block], facts, this.desk));
    this.#at += 1;
    return true;
  }
}

/** Where a value that is not on its key's line ends, if the paragraph below it can be nothing else. */
function bareEnd(reader: HeadReader, start: number, key: KeyLine): number {
  const below = reader.blocks[start + 1];
  const apart = key.value === '' && below?.kind === 'paragraph' && noteScore(openingOf(below, 2000)) > 0;
  return apart ? start + 2 : start + 1;
}

/** A bracket that neither its block nor one of the next closes. */
function unclosedAlone(blocks: readonly Block[], at: number, label: FoundLabel): boolean {
  const close = { '(': ')', '[': ']', '{': '}', '<': '>' }[label.bracket]!;
  return !openingOf(blocks[at]!, 3000).includes(close) && endOfNote(blocks, at) === at + 1;
}

function asHeading(line: Paragraph): Block {
  return { kind: 'heading', level: 2, inlines: line.inlines, gap: line.gap, span: line.span };
}

/** Columns of blank before a block's first line in its file. */
function isIndented({ span }: Paragraph): boolean {
  return /(?:\t| {2,})$/.test(span.source.text.slice(Math.max(0, span.start - 2), span.start));
}

function lineWidth({ inlines }: Paragraph): number {
  const last = inlines.findLastIndex(isLineEnd);
  return plain(inlines.slice(last + 1)).length;
}

/** The space between two lines of a value: of no length in the source. */
const spaceBefore = ({ span }: Paragraph): Inline => ({
  kind: 'run',
  text: ' ',
  marks: [],
  link: null,
  span: { source: span.source, start: span.start, end: span.start },
});

/** The stretch without a pair of quotation marks around the whole. */
function unquoted(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): { start: number; end: number } {
  const inner = /^(["“«„])[^"“”«»„]+(["”»“])$/u.test(text.slice(start, end));
  return inner ? { start: start + 1, end: end - 1 } : { start, end };
}
