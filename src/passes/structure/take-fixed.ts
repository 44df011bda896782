import {
  type AuthorsNote,
  type Block,
  type FixedLabel,
  join,
  type Paragraph,
  type Person,
  person,
  type Story,
} from '../../document/index.js';
import { type Desk, gapOf, noteOf, shown, tell } from './desk.js';

/** The label that a block's reader gave it for certain. */
export const fixedOf = (block: Block): FixedLabel | null => ('fixed' in block && block.fixed) || null;

/**
 * Puts to their use the blocks of which their format says for certain what they are: authors (a block each, whose words are
 * the name and nothing else), notes (neighbours of one label are one note), furniture, dedications and end markers. Title,
 * headings and breaks stay where they are: what stands around is read by them.
 */
export function takeFixed(story: Story, desk: Desk): Story {
  if (!story.blocks.some(fixedOf)) return story;
  const blocks: Block[] = [];
  const authors: Person[] = [];
  for (let at = 0; at < story.blocks.length; ) {
    const end = endOfLabel(story.blocks, at);
    const taken = story.blocks.slice(at, end);
    const fixed = fixedOf(taken[0]!);
    if (fixed?.label === 'author') authors.push(...taken.map((block) => authorIn(block, desk)));
    else blocks.push(...settled(taken, fixed, desk));
    at = end;
  }
  const named = story.authorsFrom === 'none' && authors.length > 0;
  return { ...story, blocks, ...(named ? { authors, authorsFrom: 'text' } : {}) };
}

/** The index behind the blocks that share the label of the one at `at`. */
function endOfLabel(blocks: readonly Block[], at: number): number {
  const fixed = fixedOf(blocks[at]!);
  let end = at + 1;
  while (fixed && end < blocks.length && fixedOf(blocks[end]!) === fixed) end += 1;
  return end;
}

function authorIn(block: Block, desk: Desk): Person {
  const name = shown(block);
  tell(desk, 'author', block.span, name, name);
  return person(name);
}

function settled(blocks: readonly Block[], fixed: FixedLabel | null, desk: Desk): readonly Block[] {
  switch (fixed?.label) {
    case 'note':
    case 'header':
      return [asNote(blocks as [Block, ...Block[]], fixed, desk)];
    case 'furniture':
    case 'contents':
      for (const block of blocks) tell(desk, fixed.label, block.span, shown(block), '');
      return [];
    case 'dedication':
    case 'end':
      return blocks.map((block) => (block.kind === 'paragraph' ? setApart(block, fixed.label) : block));
    default:
      return blocks;
  }
}

const setApart = ({ inlines, gap, span }: Paragraph, label: string): Block => ({
  kind: label === 'end' ? 'end-marker' : 'dedication',
  inlines,
  gap,
  span,
});

/** The note keeps the blocks as they were read, but for headings: within a note they are lines of it. */
function asNote(blocks: readonly [Block, ...Block[]], { note, place }: FixedLabel, desk: Desk): AuthorsNote {
  const lines = blocks.map(
    (block): Block =>
      block.kind === 'heading'
        ? { kind: 'paragraph', inlines: block.inlines, gap: block.gap, span: block.span }
        : block,
  ) as [Block, ...Block[]];
  const facts = { note: note ?? 'author-note', place: place ?? 'mid', rule: 'format', certain: true } as const;
  const made = noteOf(lines, facts, desk);
  return { ...made, gap: gapOf(blocks[0]), span: join(blocks[0].span, blocks.at(-1)!.span) };
}
