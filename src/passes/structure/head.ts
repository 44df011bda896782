import type { AuthorsNote, Block, HeaderLine, Inline, Paragraph, Person } from '../../document/index.js';
import { join, Prose, plain } from '../../document/index.js';
import { bannerOf, titleAndChapter } from './banner.js';
import { byLine, people, titleAndBy } from './by-line.js';
import { isDedication } from './dedication.js';
import { type Desk, noteOf, shown, tell } from './desk.js';
import { maySpeakOfStory, opensNote, soundsAllOver } from './head-notes.js';
import { TitleFinder, titleFrom, WORD_COUNT } from './head-title.js';
import { HeaderLines } from './header-lines.js';
import type { KeyLine } from './key-line.js';
import { labelOf } from './label.js';
import { addressLines } from './manuscript.js';
import { endOfNote } from './note-extent.js';
import { isTime } from './times.js';
import { isTitleShaped } from './title-line.js';
import { lineOf, openingOf, squeezed } from './wording.js';

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
  readonly #header: HeaderLine[] = [];
  readonly #titleNotes: AuthorsNote[] = [];
  readonly #front: Block[] = [];
  readonly #lines: HeaderLines;

  constructor(
    readonly blocks: readonly Block[],
    readonly desk: Desk,
  ) {
    this.#lines = new HeaderLines(blocks);
  }

  read(): Head {
    const address = addressLines(this.blocks);
    const sender = this.blocks.slice(0, address) as Paragraph[];
    if (address > 0) this.#setLine('contact', squeezed(plain(spaced(sender))), null, sender);
    this.#at = address;
    for (let end = this.#end(); end > this.#at; end = this.#end()) this.#at = end;
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

  /** The index behind what stands here if it belongs to the head and was taken; else the index itself. */
  #end(): number {
    const block = this.blocks[this.#at];
    if (!block || this.desk.keeps(block)) return this.#at;
    switch (block.kind) {
      case 'scene-break':
        this.#front.push(block);
        return this.#at + 1;
      case 'authors-note':
        this.#front.push(block.place === 'mid' ? { ...block, place: 'leading' } : block);
        return this.#at + 1;
      case 'heading':
        return this.#heading(block.inlines);
      case 'paragraph':
        return this.#paragraph(block);
      default:
        return this.#at;
    }
  }

  #heading(inlines: readonly Inline[]): number {
    const text = lineOf(inlines);
    const here = this.blocks[this.#at]!;
    const next = this.blocks[this.#at + 1];
    const headings = this.blocks.filter((block) => block.kind === 'heading');
    const names = headings.filter((block) => block.level === 1 && !bannerOf(lineOf(block.inlines)));
    if (this.#title || !next || (names[0] !== here && headings[0] !== here)) return this.#at;
    const signed = next.kind === 'paragraph' && byLine(openingOf(next)) !== null;
    if (bannerOf(text) && !(signed && /date|number/.test(bannerOf(text)!.kind))) return this.#at;
    if (isTime(text) && headings.filter(({ inlines }) => isTime(lineOf(inlines))).length > 1) return this.#at;
    if (names.length > 1 && !signed && next.kind === 'paragraph' && !this.#lines.at(this.#at + 1, 0)) return this.#at;
    const both = this.#authors.length === 0 ? titleAndBy(text) : null;
    if (both) this.#setBoth(inlines, both, here);
    else this.#setTitle(inlines, 0, plain(inlines).length, true);
    return this.#at + 1;
  }

  #paragraph(block: Paragraph): number {
    const line = openingOf(block);
    const key = this.#lines.at(this.#at, this.#header.length);
    if (key && (key.meaning?.role !== 'note' || this.#isKeyedNote(key))) return this.#key(block, key);
    if (this.#title && squeezed(line).toLowerCase() === lineOf(this.#title).toLowerCase()) {
      tell(this.desk, 'title', block.span, shown(block), '');
      return this.#at + 1;
    }
    const count = WORD_COUNT.exec(line);
    if (count && (this.#title || this.#header.length > 0)) {
      this.#setLine('words', count[1]!, 'other', [block]);
      return this.#at + 1;
    }
    const label = labelOf(line);
    const afterNote = this.#front.at(-1)?.kind === 'authors-note';
    if (label && opensNote(this.blocks, this.#at, label, afterNote))
      return this.#note(label.kind, endOfNote(this.blocks, this.#at));
    const author = byLine(line);
    if (author && (this.#title || this.#at === 0) && this.#authors.length === 0) {
      this.#setAuthors(author, block);
      return this.#at + 1;
    }
    if (this.#title && isDedication(line) && this.#titles().startsStory(this.#at + 1)) return this.#dedicate(block, 0);
    return this.#title ? this.#unlabelled(block) : this.#titleLines(block, line);
  }

  // Header lines.

  #key(block: Paragraph, key: KeyLine): number {
    const end = this.#lines.endOfValue(this.#at, key, this.#header.length);
    const lines = this.blocks.slice(this.#at, end) as Paragraph[];
    switch (key.meaning?.role) {
      case 'note':
        return this.#note(key.meaning.note ?? 'author-note', Math.max(end, endOfNote(this.blocks, this.#at)));
      case 'title': {
        const below = key.value === '' ? this.#lineBelow() : null;
        if (this.#title || (key.value === '' && !below)) break;
        if (below) this.#setTitle(below.inlines, 0, plain(below.inlines).length, true);
        else this.#setTitle(block.inlines, key.start, key.end, true);
        return this.#at + (below ? 2 : 1);
      }
      case 'author':
        if (this.#authors.length > 0 || key.value === '') break;
        this.#setAuthors(key.value, block);
        return this.#at + 1;
      case 'dedication':
        if (key.value === '') break;
        return this.#dedicate(block, key.start);
      default:
    }
    const value = squeezed([key.value, ...lines.slice(1).map((line) => plain(line.inlines))].join(' '));
    this.#setLine(key.key, value, key.meaning ? key.meaning.note : 'other', lines);
    return end;
  }

  /** The title that stands on the line below its key. */
  #lineBelow(): Paragraph | null {
    const below = this.blocks[this.#at + 1];
    return below?.kind === 'paragraph' && isTitleShaped(openingOf(below)) !== null ? below : null;
  }

  /** A key that may be a plain word, such as `Notes`, opens a note beside header lines, or if the note sounds like one. */
  #isKeyedNote(key: KeyLine): boolean {
    if (key.meaning!.strong || this.#lines.isGlued(this.#at, this.#at + 1)) return true;
    return soundsAllOver(this.blocks.slice(this.#at, endOfNote(this.blocks, this.#at)));
  }

  /** Sets lines down as a header line; the ledger shows them. */
  #setLine(key: string, value: string, note: HeaderLine['note'], lines: readonly Paragraph[]): void {
    const inlines = spaced(lines);
    const span = join(lines[0]!.span, lines.at(-1)!.span);
    this.#header.push({ key, value, note, inlines, span });
    tell(this.desk, 'header', span, squeezed(plain(inlines)), '');
  }

  // Title, author, dedication.

  #setTitle(inlines: readonly Inline[], start: number, end: number, labelled: boolean): void {
    const { title, notes } = titleFrom(inlines, start, end, this.desk);
    if (title.length === 0) return;
    this.#title = title;
    this.#labelled = labelled;
    this.#titleNotes.push(...notes);
    tell(this.desk, 'title', new Prose(inlines).span(start, end), squeezed(plain(inlines)), lineOf(title));
  }

  #setAuthors(names: string, block: Block): void {
    this.#authors = people(names);
    tell(this.desk, 'author', block.span, shown(block), this.#authors.map(({ name }) => name).join(', '));
  }

  #setBoth(inlines: readonly Inline[], both: { readonly title: string; readonly author: string }, block: Block): void {
    const start = Math.max(0, plain(inlines).indexOf(both.title));
    this.#setAuthors(both.author, block);
    this.#setTitle(inlines, start, start + both.title.length, true);
  }

  #dedicate(block: Paragraph, start: number): number {
    const inlines = new Prose(block.inlines).slice(start, plain(block.inlines).length);
    this.#front.push({ kind: 'dedication', inlines, gap: block.gap, span: block.span });
    return this.#at + 1;
  }

  #titles(): TitleFinder {
    return new TitleFinder(this.blocks, this.#lines, this.#header.length);
  }

  #titleLines(block: Paragraph, line: string): number {
    const both = this.#authors.length === 0 ? titleAndBy(line) : null;
    if (both && this.#titles().startsStory(this.#at + 1)) {
      this.#setBoth(block.inlines, both, block);
      return this.#at + 1;
    }
    const banner = titleAndChapter(line);
    if (banner !== null && this.#titles().startsStory(this.#at + 1)) {
      this.#setTitle(block.inlines, 0, banner.title, true);
      const inlines = new Prose(block.inlines).slice(banner.chapter, line.length);
      this.#front.push({ kind: 'heading', level: 1, inlines, gap: block.gap, span: block.span });
      return this.#at + 1;
    }
    const found = this.#titles().at(this.#at);
    if (!found) return this.#unlabelled(block);
    for (let at = this.#at; at < found.end; at += 1) {
      const one = this.blocks[at] as Paragraph;
      if (at === found.index) this.#setTitle(one.inlines, 0, plain(one.inlines).length, found.labelled);
      else this.#front.push({ kind: 'heading', level: 2, inlines: one.inlines, gap: one.gap, span: one.span });
    }
    return found.end;
  }

  // Notes.

  #note(note: AuthorsNote['note'], end: number): number {
    const place = this.#lines.isGlued(this.#at, end) ? 'header' : 'leading';
    const parts = this.blocks.slice(this.#at, end) as [Block, ...Block[]];
    this.#front.push(noteOf(parts, { note, place, rule: 'label', certain: true }, this.desk));
    return end;
  }

  #unlabelled(block: Paragraph): number {
    const more = this.blocks.some((other, at) => at > this.#at && other.kind === 'paragraph');
    if (!more || !maySpeakOfStory(block)) return this.#at;
    const facts = { note: 'other', place: 'leading', rule: 'phrase', certain: false } as const;
    this.#front.push(noteOf([block], facts, this.desk));
    return this.#at + 1;
  }
}

/** The inlines of several lines, a space of no length in the source between them. */
function spaced(lines: readonly Paragraph[]): readonly Inline[] {
  return lines.flatMap(({ inlines, span: { source, start } }, index) => {
    const space: Inline = { kind: 'run', text: ' ', marks: [], link: null, span: { source, start, end: start } };
    return index === 0 ? inlines : [space, ...inlines];
  });
}
