import type { ContentsLine, Noted } from '../../book/index.js';
import { type Block, childrenOf, type Inline, inlinesOf } from '../../document/index.js';
import { type Gathering, opensChapter } from './gatherings.js';

/** The id of a kept note's element, one of a kind in the ebook. */
export const noteId = (story: Noted, note: string): string => `note.${story.id}.${note}`;

/** The id of the first place in its story that calls a note. */
export const callId = (story: Noted, note: string): string => `call.${story.id}.${note}`;

/** The id of a chapter's heading within its story; chapters count from 0. */
export const chapterId = (chapter: number): string => `chapter-${chapter + 1}`;

/** Which file of the ebook holds what may be led to: sections, chapters, notes and their calls. */
export class Links {
  readonly #sections = new Map<string, string>();
  readonly #chapters = new Map<string, string>();
  readonly #ids = new Map<string, string>();

  constructor(gatherings: readonly Gathering[]) {
    for (const { file, section, blocks, first, last, chapter, opens } of gatherings) {
      if (!this.#sections.has(section.id)) this.#sections.set(section.id, file);
      if (section.kind === 'appendix') {
        for (const { story, notes } of section.groups) this.#noteNotes(notes, story, file);
      }
      const story: Noted | null = section.kind === 'story' ? section.story : section.kind === 'essay' ? section : null;
      if (!story) continue;
      for (const index of blocks.filter(opensChapter).keys()) {
        const place = chapter + index;
        // A chapter that opens its file is the file: some readers know no chapter that begins within one.
        const within = opens !== null && index === 0 ? '' : `#${chapterId(place)}`;
        this.#chapters.set(`${section.id} ${place}`, file + within);
      }
      if (first) {
        this.#noteCalls(story.title, story, file);
        this.#walk(story.headnote ?? [], story, file);
      }
      this.#walk(blocks, story, file);
      if (last) this.#noteNotes(story.endNotes, story, file);
    }
  }

  /** The address of a section, or of one of its chapters, in the folder of the package. */
  section(id: string, chapter: number | null = null): string | null {
    const address = chapter === null ? this.#sections.get(id) : this.#chapters.get(`${id} ${chapter}`);
    return address ?? null;
  }

  /** Where a line of the contents leads. */
  to({ section, chapter }: ContentsLine): string {
    const address = this.section(section, chapter);
    if (address === null) throw new Error(`The contents lead to ${section}, which is no file of the ebook`);
    return address;
  }

  /** The address of a note or a note's call as seen from `file`, or null where the book has none. */
  id(id: string, file: string): string | null {
    const there = this.#ids.get(id);
    if (there === undefined) return null;
    return there === file ? `#${id}` : `${there}#${id}`;
  }

  #walk(blocks: readonly Block[], story: Noted, file: string): void {
    for (const block of blocks) {
      if (block.kind === 'authors-note') this.#claim(noteId(story, block.id), file);
      for (const inlines of inlinesOf(block)) this.#noteCalls(inlines, story, file);
      const children = childrenOf(block);
      if (children.length > 0) this.#walk(children, story, file);
    }
  }

  #noteCalls(inlines: readonly Inline[], story: Noted, file: string): void {
    for (const inline of inlines) {
      if (inline.kind === 'note-call') this.#claim(callId(story, inline.note), file);
    }
  }

  #noteNotes(notes: Noted['endNotes'], story: Noted, file: string): void {
    for (const note of notes) this.#claim(noteId(story, note.id), file);
    this.#walk(
      notes.flatMap(({ blocks }) => blocks),
      story,
      file,
    );
  }

  #claim(id: string, file: string): void {
    if (!this.#ids.has(id)) this.#ids.set(id, file);
  }
}
