import {
  type AuthorsNote,
  type Block,
  childrenOf,
  type HeaderLine,
  type Inline,
  inlinesOf,
  join,
  type NoteFate,
  plain,
  type Span,
  type Story,
} from '../../document/index.js';
import type { Pass, PassContext } from '../pass.js';
import { mapInlines } from '../stretches.js';
import { bareNote } from './bare-note.js';
import { shown } from './desk.js';
import { withoutCalls } from './inline-notes.js';
import { isStory } from './story-blocks.js';
import { tidyBreaks } from './tidy.js';
import { squeezed } from './wording.js';

/** Gives every note and header line its fate: stripped, kept where it stands, or moved to an end with a call in its place. */
export const settleNotes: Pass = (story, context) => {
  const headed = withHeader(story, context);
  const moved: Moved = { end: [], appendix: [] };
  const inline = headed.endNotes.filter((note) => note.place === 'inline');
  const placed = settleBlocks(headed, moved, context);
  const calls = settleInline(placed, inline, moved, context);
  const others = headed.endNotes.filter((note) => note.place !== 'inline');
  const order = moved.end.length + moved.appendix.length > 1 ? callOrder(calls, inline) : new Map<string, number>();
  const sorted = (notes: readonly AuthorsNote[]) =>
    [...notes].sort((one, other) => (order.get(one.id) ?? Infinity) - (order.get(other.id) ?? Infinity));
  return {
    ...calls,
    blocks: tidyBreaks(calls.blocks),
    endNotes: [...others, ...sorted(moved.end)],
    appendixNotes: [...headed.appendixNotes, ...sorted(moved.appendix)],
  };
};

interface Moved {
  readonly end: AuthorsNote[];
  readonly appendix: AuthorsNote[];
}

function fateOf(note: AuthorsNote, story: Story): NoteFate {
  if (note.rule === 'manifest') return 'strip';
  return note.certain ? story.settings.notes[note.note] : 'keep';
}

const atFoot = (note: AuthorsNote, story: Story): AuthorsNote =>
  fateOf(note, story) === 'foot' ? { ...note, foot: true } : note;

function settleBlocks(story: Story, moved: Moved, context: PassContext): Story {
  const blocks: Block[] = [];
  let title = story.title;
  for (const block of story.blocks) {
    if (block.kind !== 'authors-note') {
      blocks.push(block);
      continue;
    }
    switch (fateOf(block, story)) {
      case 'strip':
        strip(block, context);
        break;
      case 'keep':
        blocks.push(bareNote(block, context));
        break;
      case 'end':
      case 'foot':
        moved.end.push(atFoot(bareNote(block, context), story));
        title = called(block, blocks, title);
        break;
      case 'appendix':
        moved.appendix.push(bareNote(block, context));
        title = called(block, blocks, title);
        break;
    }
  }
  return { ...story, title, blocks };
}

/** Leaves the note's call at the end of the last words before it; where there are none, behind the title. Returns the title. */
function called(note: AuthorsNote, blocks: Block[], title: readonly Inline[]): readonly Inline[] {
  const last = blocks.findLastIndex((block) => isStory(block) || block.kind === 'heading');
  const end = last < 0 ? null : withCall(blocks[last]!, note);
  if (!end) return [...title, callOf(note)];
  blocks[last] = end;
  return title;
}

const callOf = (note: AuthorsNote): Inline => ({
  kind: 'note-call',
  note: note.id,
  span: { source: note.span.source, start: note.span.start, end: note.span.start },
});

function withCall(block: Block, note: AuthorsNote): Block | null {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'dedication':
    case 'end-marker':
      return { ...block, inlines: [...block.inlines, callOf(note)] };
    case 'verse': {
      const last = block.lines.at(-1)!;
      return { ...block, lines: [...block.lines.slice(0, -1), { ...last, inlines: [...last.inlines, callOf(note)] }] };
    }
    case 'quotation': {
      const last = block.blocks.at(-1);
      const end = last ? withCall(last, note) : null;
      return end ? { ...block, blocks: [...block.blocks.slice(0, -1), end] } : null;
    }
    default:
      return null;
  }
}

/** Notes that stood within a paragraph have a call already; a stripped one loses it. */
function settleInline(story: Story, notes: readonly AuthorsNote[], moved: Moved, context: PassContext): Story {
  const gone = new Set<string>();
  for (const note of notes) {
    const fate = fateOf(note, story);
    if (fate === 'strip') {
      strip(note, context);
      gone.add(note.id);
    } else moved[fate === 'appendix' ? 'appendix' : 'end'].push(atFoot(bareNote(note, context), story));
  }
  return gone.size === 0 ? story : mapInlines(story, (inlines) => withoutCalls(inlines, ({ note }) => gone.has(note)));
}

/** Header lines follow `notes:` by their kind: those that are not stripped are set together, as one note at the top. */
function withHeader(story: Story, context: PassContext): Story {
  const fate = ({ note }: HeaderLine): NoteFate => (note === null ? 'strip' : story.settings.notes[note]);
  const kept = story.header.filter((line) => fate(line) !== 'strip' && line.inlines.length > 0);
  for (const line of story.header) if (!kept.includes(line)) stripLine(line, context);
  const fates = [...new Set(kept.map(fate))];
  const notes = fates.map((one) => headerNote(kept.filter((line) => fate(line) === one)));
  return { ...story, blocks: [...notes, ...story.blocks] };
}

function headerNote(lines: readonly HeaderLine[]): AuthorsNote {
  const span = join(lines[0]!.span, lines.at(-1)!.span);
  const blocks = lines.map((line): Block => ({ kind: 'paragraph', inlines: line.inlines, gap: 0, span: line.span }));
  const { note } = lines[0]!;
  const id = `header-${note}`;
  return {
    kind: 'authors-note',
    id,
    note: note ?? 'other',
    place: 'header',
    rule: 'header',
    certain: true,
    blocks,
    gap: 0,
    span,
  };
}

function strip(note: AuthorsNote, { change }: PassContext): void {
  const before = note.blocks.map(shown).join('\n\n');
  change({ rule: 'strip', span: note.span, before, after: '', certain: note.certain });
}

function stripLine({ inlines, span, key, value }: HeaderLine, { change }: PassContext): void {
  const before = inlines.length > 0 ? squeezed(plain(inlines)) : `${key}: ${value}`;
  change({ rule: 'strip', span: span satisfies Span, before, after: '', certain: true });
}

/** The order in which note calls stand in the story, and behind them in the notes themselves. */
function callOrder(story: Story, notes: readonly AuthorsNote[]): ReadonlyMap<string, number> {
  const order = new Map<string, number>();
  const visit = (inlines: readonly Inline[]) => {
    for (const inline of inlines)
      if (inline.kind === 'note-call' && !order.has(inline.note)) order.set(inline.note, order.size);
  };
  const walk = (blocks: readonly Block[]) => {
    for (const block of blocks) {
      inlinesOf(block).forEach(visit);
      walk(childrenOf(block));
    }
  };
  visit(story.title);
  walk(story.blocks);
  walk(notes);
  return order;
}
