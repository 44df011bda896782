import {
  type AuthorsNote,
  type Block,
  type Edit,
  type Inline,
  type NoteCall,
  type NoteKind,
  type Paragraph,
  Prose,
} from '../../document/index.js';
import { closingOf } from './brackets.js';
import type { Desk } from './desk.js';
import { labelOf } from './label.js';
import { openingOf } from './wording.js';

const hasBracket = (inline: Inline): boolean => inline.kind === 'run' && /[([{]/.test(inline.text);

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
  const notes: AuthorsNote[] = [];
  const readers = readersOf(blocks);
  const cut = blocks.map((block): Block => {
    if (block.kind !== 'paragraph' && block.kind !== 'heading') return block;
    if (desk.keeps(block)) return block;
    const made = cutInlineNotes(block.inlines, desk, readers);
    notes.push(...made.notes);
    return made.notes.length === 0 ? block : { ...block, inlines: made.inlines };
  });
  return { blocks: cut, notes };
}

/** How a remark opens that somebody who read the text has put into it: `[JUNE: …]`. */
const REMARK = /^[[(](\p{Lu}[\p{Lu}\d]{1,15})(?=: ?\S)/u;

/** Whoever signs remarks that stand alone between brackets: by the same name others stand within the story's sentences. */
const readersOf = (blocks: readonly Block[]): ReadonlySet<string> =>
  new Set(
    blocks.flatMap((block) => {
      const [first] = block.kind === 'authors-note' ? block.blocks : [];
      return first?.kind === 'paragraph' ? (REMARK.exec(openingOf(first))?.[1] ?? []) : [];
    }),
  );

/** Cuts the notes in brackets out of one stretch of inlines; `readers`: names that open a remark. */
export function cutInlineNotes(
  inlines: readonly Inline[],
  desk: Desk,
  readers: ReadonlySet<string> = new Set(),
): CutInlines {
  if (!inlines.some(hasBracket)) return { inlines, notes: [] };
  const prose = new Prose(inlines);
  const pieces: (readonly Inline[])[] = [];
  const notes: AuthorsNote[] = [];
  let done = 0;
  for (const { start, end, kind } of bracketed(prose.text, readers)) {
    if (end === null) {
      reportUnclosed(prose, start, desk);
      continue;
    }
    if (isQuoted(prose.text, start, end)) continue;
    const [opens, closes] = withEmphasis(prose.text, start, end);
    const [from, to] = withSpace(prose.text, opens, closes);
    const note = noteFrom(prose.slice(opens, closes), kind, desk);
    pieces.push(prose.slice(done, from), [{ kind: 'note-call', note: note.id, span: prose.span(opens, closes) }]);
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

function* bracketed(text: string, readers: ReadonlySet<string>): Iterable<Bracketed> {
  const closings = new Map<string, boolean>();
  let from = 0;
  for (const match of text.matchAll(/[([{](?=[\s*_]{0,3}[\p{L}])/gu)) {
    if (match.index < from) continue;
    const label = labelOf(text.slice(match.index, match.index + 120));
    const reader = readers.size > 0 && readers.has(REMARK.exec(text.slice(match.index, match.index + 20))?.[1] ?? '');
    if (!reader && (label?.reach !== 'anywhere' || label.bracket === '')) continue;
    const kind = reader ? 'other' : label!.kind;
    if (closings.get(match[0]) === false) {
      yield { start: match.index, end: null, kind };
      continue;
    }
    const end = closingOf(text, match.index);
    closings.set(match[0], end !== null);
    if (end !== null) from = end;
    yield { start: match.index, end, kind };
  }
}

/** Whether somebody says it: quotation marks stand around the bracket. */
const isQuoted = (text: string, start: number, end: number): boolean =>
  /["'“‘«]$/.test(text.slice(0, start)) && /^["'”’»]/.test(text.slice(end));

/** The note with the marks of emphasis that stand around it. */
function withEmphasis(text: string, start: number, end: number): readonly [number, number] {
  let [from, to] = [start, end];
  while (from > 0 && /[*_]/.test(text[from - 1]!) && text[to] === text[from - 1]) {
    from -= 1;
    to += 1;
  }
  return [from, to];
}

/**
 * The stretch to cut so that one space stays between words, and none before a stop or at the end. One that stands
 * behind the opening note stays too, between its call and the words; it goes with the call (`withoutCalls`).
 */
function withSpace(text: string, start: number, end: number): readonly [number, number] {
  let to = end;
  while (WHITE.test(text.charAt(to)) && WHITE.test(text.charAt(to + 1))) to += 1;
  const before = WHITE.test(text.charAt(start - 1));
  const after = WHITE.test(text.charAt(to));
  if (before && (to === text.length || after || /[.,;:!?…”’)]/.test(text[to]!))) return [start - 1, to];
  return [start, to];
}

const WHITE = /[ \t\u00A0]/;

/** What may stand before a word without a space. */
const OPENS = /^$|[\s"'“‘«„([{—–-]$/;

/** `inlines` without the note calls that are `gone`, nor the space that would stand where a line or speech begins. */
export function withoutCalls(
  inlines: readonly Inline[],
  gone: (call: NoteCall) => boolean = () => true,
): readonly Inline[] {
  if (!inlines.some((inline) => inline.kind === 'note-call' && gone(inline))) return inlines;
  const prose = new Prose(inlines);
  const edits: Edit[] = [];
  for (const { start, inline } of prose.places()) {
    if (inline.kind !== 'note-call' || !gone(inline)) continue;
    let end = start + 1;
    if (OPENS.test(prose.text.slice(0, start))) while (WHITE.test(prose.text.charAt(end))) end += 1;
    edits.push({ start, end, text: '' });
  }
  return prose.edit(edits);
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
