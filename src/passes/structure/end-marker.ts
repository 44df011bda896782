import type { Block, EndMarker, Paragraph } from '../../document/index.js';
import { type Desk, noteOf } from './desk.js';
import { isEnding } from './ending-line.js';
import { labelOf } from './label.js';
import { noteScore } from './sounds-like-note.js';
import { isChapter, isStory } from './story-blocks.js';
import { openingOf } from './wording.js';

/** How much of a paragraph is read. */
const READ = 3000;

/** Makes end markers of the lines that end the story or a chapter; what is said after the last is a note. */
export function endMarkers(blocks: readonly Block[], desk: Desk): readonly Block[] {
  const made: Block[] = [];
  let told = false;
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at]!;
    const ending =
      block.kind === 'paragraph' && !desk.keeps(block) && isEnding(openingOf(block), isLast(blocks, at)) ? block : null;
    const end = ending && told ? endOfAfterword(blocks, at + 1) : null;
    if (ending && end !== null) {
      made.push(marker(ending), ...asNote(blocks.slice(at + 1, end), desk));
      at = end - 1;
    } else {
      if (ending && told) reportPossible(ending, desk);
      made.push(block);
      told ||= isStory(block);
    }
  }
  return made;
}

/** Whether a paragraph is the last of all, and answers no question. */
const isLast = (blocks: readonly Block[], at: number): boolean =>
  at === blocks.length - 1 && !/\?["”’»]?$/.test(openingOf(blocks[at - 1] ?? blocks[at]!, 5000).slice(-3));

/** Most paragraphs that are said after the end. */
const MOST = 8;

/** Behind the end any label of a note is believed. */
const afterwordScore = (text: string): number => Math.max(noteScore(text), labelOf(text) === null ? 0 : 2);

/**
 * The index of the next chapter, or behind the last block, if what stands from `from` on is no story: notes, or a few
 * paragraphs that all sound like one. Null if story follows.
 */
function endOfAfterword(blocks: readonly Block[], from: number): number | null {
  const scores: number[] = [];
  let at = from;
  for (; at < blocks.length && !isChapter(blocks[at]); at += 1) {
    const block = blocks[at]!;
    if (!isStory(block) || (block.kind === 'paragraph' && isEnding(openingOf(block)))) continue;
    scores.push(block.kind === 'paragraph' ? afterwordScore(openingOf(block, READ)) : 0);
    if (scores.length > MOST || scores.at(-1)! <= 0) return null;
  }
  return scores.length === 0 || scores.some((score) => score > 1) ? at : null;
}

function asNote(after: readonly Block[], desk: Desk): readonly Block[] {
  const made: Block[] = [];
  let said: Block[] = [];
  const close = () => {
    if (said.length > 0)
      made.push(
        noteOf(said as [Block], { note: 'author-note', place: 'trailing', rule: 'after-end', certain: true }, desk),
      );
    said = [];
  };
  for (const block of after) {
    if (isStory(block)) said.push(block);
    else {
      close();
      made.push(block);
    }
  }
  close();
  return made;
}

const marker = (block: Paragraph): EndMarker => ({
  kind: 'end-marker',
  inlines: block.inlines,
  gap: block.gap,
  span: block.span,
});

function reportPossible(block: Paragraph, desk: Desk): void {
  desk.report({
    severity: 'warning',
    code: 'end/possible',
    message: 'This says that the story ends, but story follows; it was kept as text',
    span: block.span,
    hint: 'if what follows is a note, name its first words under `strip:`',
  });
}
