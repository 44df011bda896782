import type { AuthorsNote, Block, NotePlace, Paragraph } from '../../document/index.js';
import { isWhollyBracketed } from './brackets.js';
import { type Desk, noteOf, reportUnheard, shown } from './desk.js';
import { soundsAllOver } from './head-notes.js';
import { type FoundLabel, labelOf } from './label.js';
import { endOfNote } from './note-extent.js';
import { noteScore } from './sounds-like-note.js';
import { isChapter, isStory } from './story-blocks.js';
import { hasSpeech, openingOf } from './wording.js';

/** How many paragraphs of a note may follow an edge label before the chapter or file ends. */
const TAIL = 4;

/** How much of a paragraph is read. */
const READ = 3000;

/** Sets labelled notes within and behind the story apart. */
export function bodyNotes(blocks: readonly Block[], desk: Desk): readonly Block[] {
  const made: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at]!;
    const label = block.kind === 'paragraph' && !desk.keeps(block) ? labelOf(openingOf(block, READ)) : null;
    const sure = label ? noteEnd(blocks, at, label, made) : at;
    const end = label && sure === at ? endUnderBareLabel(blocks, at, label, made, desk) : sure;
    if (!label || end === at) {
      made.push(block);
      at += 1;
      continue;
    }
    const parts = blocks.slice(at, end) as [Block, ...Block[]];
    const last = made.at(-1);
    if (label.reach === 'more' && last?.kind === 'authors-note' && last.place !== 'inline') {
      made[made.length - 1] = {
        ...last,
        blocks: [...last.blocks, ...parts],
        span: { ...last.span, end: parts.at(-1)!.span.end },
      };
    } else {
      const sounds = label.reach !== 'more' || noteScore(unlabelled(openingOf(parts[0], READ))) > 0;
      const certain = end === sure && sounds;
      made.push(noteOf(parts, { note: label.kind, place: 'mid', rule: 'label', certain }, desk));
    }
    at = end;
  }
  return placed(made);
}

/** What an `Update:` says, which is a word of notes itself. */
const unlabelled = (text: string): string => text.replace(/^[^:;]{0,25}[:;]/, '');

/** The index behind the note that `label` opens at `at`; `at` itself if it opens none there. */
function noteEnd(blocks: readonly Block[], at: number, label: FoundLabel, above: readonly Block[]): number {
  const block = blocks[at] as Paragraph;
  const text = openingOf(block, READ);
  const end = endOfNote(blocks, at, !opensChapter(above));
  if (label.alone && end === at + 1) return at;
  if (label.bracket !== '' && /^[\s*_]*[[({]/.test(text) && end === at + 1 && !isWhollyBracketed(block)) return at;
  switch (label.reach) {
    case 'anywhere':
      return end;
    case 'edge':
      return atEdge(blocks, at, end, above) ? end : at;
    case 'weak':
      return atEdge(blocks, at, end, above) && soundsAllOver(blocks.slice(at, end)) ? end : at;
    case 'more':
      if (above.at(-1)?.kind === 'authors-note') return end;
      return endsChapter(blocks, end) && !inLetter(above) ? end : at;
  }
}

/**
 * The index behind the last few paragraphs of a chapter, where they stand under a label alone and do not sound like its
 * note: they may be one. Anything else under such a label is story, and told.
 */
function endUnderBareLabel(
  blocks: readonly Block[],
  at: number,
  label: FoundLabel,
  above: readonly Block[],
  desk: Desk,
): number {
  if (!label.alone || label.reach !== 'anywhere') return at;
  let end = at + 1;
  while (blocks[end]?.kind === 'paragraph' && end - at <= TAIL) end += 1;
  const speaks = blocks.slice(at + 1, end).some((block) => hasSpeech(openingOf(block, READ)));
  if (end > at + 1 && above.some(isStory) && endsChapter(blocks, end) && !speaks) return end;
  reportUnheard(blocks[at]!.span, desk);
  return at;
}

const atEdge = (blocks: readonly Block[], start: number, end: number, above: readonly Block[]): boolean =>
  opensChapter(above) || endsChapter(blocks, end) || start === 0;

/** Whether no story stands between the chapter's heading, or the file's top, and here. */
function opensChapter(above: readonly Block[]): boolean {
  const story = above.findLastIndex(isStory);
  return story < 0 || above.slice(story + 1).some(isChapter);
}

/** Whether no story stands between here and the chapter's or file's end: other labelled notes and end markers are none. */
function endsChapter(blocks: readonly Block[], from: number): boolean {
  for (let at = from; at < blocks.length; at += 1) {
    const block = blocks[at]!;
    if (isChapter(block)) return true;
    if (at - from > TAIL) return false;
    if (isStory(block) && !(block.kind === 'paragraph' && isNotelike(block))) return false;
  }
  return true;
}

const isNotelike = (block: Paragraph): boolean => {
  const text = openingOf(block, READ);
  return labelOf(text) !== null || noteScore(text) > 0;
};

/** A postscript under a letter's signature is the letter's. */
function inLetter(above: readonly Block[]): boolean {
  return above
    .slice(-14)
    .some((block) => /^(?:my )?(?:dear|dearest|cher|chère|liebe[rs]?|querid[oa]|car[oa]|дорог)/i.test(shown(block)));
}

/** Gives every note the place that its neighbours show. */
function placed(blocks: readonly Block[]): readonly Block[] {
  const chapters = blocks.filter(isChapter).length;
  return blocks.map((block, at) => {
    if (block.kind !== 'authors-note' || block.place !== 'mid') return block;
    return { ...block, place: placeOf(blocks, at, chapters) } satisfies AuthorsNote;
  });
}

function placeOf(blocks: readonly Block[], at: number, chapters: number): NotePlace {
  const before = neighbour(blocks, at, -1);
  const after = neighbour(blocks, at, 1);
  if (chapters > 1 && (isChapter(before) || isChapter(after) || !after)) return 'chapter';
  if (!before || isChapter(before)) return 'leading';
  return after ? 'mid' : 'trailing';
}

/** The next block of story or heading from `at`, upwards or downwards. */
function neighbour(blocks: readonly Block[], at: number, step: 1 | -1): Block | undefined {
  let to = at + step;
  while (blocks[to] && !isStory(blocks[to]!) && blocks[to]!.kind !== 'heading') to += step;
  return blocks[to];
}
