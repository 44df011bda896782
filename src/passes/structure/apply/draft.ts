import type { AuthorsNote, Block, Finding, HeaderLine, Inline, Paragraph, Person } from '../../../document/index.js';
import { inlinesOf, join, plain, spanWithin } from '../../../document/index.js';
import { people } from '../by-line.js';
import { type Desk, shown, tell } from '../desk.js';
import { callsIn, cutOut, lineOf, spaceAt, squeezed, withCalls } from '../wording.js';
import { titleFrom } from './title.js';

/** What was found in one file. */
export interface Found {
  readonly title: readonly Inline[] | null;
  /** Whether the title was labelled or stood over a by-line, and was not found by its looks alone. */
  readonly labelled: boolean;
  readonly authors: readonly Person[];
  readonly header: readonly HeaderLine[];
  /** Notes cut out of the title. */
  readonly titleNotes: readonly AuthorsNote[];
  readonly blocks: readonly Block[];
  readonly findings: readonly Finding[];
}

/** A file's story while its blocks are put to their uses: every line that is taken is told to the ledger. */
export class Draft implements Found {
  title: readonly Inline[] | null = null;
  labelled = false;
  authors: readonly Person[] = [];
  readonly header: HeaderLine[] = [];
  readonly titleNotes: AuthorsNote[] = [];
  readonly blocks: Block[] = [];
  readonly findings: Finding[] = [];
  /** Note calls of lines that become names. */
  readonly #strays: Inline[] = [];

  constructor(readonly desk: Desk) {}

  /** Sets lines down as a header line. */
  setLine(key: string, value: string, note: HeaderLine['note'], lines: readonly Paragraph[]): void {
    const inlines = spaced(lines);
    const span = join(lines[0]!.span, lines.at(-1)!.span);
    this.header.push({ key, value, note, inlines, span });
    tell(this.desk, 'header', span, squeezed(plain(inlines)), '');
  }

  setTitle(inlines: readonly Inline[], start: number, end: number, labelled: boolean): boolean {
    const { title, notes } = titleFrom(inlines, start, end, this.desk);
    if (title.length === 0) return false;
    this.title = title;
    this.labelled = labelled;
    this.titleNotes.push(...notes);
    tell(this.desk, 'title', spanWithin(inlines, start, end), squeezed(plain(inlines)), lineOf(title));
    return true;
  }

  setAuthors(names: string, block: Block): void {
    this.authors = people(names);
    for (const inlines of inlinesOf(block)) this.#strays.push(...callsIn(inlines));
    tell(this.desk, 'author', block.span, shown(block), this.authors.map(({ name }) => name).join(', '));
  }

  /** What was found, the calls of names behind the title. */
  get found(): Found {
    const { labelled, authors, header, titleNotes, blocks, findings } = this;
    const title = this.title && withCalls(this.title, this.#strays);
    return { title, labelled, authors, header, titleNotes, blocks, findings };
  }

  /** A dedication that begins at `start` in its block. */
  dedicate(block: Paragraph, start: number): void {
    const inlines = cutOut(block.inlines, start, plain(block.inlines).length);
    this.blocks.push({ kind: 'dedication', inlines, gap: block.gap, span: block.span });
  }
}

/** The inlines of several lines, a space of no length in the source between them. */
export function spaced(lines: readonly Paragraph[]): readonly Inline[] {
  return lines.flatMap(({ inlines, span: { source, start } }, index) =>
    index === 0 ? inlines : [spaceAt(source, start), ...inlines],
  );
}
