import type { AuthorsNote, Block, HeaderLine, Inline, Paragraph, Person } from '../../document/index.js';
import { inlinesOf, join, plain, spanWithin } from '../../document/index.js';
import { people } from './by-line.js';
import { type Desk, type NoteFacts, noteOf, shown, tell } from './desk.js';
import { titleFrom } from './head-title.js';
import { callsIn, cutOut, lineOf, spaceAt, squeezed, withCalls } from './wording.js';

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

/** A head while it is read: every line that it takes is told to the ledger. */
export class HeadDraft {
  title: readonly Inline[] | null = null;
  labelled = false;
  authors: readonly Person[] = [];
  readonly header: HeaderLine[] = [];
  readonly titleNotes: AuthorsNote[] = [];
  readonly front: Block[] = [];
  /** Note calls of lines that become names. */
  readonly #strays: Inline[] = [];

  constructor(readonly desk: Desk) {}

  /** Whether anything was found that heads a story. */
  get begun(): boolean {
    return this.title !== null || this.authors.length > 0 || this.header.length > 0;
  }

  /** The head, with what stands below it. */
  over(body: readonly Block[]): Head {
    const { labelled, authors, header, titleNotes, front } = this;
    const title = this.title && withCalls(this.title, this.#strays);
    return { title, labelled, authors, header, titleNotes, front, body };
  }

  /** Sets lines down as a header line. */
  setLine(key: string, value: string, note: HeaderLine['note'], lines: readonly Paragraph[]): void {
    const inlines = spaced(lines);
    const span = join(lines[0]!.span, lines.at(-1)!.span);
    this.header.push({ key, value, note, inlines, span });
    tell(this.desk, 'header', span, squeezed(plain(inlines)), '');
  }

  setTitle(inlines: readonly Inline[], start: number, end: number, labelled: boolean): void {
    const { title, notes } = titleFrom(inlines, start, end, this.desk);
    if (title.length === 0) return;
    this.title = title;
    this.labelled = labelled;
    this.titleNotes.push(...notes);
    tell(this.desk, 'title', spanWithin(inlines, start, end), squeezed(plain(inlines)), lineOf(title));
  }

  setAuthors(names: string, block: Block): void {
    this.authors = people(names);
    for (const inlines of inlinesOf(block)) this.#strays.push(...callsIn(inlines));
    tell(this.desk, 'author', block.span, shown(block), this.authors.map(({ name }) => name).join(', '));
  }

  /** Title and author of one line. */
  setBoth(inlines: readonly Inline[], both: { readonly title: string; readonly author: string }, block: Block): void {
    const start = Math.max(0, plain(inlines).indexOf(both.title));
    this.setAuthors(both.author, block);
    this.setTitle(inlines, start, start + both.title.length, true);
  }

  /** A dedication that begins at `start` in its block. */
  dedicate(block: Paragraph, start: number): void {
    const inlines = cutOut(block.inlines, start, plain(block.inlines).length);
    this.front.push({ kind: 'dedication', inlines, gap: block.gap, span: block.span });
  }

  note(blocks: readonly Block[], facts: NoteFacts): void {
    this.front.push(noteOf(blocks as [Block, ...Block[]], facts, this.desk));
  }
}

/** The inlines of several lines, a space of no length in the source between them. */
export function spaced(lines: readonly Paragraph[]): readonly Inline[] {
  return lines.flatMap(({ inlines, span: { source, start } }, index) =>
    index === 0 ? inlines : [spaceAt(source, start), ...inlines],
  );
}
