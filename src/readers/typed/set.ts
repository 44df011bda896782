import { type FixedLabel, type Span, WITHIN } from '../../document/index.js';
import { BlockBuilder } from '../build/blocks.js';
import type { ReadJob } from '../job.js';
import type { Manuscript } from '../manuscript.js';
import { closesUp } from '../plain/text.js';
import { Refusal } from '../refusal.js';
import { type DrawnLines, drawnLines } from './drawn-lines.js';
import { setOff } from './house-look.js';
import { listed } from './lists.js';
import { marksOf } from './marks.js';
import { reportFindings } from './report-findings.js';
import { believed } from './roles.js';
import { schoolHead } from './school-head.js';
import { Transcript } from './transcript.js';
import type { Item, PicturePiece, Piece, TypedFile, TypedParagraph } from './typed-file.js';
import { wrappedParagraphs } from './wrapped.js';

const fixed = (label: FixedLabel['label'], why: string): FixedLabel => ({ label, note: null, place: null, why });

const TITLE = fixed('title', 'in the style Title, or in its place over school work');
const AUTHOR = fixed(
  'author',
  'in the style Author, under a title in the style Subtitle, or at the head of school work',
);
const FURNITURE = fixed('furniture', 'the course, the teacher, the date of school work');
const CONTENTS = fixed('contents', 'a list of contents made by the program');
const BREAK = fixed('break', 'a line, or the style of breaks');

/** Makes plain blocks of what was typed. Throws a `Refusal` where there are no words. */
export function setTyped(typed: TypedFile, job: ReadJob): Manuscript {
  const body = labelled(headed(believed(setOff(typed.paragraphs))));
  const notes = typed.notes.map((note) => labelled(setOff(note)));
  const transcript = new Transcript(job.file, [body, ...notes]);
  const { source } = transcript;
  if (!/[\p{L}\p{N}]/u.test(source.text))
    throw new Refusal('empty', `There are no words in \`${job.file}\``, 'is it the right file, and saved?');
  const setter = new Setter(new BlockBuilder(source), transcript, job);
  setter.paragraphs(body);
  const blocks = setter.builder.blocks();
  for (const [index, note] of notes.entries()) setter.note(index, note);
  reportFindings(
    typed.findings,
    (index) => setter.place(body[Math.min(Math.max(index, 0), body.length - 1)]),
    job.report,
  );
  return {
    format: typed.format,
    sources: [source],
    header: [],
    blocks,
    notes: setter.builder.notes,
    origin: null,
    works: [],
  };
}

/** Paragraphs with what the head of school work makes of the first ones. */
function headed(paragraphs: readonly TypedParagraph[]): readonly TypedParagraph[] {
  const roles = schoolHead(paragraphs);
  return roles.size === 0
    ? paragraphs
    : paragraphs.map((paragraph) => {
        const role = roles.get(paragraph);
        return role === undefined ? paragraph : { ...paragraph, role };
      });
}

/** Paragraphs of lists that are none, with their labels as their first words. */
const labelled = (paragraphs: readonly TypedParagraph[]): readonly TypedParagraph[] =>
  paragraphs.map((paragraph, index) => {
    const how = listed(paragraphs, index);
    if (how === 'item') return paragraph;
    if (how === 'plain' || !paragraph.item) return paragraph.item ? { ...paragraph, item: null } : paragraph;
    const label: Piece = { kind: 'text', text: `${paragraph.item.label} `, style: 0, link: null };
    return { ...paragraph, item: null, pieces: [label, ...paragraph.pieces] };
  });

/** Metafiles and bitmaps of Windows, the Macintosh and OpenOffice; what stands for a formula or a chart. */
const DRAWING = /\.(?:[ew]m[fz]|pi?ct|dib|bmp|svm|wdp|jxr)$|^ObjectReplacements\//i;

class Setter {
  /** The lists that are open, outermost first. */
  readonly #lists: Item[] = [];
  #quoting = false;
  /** Paragraphs that were wrapped, and go on in the next. */
  #goingOn: ReadonlySet<TypedParagraph> = new Set();

  constructor(
    readonly builder: BlockBuilder,
    readonly transcript: Transcript,
    readonly job: ReadJob,
  ) {}

  paragraphs(paragraphs: readonly TypedParagraph[]): void {
    const lines = drawnLines(paragraphs);
    const levels = levelsOf(paragraphs);
    this.#goingOn = wrappedParagraphs(paragraphs, this.transcript);
    for (const [index, paragraph] of paragraphs.entries()) this.#paragraph(paragraph, lines[index]!, levels);
    this.#leave(0);
    this.#quote(false);
  }

