import type { Report } from '../diagnostics/index.js';
import type { Block, Change, Edit, Inline, Prose, Story } from '../document/index.js';
import { Prose as ProseOf } from '../document/index.js';

/** What a pass may tell: faults and doubts, and every change it makes. */
export interface PassContext {
  readonly report: Report;
  readonly change: (change: Change) => void;
}

/** Story in, story out; pure but for what it tells its context. */
export type Pass = (story: Story, context: PassContext) => Story;

/** How a stretch goes on from the one before: the next paragraph of a scene, the next line of a poem, or not at all. */
export type Follows = 'paragraph' | 'line' | null;

/** The inlines of one paragraph, heading, line or caption as one string, and how they go on from those before. */
export interface Stretch {
  readonly prose: Prose;
  readonly follows: Follows;
}

/** An edit that knows its rule and whether an editor should look at it. */
export interface RuledEdit extends Edit {
  /** By default that of the pass. */
  readonly rule?: string;
  readonly certain?: boolean;
}

/**
 * Lifts a rule over text to a pass. The rule sees every block's inlines, title and notes included, each as one
 * string, all of a story at once (quotes learn from the whole), and gives for each the edits to make, in order.
 */
export function overProse(
  rule: string,
  edits: (stretches: readonly Stretch[], story: Story, context: PassContext) => readonly (readonly RuledEdit[])[],
): Pass {
  return (story, context) => {
    const stretches: Stretch[] = [];
    mapInlines(story, (inlines, follows) => {
      stretches.push({ prose: new ProseOf(inlines), follows });
      return inlines;
    });
    const made = edits(stretches, story, context);
    let next = 0;
    return mapInlines(story, (inlines) => {
      const { prose } = stretches[next]!;
      const changes = made[next] ?? [];
      next += 1;
      for (const { start, end, text, certain, rule: own } of changes) {
        context.change({
          rule: own ?? rule,
          span: prose.span(start, end),
          before: prose.text.slice(start, end),
          after: text,
          certain: certain ?? true,
        });
      }
      return changes.length === 0 ? inlines : prose.edit(changes);
    });
  };
}

/** Lifts a rule that needs to see one stretch only. */
export const overEach = (rule: string, edits: (text: string, story: Story) => readonly RuledEdit[]): Pass =>
  overProse(rule, (stretches, story) => stretches.map(({ prose }) => edits(prose.text, story)));

type Rewrite = (inlines: readonly Inline[], follows: Follows) => readonly Inline[];

/** The story with `change` made to each of its stretches of inlines, in reading order: title, headnote, blocks, notes. */
export function mapInlines(story: Story, change: Rewrite): Story {
  return {
    ...story,
    title: change(story.title, null),
    headnote: mapBlocks(story.headnote, change),
    blocks: mapBlocks(story.blocks, change),
    endNotes: story.endNotes.map((note) => mapBlock(note, change, null)) as typeof story.endNotes,
    appendixNotes: story.appendixNotes.map((note) => mapBlock(note, change, null)) as typeof story.appendixNotes,
  };
}

const mapBlocks = (blocks: readonly Block[], change: Rewrite): readonly Block[] =>
  blocks.map((block, index) => mapBlock(block, change, blocks[index - 1]?.kind === 'paragraph' ? 'paragraph' : null));

function mapBlock(block: Block, change: Rewrite, follows: Follows): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, inlines: change(block.inlines, follows) };
    case 'heading':
    case 'dedication':
    case 'end-marker':
      return { ...block, inlines: change(block.inlines, null) };
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
