import type { Block, EndMarker, Paragraph } from '../../document/index.js';
import { type Desk, noteOf } from './desk.js';
import { isEnding } from './ending-line.js';
import { noteScore } from './sounds-like-note.js';
import { isStory } from './story-blocks.js';
import { openingOf } from './wording.js';

/** How much of a paragraph is read. */
const READ = 3000;

/** Makes end markers of the lines that end the story or a chapter; what is said after the last is a note. */
export function endMarkers(blocks: readonly Block[], desk: Desk): readonly Block[] {
  const made: Block[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at]!;
    if (block.kind !== 'paragraph' || desk.keeps(block) || !isEnding(openingOf(block))) {
      made.push(block);
      continue;
    }
    const end = chapterEnd(blocks, at + 1);
    const after = blocks.slice(at + 1, end);
    if (!made.some(isStory) || !isAfterword(after)) {
      made.push(block);
      if (made.some(isStory)) reportPossible(block, desk);
      continue;
    }
    made.push(marker(block), ...asNote(after, desk));
    at = end - 1;
  }
  return made;
}

/** The index of the next chapter's heading, or the number of blocks. */
function chapterEnd(blocks: readonly Block[], from: number): number {
  const next = blocks.findIndex((block, index) => index >= from && block.kind === 'heading' && block.level === 1);
  return next < 0 ? blocks.length : next;
}

/** Whether what stands behind an end marker is no story: notes, or a few paragraphs that all sound like one. */
function isAfterword(after: readonly Block[]): boolean {
  const story = after.filter((block) => isStory(block) && !(block.kind === 'paragraph' && isEnding(openingOf(block))));
  if (story.length === 0) return true;
  const scores = story.map((block) => (block.kind === 'paragraph' ? noteScore(openingOf(block, READ)) : -1));
  return scores.length <= 8 && scores.every((score) => score > 0) && scores.some((score) => score > 1);
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