  note(index: number, paragraphs: readonly TypedParagraph[]): void {
    const first = paragraphs[0];
    const start = first ? this.transcript.starts.get(first)! : 0;
    const last = paragraphs.at(-1);
    const told = new Setter(new BlockBuilder(this.builder.source), this.transcript, this.job);
    told.paragraphs(paragraphs);
    this.builder.tellNote(this.#idOf(index), told.builder, start, last ? this.place(last).end : start);
  }

  /** Where a paragraph stands. */
  place(paragraph: TypedParagraph | undefined): Span {
    const { source } = this.builder;
    const start = (paragraph && this.transcript.starts.get(paragraph)) ?? 0;
    const end = source.text.indexOf('\n', start);
    return { source, start, end: end < 0 ? start : end };
  }

  #paragraph(paragraph: TypedParagraph, { above, below }: DrawnLines, levels: readonly number[]): void {
    const { builder } = this;
    const start = this.transcript.starts.get(paragraph)!;
    const empty = paragraph.pieces.length === 0;
    if (paragraph.role === 'break') {
      this.#leave(0);
      this.#rule(start);
      return;
    }
    if (!empty) this.#list(paragraph.item);
    if (!empty) this.#quote(paragraph.role === 'quote');
    if (above) this.#rule(start);
    builder.fix(labelOf(paragraph));
    builder.centre(paragraph.centred);
    const at = this.#pieces(paragraph.pieces, start);
    if (this.#goingOn.has(paragraph)) {
      const { text } = builder.source;
      if (/\S/.test(text[at - 1]!) && !closesUp(text, start, at)) builder.space(at);
      return;
    }
    if (paragraph.role === 'caption') builder.caption();
    const filled = builder.end(rankOf(paragraph, levels)) || paragraph.role === 'caption';
    builder.centre(false);
    builder.fix(null);
    if (
      !filled &&
      !paragraph.unseen &&
      !above &&
      !below &&
      !paragraph.pieces.some(({ kind }) => kind === 'rule' || kind === 'picture')
    )
      builder.blank();
    if (below) this.#rule(at);
  }

  #pieces(pieces: readonly Piece[], start: number): number {
    const { builder } = this;
    let at = start;
    for (const piece of pieces) {
      switch (piece.kind) {
        case 'text':
          builder.style(marksOf(piece.style));
          builder.link(piece.link);
          builder.text(at, at + piece.text.length);
          at += piece.text.length;
          break;
        case 'line':
          builder.lineBreak(at, at + 1);
          at += 1;
          break;
        case 'rule':
          this.#rule(at);
          break;
        case 'call':
          builder.noteCall(this.#idOf(piece.note), at, at);
          break;
        case 'picture':
          this.#picture(piece, at);
      }
    }
    builder.style([]);
    builder.link(null);
    return at;
  }

  #rule(at: number): void {
    this.builder.end();
    this.builder.fix(BREAK);
    this.builder.rule(at, at);
    this.builder.fix(null);
  }

  #picture({ href, embedded, alt }: PicturePiece, at: number): void {
    const span = { source: this.builder.source, start: at, end: at };
    if (embedded && DRAWING.test(href)) {
      this.job.report({
        severity: 'warning',
        code: 'image/unreadable',
        message: `A picture that belongs here is a drawing of the system it was made on (\`${href}\`), which no book can show; it was left out`,
        span,
        hint: 'put it into the document as PNG or JPEG',
      });
      return;
    }
    if (embedded) {
      this.builder.picture(`${this.job.file}${WITHIN}${href}`, alt, at, at);
      return;
    }
    this.job.report({
      severity: 'warning',
      code: 'image/remote',
      message: `A picture that belongs here is not in the file but at \`${href}\`; nothing is ever fetched, so it was left out`,
      span,
      hint: 'insert the picture itself where the story was written, or put it beside the manifest',
    });
  }

  #idOf(note: number): string {
    return `${this.job.name}-${note + 1}`;
  }

  /** Opens and closes lists until an item can follow; null for a paragraph that is none. */
  #list(item: Item | null): void {
    if (!item) {
      this.#leave(0);
      return;
    }
    this.#leave(item.level + 1);
    const open = this.#lists.at(-1);
    if (open?.level === item.level && (open.list !== item.list || open.ordered !== item.ordered))
      this.#leave(item.level);
    if (this.#lists.at(-1)?.level !== item.level) {
      this.builder.open('list', item.ordered, item.number);
      this.#lists.push(item);
    }
    if (!item.goesOn) this.builder.item();
  }

  /** Closes lists until none of a level of `level` or deeper is open. */
  #leave(level: number): void {
    while (this.#lists.length > 0 && this.#lists.at(-1)!.level >= level) {
      this.builder.close();
      this.#lists.pop();
    }
  }

  #quote(quoting: boolean): void {
    if (quoting === this.#quoting) return;
    this.#quoting = quoting;
    if (quoting) this.builder.open('quotation');
    else this.builder.close();
  }
}

/** The levels that headings have, as far as they count: the outermost is that of chapters. */
const levelsOf = (paragraphs: readonly TypedParagraph[]): readonly number[] =>
  [...new Set(paragraphs.filter(({ role }) => role === 'heading').map(({ level }) => level))].sort((a, b) => a - b);

function rankOf({ role, level }: TypedParagraph, levels: readonly number[]): number | null {
  if (role === 'title') return 1;
  return role === 'heading' ? levels.indexOf(level) + 1 : null;
}

function labelOf({ role, pieces }: TypedParagraph): FixedLabel | null {
  switch (role) {
    case 'title':
      return TITLE;
    case 'contents':
      return CONTENTS;
    case 'furniture':
      return FURNITURE;
    case 'author': {
      const name = pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
      return /^\s*by\b|[,&:]|\band\b/i.test(name) ? null : AUTHOR;
    }
    default:
      return null;
  }
}
