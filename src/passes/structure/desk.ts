import type { Report } from '../../diagnostics/index.js';
import type { AuthorsNote, Block, Change, NoteKind, NotePlace, Settings, Span } from '../../document/index.js';
import { childrenOf, join, textOf } from '../../document/index.js';
import { openingOf, squeezed } from './wording.js';

/** What every detector works with: the story's settings, and whom to tell. */
export interface Desk {
  readonly settings: Settings;
  readonly report: Report;
  readonly change: (change: Change) => void;
  /** A fresh `AuthorsNote.id`. */
  readonly noteId: () => string;
  /** Whether the manifest's `keep:` says that this block is story. */
  readonly keeps: (block: Block) => boolean;
  /** Whether its `strip:` says that it is a note. */
  readonly strips: (block: Block) => boolean;
}

/** Whether `block` opens with one of `openings`, whatever the spaces and quotation marks. */
export function opensWith(block: Block, openings: readonly string[]): boolean {
  if (openings.length === 0) return false;
  const text = matchable(openingOf(firstOf(block), 400));
  return openings.some((opening) => text.startsWith(matchable(opening)) && matchable(opening) !== '');
}

/** The block whose words a block opens with: a quotation and a list have none of their own. */
function firstOf(block: Block): Block {
  const [first] = block.kind === 'authors-note' ? [] : childrenOf(block);
  return first ? firstOf(first) : block;
}

/** A text as an opening is held against it: whatever the spaces, the case and the kind of quotation marks. */
export const matchable = (text: string): string =>
  squeezed(text)
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’`]/g, "'")
    .toLowerCase();

export interface NoteFacts {
  readonly note: NoteKind;
  readonly place: NotePlace;
  readonly rule: string;
  readonly certain: boolean;
}

/** Sets `blocks` apart as a note; one that is not certain is reported. */
export function noteOf(blocks: readonly [Block, ...Block[]], facts: NoteFacts, desk: Desk): AuthorsNote {
  const [first] = blocks;
  const span = join(first.span, blocks.at(-1)!.span);
  if (!facts.certain) reportPossible(blocks, span, desk);
  return { kind: 'authors-note', id: desk.noteId(), ...facts, blocks, gap: gapOf(first), span };
}

/** Of how many units the last paragraph's first words are told. */
const TOLD = 32;

/** Tells of a note that may be story; of several paragraphs, how far it goes, for `strip:` takes all of it, `keep:` each by itself. */
function reportPossible(blocks: readonly [Block, ...Block[]], span: Span, desk: Desk): void {
  const last = shown(blocks.at(-1)!);
  const end = last.length > TOLD ? `${last.slice(0, TOLD).replace(/ \S*$/, '')}…` : last;
  const several = blocks.length > 1;
  desk.report({
    severity: 'warning',
    code: 'note/possible',
    message: several
      ? `These ${blocks.length} paragraphs, down to “${end}”, may be a note of the author’s; they stay in the book, set apart`
      : 'This may be a note of the author’s; it stays in the book, set apart',
    span,
    hint: several
      ? 'name the first words under `strip:` to leave all of them out, or those of each that is story under `keep:`'
      : 'name its first words under `strip:` to leave it out, or under `keep:` if it is story',
  });
}

/** Tells of a label alone with nothing like a note under it. */
export function reportUnheard(span: Span, desk: Desk): void {
  desk.report({
    severity: 'warning',
    code: 'note/possible',
    message: 'This labels a note, but what follows does not sound like one; everything was kept as story',
    span,
    hint: 'name the first words of each of its paragraphs under `strip:`, or these under `keep:` if it is story',
  });
}

/** Blank lines before a block; none are counted before a scene break. */
export const gapOf = (block: Block): number => (block.kind === 'scene-break' ? 0 : block.gap);

/** Tells the ledger that `block` became something else. */
export function tell(desk: Desk, rule: string, span: Span, before: string, after: string, certain = true): void {
  desk.change({ rule, span, before, after, certain });
}

/** A block's words in one line, as the ledger shows them. */
export const shown = (block: Block): string => squeezed(textOf(block));
