import { type AuthorsNote, type Block, type Inline, Prose, type Story } from '../document/index.js';

/** How a stretch goes on from the one before: the next paragraph of a scene, the next line of a poem, or not at all. */
export type Follows = 'paragraph' | 'line' | null;

/** The inlines of one paragraph, heading, line or caption as one string, and how they go on from those before. */
export interface Stretch {
  readonly prose: Prose;
  readonly follows: Follows;
}

/** Every stretch of a story in reading order: title, headnote, blocks, notes. */
export function stretchesOf(story: Story): readonly Stretch[] {
  const stretches: Stretch[] = [];
  mapInlines(story, (inlines, follows) => {
    stretches.push({ prose: new Prose(inlines), follows });
    return inlines;
  });
  return stretches;
}

/** The story with these in place of its own stretches; what holds the same inlines as before is the same object. */
export function withStretches(story: Story, stretches: readonly Stretch[]): Story {
  let next = 0;
  return mapInlines(story, () => {
    next += 1;
    return stretches[next - 1]!.prose.inlines;
  });
}

type Rewrite = (inlines: readonly Inline[], follows: Follows) => readonly Inline[];

/** The story with every stretch of its inlines changed, in reading order. */
export function mapInlines(story: Story, change: Rewrite): Story {
  return {
    ...story,
    title: change(story.title, null),
    ...(story.short ? { short: change(story.short, null) } : {}),
    headnote: mapBlocks(story.headnote, change),
    blocks: mapBlocks(story.blocks, change),
    endNotes: mapNotes(story.endNotes, change),
    appendixNotes: mapNotes(story.appendixNotes, change),
  };
}

const mapNotes = (notes: readonly AuthorsNote[], change: Rewrite): readonly AuthorsNote[] =>
  notes.map((note) => ({ ...note, blocks: mapBlocks(note.blocks, change) }));

const mapBlocks = (blocks: readonly Block[], change: Rewrite): readonly Block[] =>
  blocks.map((block, index) => mapBlock(block, change, blocks[index - 1]?.kind === 'paragraph' ? 'paragraph' : null));

function mapBlock(block: Block, change: Rewrite, follows: Follows): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'dedication':
    case 'end-marker': {
      const inlines = change(block.inlines, block.kind === 'paragraph' ? follows : null);
      return inlines === block.inlines ? block : { ...block, inlines };
    }
    case 'figure':
      return { ...block, caption: change(block.caption, null) };
    case 'verse':
      return {
        ...block,
        lines: block.lines.map((line, index) => ({
          ...line,
          inlines: change(line.inlines, index > 0 ? 'line' : null),
        })),
      };
    case 'quotation':
    case 'authors-note':
      return { ...block, blocks: mapBlocks(block.blocks, change) };
    case 'list':
      return { ...block, items: block.items.map((item) => mapBlocks(item, change)) };
    case 'scene-break':
      return block;
  }
}
