import {
  type AuthorsNote,
  type Block,
  type Inline,
  type NoteKind,
  type Paragraph,
  Prose,
} from '../../document/index.js';
import { type Desk, shown } from './desk.js';
import { labelOf } from './label.js';

const OPENER = /[([{]/;
const CLOSER: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Inlines from which notes in brackets were cut, a call left in the place of each. */
export interface CutInlines {
  readonly inlines: readonly Inline[];
  readonly notes: readonly AuthorsNote[];
}

/** Cuts `(A/N: …)` out of paragraphs. A bracket that its paragraph does not close is left and reported. */
export function inlineNotes(
  blocks: readonly Block[],
  desk: Desk,
): { readonly blocks: readonly Block[]; readonly notes: readonly AuthorsNote[] } {
  const notes: (readonly AuthorsNote[])[] = [];
  const cut = blocks.map((block): Block => {
    if (block.kind !== 'paragraph' && block.kind !== 'heading') return block;
    if (desk.keeps(block)) return block;
    const made = cutInlineNotes(block.inlines, desk);
    notes.push(made.notes);
    return made.notes.length === 0 ? block : { ...block, inlines: made.inlines };
  });
  return { blocks: cut, notes: notes.flat() };
}

/** Cuts the notes in brackets out of one stretch of inlines. */
export function cutInlineNotes(inlines: readonly Inline[], desk: Desk): CutInlines {
  const prose = new Prose(inlines);
  const found = OPENER.test(prose.text) ? [...bracketed(prose.text)] : [];
  const pieces: (readonly Inline[])[] = [];
  const notes: AuthorsNote[] = [];
  let done = 0;
  for (const { start, end, kind } of found) {
    if (end === null) {
      reportUnclosed(prose, start, desk);
      continue;
    }
    const [from, to] = withSpace(prose.text, start, end);
    const note = noteFrom(prose.slice(start, end), kind, desk);
    pieces.push(prose.slice(done, from), [{ kind: 'note-call', note: note.id, span: prose.span(start, end) }]);
    notes.push(note);
    done = to;
  }
  if (notes.length === 0) return { inlines, notes };
  pieces.push(prose.slice(done, prose.text.length));
  return { inlines: pieces.flat(), notes };
}

interface Bracketed {
  readonly start: number;
  /** Null where the bracket never closes. */
  readonly end: number | null;
  readonly kind: NoteKind;
}

function* bracketed(text: string): Iterable<Bracketed> {
  const closings = new Map<string, boolean>();
  let from = 0;
  for (const match of text.matchAll(/[([{](?=[\s*_]{0,3}[\p{L}])/gu)) {
    if (match.index < from) continue;
    const label = labelOf(text.slice(match.index, match.index + 120));
    if (label?.reach !== 'anywhere') continue;
    if (closings.get(match[0]) === false) {
      yield { start: match.index, end: null, kind: label.kind };
      continue;
    }
    const end = closingOf(text, match.index);
    closings.set(match[0], end !== null);
    if (end !== null) from = end;
    yield { start: match.index, end, kind: label.kind };
  }
}

/** The offset behind the bracket that closes the one at `start`; null if none does. */
function closingOf(text: string, start: number): number | null {
  const open = text[start]!;
  const close = CLOSER[open]!;
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === open) depth += 1;
    else if (text[at] === close) {
      // `:)` within a note is a face.
      if (
        depth === 1 &&
        close === ')' &&
        /[:;=]-?$/.test(text.slice(Math.max(start, at - 2), at)) &&
        text.indexOf(')', at + 1) > 0
      )
        continue;
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return null;
}

/** The stretch to cut so that one space stays between words, and none before a stop or at either end. */
function withSpace(text: string, start: number, end: number): readonly [number, number] {
  const before = start > 0 && text[start - 1] === ' ';
  const after = text[end] === ' ';
  if (start === 0) return [start, after ? end + 1 : end];
  if (before && (end === text.length || after || /[.,;:!?…”’)]/.test(text[end]!))) return [start - 1, end];
  return [start, end];
}

function noteFrom(inlines: readonly Inline[], kind: NoteKind, desk: Desk): AuthorsNote {
  const first = inlines[0]!.span;
  const span = { source: first.source, start: first.start, end: inlines.at(-1)!.span.end };
  const paragraph: Paragraph = { kind: 'paragraph', inlines, gap: 0, span };
  return {
    kind: 'authors-note',
    id: desk.noteId(),
    note: kind,
    place: 'inline',
    rule: 'label',
    certain: true,
    blocks: [paragraph],
    gap: 0,
    span,
  };
}

function reportUnclosed(prose: Prose, start: number, desk: Desk): void {
  desk.report({
    severity: 'warning',
    code: 'note/unclosed',
    message: 'A note begins here, but its bracket never closes; everything was kept',
    span: prose.span(start, start + 1),
    hint: 'close the bracket where the note ends',
  });
}

/** Whether a block is one bracketed note and nothing else. */
export function isWhollyBracketed(block: Block): boolean {
  const text = shown(block);
  return /^[([{]/.test(text) && closingOf(text, 0) === text.length;
}
