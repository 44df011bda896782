import type { Block, Paragraph } from '../../document/index.js';
import type { FoundLabel } from './label.js';
import { endOfNote } from './note-extent.js';
import { noteScore } from './sounds-like-note.js';
import { isTitleShaped } from './title-line.js';
import { openingOf, wordsOf } from './wording.js';

/** How much of a paragraph is read. */
const READ = 3000;

/** Whether the paragraph at `at`, above a story, is the note that its label says; `afterNote`: a note stands above it. */
export function opensNote(blocks: readonly Block[], at: number, label: FoundLabel, afterNote: boolean): boolean {
  const text = openingOf(blocks[at]!, READ);
  if (label.alone) return hasNoteBelow(blocks[at + 1], label, text);
  if (isTitleShaped(text) && label.reach !== 'anywhere' && !/[:;]/.test(text)) return false;
  if (label.reach === 'more') return afterNote && noteScore(text) > 0;
  if (label.bracket !== '' && isUnclosed(blocks, at, label)) return false;
  return label.reach !== 'weak' || noteScore(text) > 0;
}

/** A label alone heads a note if it is marked as one, or what follows sounds like it; else it may be a title. */
function hasNoteBelow(below: Block | undefined, label: FoundLabel, text: string): boolean {
  if (below?.kind !== 'paragraph') return label.reach === 'anywhere';
  return noteScore(openingOf(below, READ)) > 0 || (/[:;]/.test(text) && below.gap === 0);
}

/** Whether neither the label's block nor one of the next closes its bracket. */
function isUnclosed(blocks: readonly Block[], at: number, label: FoundLabel): boolean {
  const close = { '(': ')', '[': ']', '{': '}', '<': '>' }[label.bracket]!;
  return !openingOf(blocks[at]!, READ).includes(close) && endOfNote(blocks, at) === at + 1;
}

/** Whether any of the blocks that a plain word such as `Notes` would head sounds like a note. */
export const soundsAllOver = (blocks: readonly Block[]): boolean =>
  blocks.some((block) => noteScore(openingOf(block, READ)) > 0);

/** What is said before a story, and nothing else with it. */
const PLEASANTRY =
  /^(?:please )?enjoy(?: (?:it|this|the (?:story|fic|chapter)))?[!.:) ]*$|^(?:happy reading|have fun)[!.:) ]*$/i;

/** Few words need one phrase to sound like a note, more need a second. */
const FEW = 6;

/** Whether a paragraph without a label, above a story, may be a note. */
export function maySpeakOfStory(block: Paragraph): boolean {
  const line = openingOf(block);
  return PLEASANTRY.test(line) || noteScore(openingOf(block, READ)) >= (wordsOf(line).length <= FEW ? 2 : 3);
}
