import type { Block, Inline, NoteKind, Paragraph } from '../../document/index.js';
import { join, plain } from '../../document/index.js';
import { titleAndChapter } from './banner.js';
import { byLine, titleAndBy } from './by-line.js';
import { isDedication } from './dedication.js';
import { type Desk, reportAbove, shown, tell } from './desk.js';
import { type Head, HeadDraft, spaced } from './head-draft.js';
import { maySpeakOfStory, opensNote, soundsAllOver } from './head-notes.js';
import { TitleFinder } from './head-title.js';
import { HeaderLines } from './header-lines.js';
import type { KeyLine } from './key-line.js';
import { keylessLine } from './keyless-line.js';
import { labelOf } from './label.js';
import { addressLines } from './manuscript.js';
import { endOfNote } from './note-extent.js';
import { isTitleHeading } from './title-heading.js';
import { isTitleShaped } from './title-line.js';
import { cutOut, lineOf, openingOf, squeezed } from './wording.js';

/** Reads the head of one file, down to its first words of story; `title` is the one that its format tells. */
export function readHead(blocks: readonly Block[], desk: Desk, title: readonly Inline[] | null = null): Head {
  return new HeadReader(blocks, desk, title).read();
}

class HeadReader {
  #at = 0;
  readonly #draft: HeadDraft;
  readonly #lines: HeaderLines;

  constructor(
    readonly blocks: readonly Block[],
    readonly desk: Desk,
    title: readonly Inline[] | null,
  ) {
    this.#draft = new HeadDraft(desk);
    if (title) this.#draft.setTitle(title, 0, plain(title).length, true);
    this.#lines = new HeaderLines(blocks);
  }

