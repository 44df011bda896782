import {
  type AuthorsNote,
  type Block,
  type FixedLabel,
  type Inline,
  join,
  type Mark,
  plain,
  ranked,
  type Source,
  type Span,
} from '../../document/index.js';
import { InlineBuilder } from '../plain/inlines.js';
import { type Piece, piecesOf } from './broken-lines.js';
import { isBlankText, stripped } from './trim.js';

/** A block that other blocks stand in while it is read. */
interface Frame {
  readonly kind: 'quotation' | 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly gap: number;
  readonly fixed: FixedLabel | null;
  /** Of a list, one for each item. */
  readonly blocks: Block[][];
}

/** A picture met within a paragraph. */
interface Waiting {
  readonly path: string;
  readonly alt: string;
  readonly span: Span;
}

const FOOTNOTE = { note: 'footnote', place: 'inline', rule: 'footnote', certain: true } as const;

/**
 * Makes blocks of what a reader meets in a document with marks: runs in their styles, ends of paragraphs, blank lines, rules,
 * pictures, and labels that its format gives for certain. Offsets are the source's.
 */
export class BlockBuilder {
  /** Footnotes that were told, in order. */
  readonly notes: AuthorsNote[] = [];
  readonly #into: InlineBuilder;
  readonly #top: Block[] = [];
  readonly #frames: Frame[] = [];
  #pictures: Waiting[] = [];
  #left: Block[] = [];
  #marks: readonly Mark[] = [];
  #fixed: FixedLabel | null = null;
  #centred = false;
  /** Blank lines that an end of a paragraph asks for at least. */
  #least = 0;
  /** Blank lines more. */
  #blanks = 0;
  #begun = false;
  #made = 0;

  constructor(readonly source: Source) {
    this.#into = new InlineBuilder(source);
  }

  // Words.

