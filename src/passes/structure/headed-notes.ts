import type { AuthorsNote, Block, Heading, Paragraph } from '../../document/index.js';
import { bannerOf } from './banner.js';
import { byLine } from './by-line.js';
import { type Desk, noteOf, reportUnheard } from './desk.js';
import { isEnding } from './ending-line.js';
import { glyphsOf } from './glyph-line.js';
import { keyLine } from './key-line.js';
import { type FoundLabel, labelOf } from './label.js';
import { noteScore, speaks } from './sounds-like-note.js';
import { isStory } from './story-blocks.js';
import { isTitleShaped } from './title-line.js';
import { openingOf, undecorated } from './wording.js';

/** Most blocks that a heading's note has: what is longer may be a part of the story that bears this name. */
const MOST = 8;

/** How much of a paragraph is read. */
const READ = 3000;

/**
 * Sets apart what stands under a heading that labels a note (`## Author's Note`, or that alone in bold), also where it
 * does not sound like one: above a story as far as the next heading or break, at the end of a story or chapter as far as
 * that. Where neither is near it stays, and is told.
 */
export function headedNotes(blocks: readonly Block[], desk: Desk): readonly Block[] {
  const made: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at]!;
    const label = isHead(block) && !desk.keeps(block) ? labelOf(openingOf(block)) : null;
    const note = label?.alone ? headedNote(blocks, at, label, made, desk) : null;
    if (note) made.push(note);
    else made.push(label?.alone && block.kind === 'heading' ? unheaded(block, label, blocks[at + 1], desk) : block);
    at += note ? note.blocks.length : 1;
  }
  return made;
}

/** A heading of Markdown, or a line that is in bold or italics from end to end. */
const isHead = (block: Block): block is Heading | Paragraph =>
  block.kind === 'heading' || (block.kind === 'paragraph' && isEmphatic(block));

const isEmphatic = (block: Paragraph): boolean =>
  block.inlines.every((inline) => inline.kind === 'run' && inline.marks.length > 0) ||
  /^([*_]{1,3})[^*_]+\1$/.test(openingOf(block));

function headedNote(
  blocks: readonly Block[],
  at: number,
  label: FoundLabel,
  above: readonly Block[],
  desk: Desk,
): AuthorsNote | null {
  const head = blocks[at] as Heading | Paragraph;
  const trust = trustOf(label, openingOf(head));
  let end = at + 1;
  while (end < blocks.length && mayBeNotes(blocks[end]!) && !desk.keeps(blocks[end]!)) end += 1;
  const said = blocks.slice(at + 1, end);
  if (trust === 'none' || said.length === 0 || said.length > MOST || said.some(isSpoken) || isOnlyTitle(blocks, at))
    return null;
  const stop = blocks[end];
  const isBounded = opensStory(above)
    ? stop !== undefined
    : stop?.kind === 'heading' || !blocks.slice(end).some(isToldOn);
  if (!isBounded) return null;
  const facts = { note: label.kind, place: 'mid', rule: 'label', certain: trust === 'certain' } as const;
  return noteOf([asLine(head), ...said], facts, desk);
}

/** What a plain `Notes` heads, or `Final Notes`, may be the story's. */
const DOUBTFUL = /^(?:foot|side)?-?notes?$/i;
const SURE_AT_EDGES = /^(?:chapter )?end notes?$/i;
const SURE_KINDS = new Set<AuthorsNote['note']>(['summary', 'disclaimer', 'spoilers']);

/** How far a label without anything behind it is believed as a heading. */
function trustOf({ reach, kind }: FoundLabel, line: string): 'certain' | 'doubtful' | 'none' {
  const words = undecorated(line).text;
  if (reach === 'anywhere' || (reach === 'edge' && (SURE_KINDS.has(kind) || SURE_AT_EDGES.test(words))))
    return 'certain';
  return reach === 'edge' || (reach === 'weak' && DOUBTFUL.test(words)) ? 'doubtful' : 'none';
}

/** Whether a block may be more of a note: no break, banner, end marker, header line or further note begins with it. */
function mayBeNotes(block: Block): boolean {
  if (block.kind !== 'paragraph') return block.kind === 'list' || block.kind === 'quotation';
  const line = openingOf(block);
  const banner = bannerOf(line)?.kind;
  if (glyphsOf(line) || isEnding(line) || keyLine(line)?.meaning?.strong) return false;
  if (banner && banner !== 'date' && banner !== 'view') return false;
  const reach = labelOf(line)?.reach;
  return reach === undefined || reach === 'more' || reach === 'weak';
}

const isSpoken = (block: Block): boolean => block.kind === 'paragraph' && speaks(openingOf(block, READ));

/** Whether a block below a note is of the story. */
const isToldOn = (block: Block): boolean =>
  isStory(block) && !(block.kind === 'paragraph' && (labelOf(openingOf(block)) || isEnding(openingOf(block))));

/** Whether only headings and a title's lines stand above. */
function opensStory(above: readonly Block[]): boolean {
  const from = above.findLastIndex(({ kind }) => kind === 'heading') + 1;
  return above
    .slice(from)
    .every((block) => !isStory(block) || (block.kind === 'paragraph' && isTitling(openingOf(block))));
}

const isTitling = (line: string): boolean =>
  isTitleShaped(line) !== null ||
  byLine(line) !== null ||
  labelOf(line) !== null ||
  (keyLine(line)?.meaning ?? null) !== null;

/** A first level at the top, with none below it, is the story's title, whatever it says. */
const isOnlyTitle = (blocks: readonly Block[], at: number): boolean =>
  blocks.filter((block) => block.kind === 'heading' && block.level === 1)[0] === blocks[at] &&
  !blocks.slice(0, at).some(isStory) &&
  !blocks.slice(at + 1).some((block) => block.kind === 'heading' && block.level === 1);

/** A heading that sets no note apart: a line that labels one if what stands below sounds so, else a heading. */
function unheaded(head: Heading, label: FoundLabel, below: Block | undefined, desk: Desk): Block {
  const sounds = below?.kind === 'paragraph' && noteScore(openingOf(below, READ)) > 0;
  if (label.reach !== 'more' && sounds) return asLine(head);
  if (label.reach === 'anywhere') reportUnheard(head.span, desk);
  return head;
}

const asLine = ({ inlines, gap, span }: Heading | Paragraph): Paragraph => ({ kind: 'paragraph', inlines, gap, span });
