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

/** An edit that knows whether an editor should look at it. */
export interface RuledEdit extends Edit {
  readonly certain?: boolean;
}

/**
 * Lifts a rule over text to a pass. The rule sees every block's inlines, title and notes included, each as one
 * string, all of a story at once (quotes learn from the whole), and gives for each the edits to make, in order.
 */
export function overProse(
  rule: string,
  edits: (texts: readonly Prose[], story: Story, context: PassContext) => readonly (readonly RuledEdit[])[],
): Pass {
  return (story, context) => {
    const texts: Prose[] = [];
    mapInlines(story, (inlines) => {
      texts.push(new ProseOf(inlines));
      return inlines;
    });
    const made = edits(texts, story, context);
    let next = 0;
    return mapInlines(story, (inlines) => {
      const prose = texts[next]!;
      const changes = made[next] ?? [];
      next += 1;
      for (const { start, end, text, certain } of changes) {
        context.change({
          rule,
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

/** The story with `change` made to each of its stretches of inlines, in reading order: title, headnote, blocks, notes. */
export function mapInlines(story: Story, change: (inlines: readonly Inline[]) => readonly Inline[]): Story {
  const blocks = (all: readonly Block[]): readonly Block[] => all.map((block) => mapBlock(block, change));
  const notes = <T extends Block>(all: readonly T[]): readonly T[] => all.map((block) => mapBlock(block, change) as T);
  return {
    ...story,
    title: change(story.title),
    headnote: blocks(story.headnote),
    blocks: blocks(story.blocks),
    endNotes: notes(story.endNotes),
    appendixNotes: notes(story.appendixNotes),
  };
}

function mapBlock(block: Block, change: (inlines: readonly Inline[]) => readonly Inline[]): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'dedication':
    case 'end-marker':
      return { ...block, inlines: change(block.inlines) };
    case 'figure':
      return { ...block, caption: change(block.caption) };
    case 'verse':
      return { ...block, lines: block.lines.map((line) => ({ ...line, inlines: change(line.inlines) })) };
    case 'quotation':
    case 'authors-note':
      return { ...block, blocks: block.blocks.map((child) => mapBlock(child, change)) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map((child) => mapBlock(child, change))) };
    case 'scene-break':
      return block;
  }
}