  /** The style of what follows. */
  style(marks: readonly Mark[]): void {
    if (marks === this.#marks) return;
    for (const mark of this.#marks) this.#into.close(mark);
    for (const mark of marks) this.#into.open(mark);
    this.#marks = marks;
  }

  /** Where what follows leads; null for nowhere. */
  link(href: string | null): void {
    this.#into.link(href);
  }

  /** What stands in the source from `start` to `end`; with `stands`, what it stands for. */
  text(start: number, end: number, stands: string | null = null): void {
    if (stands === null) this.#into.verbatim(start, end);
    // Of the source's length, yet not its text: it must not look verbatim.
    else if (stands.length === end - start && this.source.text.slice(start, end) !== stands)
      this.#into.replacement(stands, start, start);
    else this.#into.replacement(stands, start, end);
  }

  /** A line end of the source that is a space to its readers. */
  space(at: number): void {
    this.#into.lineEnd(at);
  }

  /** A line end that was meant. */
  lineBreak(start: number, end: number): void {
    this.#into.lineBreak(start, end);
  }

  noteCall(id: string, start: number, end: number): void {
    this.#into.noteCall(id, start, end);
  }

  /** A picture; it stands behind its paragraph. */
  picture(path: string, alt: string, start: number, end: number): void {
    this.#pictures.push({ path, alt, span: this.#span(start, end) });
  }

  /** Words that go nowhere but into the ledger: what is said of a picture that cannot come along. */
  leave(text: string, why: string, start: number, end: number): void {
    const span = this.#span(start, start + (text.length === end - start ? 0 : end - start));
    const inlines: readonly Inline[] = [{ kind: 'run', text, marks: [], link: null, span }];
    const fixed: FixedLabel = { label: 'furniture', note: null, place: null, why };
    this.#left.push({ kind: 'paragraph', inlines, gap: 0, span, fixed });
  }

  // Blocks.

  /** What the blocks that follow are for certain; blocks of one note share one label. */
  fix(label: FixedLabel | null): void {
    this.#fixed = label;
  }

  /** At least so many blank lines stand before the next block. */
  apart(lines: number): void {
    this.#least = Math.max(this.#least, lines);
  }

  /** So many blank lines more stand before it. */
  blank(lines = 1): void {
    this.#blanks += lines;
  }

  /** Whether what follows is centred: an ornament in the middle of a line parts scenes, whatever its letters. */
  centre(centred: boolean): void {
    this.#centred = centred;
  }

  /** Ends a paragraph, or a heading of `rank` (`ranked`); false if there was nothing in it, and then it is `least` blank lines or more. */
  end(rank: number | null = null, least = 0): boolean {
    const taken = this.#into.takeAll();
    const words = taken.some((inline) =>
      inline.kind === 'run' ? !isBlankText(inline.text) : inline.kind === 'note-call',
    );
    if (words) this.#filled(taken, rank);
    else if (this.#pictures.length === 0) this.#blanks += Math.max(least, emptyLines(taken));
    const pictures = this.#pictures;
    this.#pictures = [];
    for (const { path, alt, span } of pictures)
      this.#push({ kind: 'figure', path, alt, caption: [], gap: this.#gap(), span, ...this.#label() });
    for (const block of this.#left.splice(0)) this.#top.push(block);
    return words || pictures.length > 0;
  }

  /** Ends the caption of the picture above; where there is none, a paragraph. */
  caption(): void {
    const blocks = this.#frames.at(-1)?.blocks.at(-1) ?? this.#top;
    const figure = blocks.at(-1);
    if (figure?.kind !== 'figure') this.end();
    else blocks[blocks.length - 1] = { ...figure, caption: [...figure.caption, ...stripped(this.#into.takeAll())] };
  }

  /** A line or ornament between two scenes, which its format marks as one. */
  rule(start: number, end: number, form = 'rule'): void {
    this.end();
    this.#push({ kind: 'scene-break', form, span: this.#span(start, end), ...this.#label() });
    this.#begun = true;
  }

  /** Begins a quotation or list, which the blocks that follow stand in. */
  open(kind: Frame['kind'], ordered = false, start = 1): void {
    this.end();
    this.#frames.push({
      kind,
      ordered,
      start,
      gap: this.#gap(),
      fixed: this.#fixed,
      blocks: kind === 'list' ? [] : [[]],
    });
  }

  /** Begins an item of the list that was opened last. */
  item(): void {
    this.end();
    const frame = this.#frames.at(-1);
    if (frame?.kind === 'list') frame.blocks.push([]);
  }

  /** Ends the quotation or list that was opened last. */
  close(): void {
    this.end();
    const frame = this.#frames.pop();
    if (!frame) return;
    const items = frame.blocks.filter((blocks) => blocks.length > 0);
    const all = items.flat();
    if (all.length === 0) return;
    const span = join(all[0]!.span, all.at(-1)!.span);
    const facts = { gap: frame.gap, span, ...(frame.fixed ? { fixed: frame.fixed } : {}) };
    if (frame.kind === 'quotation') this.#push({ kind: 'quotation', role: 'quotation', blocks: all, ...facts });
    else this.#push({ kind: 'list', ordered: frame.ordered, start: frame.start, items, ...facts });
  }

  /** Takes the blocks of `told` for the footnote that is called as `id`. */
  tellNote(id: string, told: BlockBuilder, start: number, end: number): void {
    const blocks = told.blocks();
    this.notes.push(
      { kind: 'authors-note', id, ...FOOTNOTE, blocks, gap: 0, span: this.#span(start, end) },
      ...told.notes,
    );
  }

  /** All blocks; what is open is ended. */
  blocks(): readonly Block[] {
    while (this.#frames.length > 0) this.close();
    this.end();
    return this.#top;
  }

  // Making.

  #filled(taken: readonly Inline[], rank: number | null): void {
    const ornament = this.#centred && rank === null ? ORNAMENT.exec(plain(stripped(taken)))?.[0] : undefined;
    if (ornament !== undefined) {
      this.#push({ kind: 'scene-break', form: `glyph:${ornament}`, span: spanOf(stripped(taken)), ...this.#label() });
      this.#gap();
      return;
    }
    const pieces: readonly Piece[] =
      rank === null ? piecesOf(stripped(taken), this.source) : [{ inlines: stripped(taken), blanks: 0 }];
    for (const [index, { inlines, blanks }] of pieces.entries()) {
      const span = spanOf(inlines);
      const gap = index === 0 ? this.#gap() : blanks;
      const facts = { inlines, gap, span, ...this.#label() };
      this.#push(rank === null ? { kind: 'paragraph', ...facts } : { kind: 'heading', ...ranked(rank), ...facts });
    }
    this.#blanks += trailingBreaks(taken);
  }

  /** How many blocks there are so far. */
  get made(): number {
    return this.#made;
  }

  #push(block: Block): void {
    this.#made += 1;
    const frame = this.#frames.at(-1);
    if (!frame) this.#top.push(block);
    else if (frame.blocks.length === 0) frame.blocks.push([block]);
    else frame.blocks.at(-1)!.push(block);
  }

  #label(): { readonly fixed?: FixedLabel } {
    return this.#fixed ? { fixed: this.#fixed } : {};
  }

  /** Blank lines before the block that is made now. */
  #gap(): number {
    const gap = this.#begun ? this.#least + this.#blanks : 0;
    this.#begun = true;
    this.#least = 0;
    this.#blanks = 0;
    return gap;
  }

  #span(start: number, end: number): Span {
    return { source: this.source, start, end };
  }
}

const spanOf = (inlines: readonly Inline[]): Span => join(inlines[0]!.span, inlines.at(-1)!.span);

/** Few letters of an ornament's kind: `xXx`, `-oOo-`; no numeral, which may head a section. */
const ORNAMENT = /^(?=.{1,40}$)[^\p{L}\p{N}]*(?:[xX]{2,}|[oO]{2,}|(?:[xXoO][^\p{L}\p{N}]+)*[xXoO])?[^\p{L}\p{N}]*$/u;

/** Lines that an empty paragraph shows: its forced line ends, or a no-break space. */
function emptyLines(inlines: readonly Inline[]): number {
  const breaks = inlines.filter(({ kind }) => kind === 'line-break').length;
  const shown = inlines.some((inline) => inline.kind === 'run' && inline.text.includes('\u00A0'));
  return Math.max(breaks, shown ? 1 : 0);
}

/** Blank lines below a paragraph's last words: the first line end but ends their line. */
function trailingBreaks(inlines: readonly Inline[]): number {
  let breaks = 0;
  for (let at = inlines.length - 1; at >= 0; at -= 1) {
    const inline = inlines[at]!;
    if (inline.kind === 'line-break') breaks += 1;
    else if (inline.kind !== 'run' || !isBlankText(inline.text)) break;
  }
  return Math.max(0, breaks - 1);
}