  read(): Head {
    const address = addressLines(this.blocks);
    const sender = this.blocks.slice(0, address) as Paragraph[];
    if (address > 0) this.#draft.setLine('contact', squeezed(plain(spaced(sender))), null, sender);
    this.#at = address;
    for (let end = this.#next(); end > this.#at; end = this.#next()) this.#at = end;
    return this.#draft.over(this.blocks.slice(this.#at));
  }

  /** The index behind what was taken; lines above a header that no story has are passed over, and stay. */
  #next(): number {
    const end = this.#end();
    const below = end === this.#at && this.#draft.header.length === 0 ? this.#lines.headerBelow(this.#at) : -1;
    if (below < 0) return end;
    const above = this.blocks.slice(this.#at, below);
    this.#draft.front.push(...above);
    reportAbove(join(above[0]!.span, above.at(-1)!.span), this.desk);
    return below;
  }

  /** The index behind what stands here if it belongs to the head and was taken; else the index itself. */
  #end(): number {
    const block = this.blocks[this.#at];
    if (!block || this.desk.keeps(block)) return this.#at;
    switch (block.kind) {
      case 'scene-break':
        this.#draft.front.push(block);
        return this.#at + 1;
      case 'authors-note':
        this.#draft.front.push(block.place === 'mid' ? { ...block, place: 'leading' } : block);
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
    const author = byLine(text);
    if (author && this.#draft.title && this.#draft.authors.length === 0) {
      this.#draft.setAuthors(author, here);
      return this.#at + 1;
    }
    if (this.#draft.title || !isTitleHeading(this.blocks, this.#at, this.#lines)) return this.#at;
    const both = this.#draft.authors.length === 0 ? titleAndBy(text) : null;
    if (both) this.#draft.setBoth(inlines, both, here);
    else this.#draft.setTitle(inlines, 0, plain(inlines).length, true);
    return this.#at + 1;
  }

  #paragraph(block: Paragraph): number {
    const line = openingOf(block);
    const key = this.#lines.at(this.#at, this.#draft.header.length);
    if (key && (key.meaning?.role !== 'note' || this.#isKeyedNote(key))) return this.#key(block, key);
    if (this.#draft.title && squeezed(line).toLowerCase() === lineOf(this.#draft.title).toLowerCase()) {
      tell(this.desk, 'title', block.span, shown(block), '');
      return this.#at + 1;
    }
    const keyless = this.#draft.begun ? keylessLine(line) : null;
    if (keyless) {
      this.#draft.setLine(keyless.key, keyless.value, keyless.note, [block]);
      return this.#at + 1;
    }
    const label = labelOf(line);
    const afterNote = this.#draft.front.at(-1)?.kind === 'authors-note';
    if (label && opensNote(this.blocks, this.#at, label, afterNote))
      return this.#note(label.kind, endOfNote(this.blocks, this.#at));
    const author = byLine(line);
    if (author && (this.#draft.title || this.#at === 0) && this.#draft.authors.length === 0) {
      this.#draft.setAuthors(author, block);
      return this.#at + 1;
    }
    if (this.#draft.title && isDedication(line) && this.#titles().startsStory(this.#at + 1))
      return this.#dedicated(block, 0);
    return this.#draft.title ? this.#unlabelled(block) : this.#titleLines(block, line);
  }

  // Header lines.

  #key(block: Paragraph, key: KeyLine): number {
    const end = this.#lines.endOfValue(this.#at, key, this.#draft.header.length);
    const lines = this.blocks.slice(this.#at, end) as Paragraph[];
    switch (key.meaning?.role) {
      case 'note':
        return this.#note(key.meaning.note ?? 'author-note', Math.max(end, endOfNote(this.blocks, this.#at)));
      case 'title': {
        const below = key.value === '' ? this.#lineBelow() : null;
        if (this.#draft.title || (key.value === '' && !below)) break;
        if (below) this.#draft.setTitle(below.inlines, 0, plain(below.inlines).length, true);
        else this.#draft.setTitle(block.inlines, key.start, key.end, true);
        return this.#at + (below ? 2 : 1);
      }
      case 'author':
        if (this.#draft.authors.length > 0 || key.value === '') break;
        this.#draft.setAuthors(key.value, block);
        return this.#at + 1;
      case 'dedication':
        if (key.value === '') break;
        return this.#dedicated(block, key.start);
      default:
    }
    const value = squeezed([key.value, ...lines.slice(1).map((line) => plain(line.inlines))].join(' '));
    this.#draft.setLine(key.key, value, key.meaning ? key.meaning.note : 'other', lines);
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

  // Title, author, dedication.

  #dedicated(block: Paragraph, start: number): number {
    this.#draft.dedicate(block, start);
    return this.#at + 1;
  }

  #titles(): TitleFinder {
    return new TitleFinder(this.blocks, this.#lines, this.#draft.header.length);
  }

  #titleLines(block: Paragraph, line: string): number {
    const both = this.#draft.authors.length === 0 ? titleAndBy(line) : null;
    if (both && this.#titles().startsStory(this.#at + 1)) {
      this.#draft.setBoth(block.inlines, both, block);
      return this.#at + 1;
    }
    const banner = titleAndChapter(line);
    if (banner !== null && this.#titles().startsStory(this.#at + 1)) {
      this.#draft.setTitle(block.inlines, 0, banner.title, true);
      const inlines = cutOut(block.inlines, banner.chapter, line.length);
      this.#draft.front.push({ kind: 'heading', level: 1, inlines, gap: block.gap, span: block.span });
      return this.#at + 1;
    }
    const found = this.#titles().at(this.#at);
    if (!found) return this.#unlabelled(block);
    for (let at = this.#at; at < found.end; at += 1) {
      const one = this.blocks[at] as Paragraph;
      if (at === found.index) this.#draft.setTitle(one.inlines, 0, plain(one.inlines).length, found.labelled);
      else this.#draft.front.push({ kind: 'heading', level: 2, inlines: one.inlines, gap: one.gap, span: one.span });
    }
    return found.end;
  }

  // Notes.

  #note(note: NoteKind, end: number): number {
    const place = this.#lines.isGlued(this.#at, end) ? 'header' : 'leading';
    this.#draft.note(this.blocks.slice(this.#at, end), { note, place, rule: 'label', certain: true });
    return end;
  }

  #unlabelled(block: Paragraph): number {
    const more = this.blocks.some((other, at) => at > this.#at && other.kind === 'paragraph');
    if (!more || !maySpeakOfStory(block)) return this.#at;
    this.#draft.note([block], { note: 'other', place: 'leading', rule: 'phrase', certain: false });
    return this.#at + 1;
  }
}
