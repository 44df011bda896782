import type { Report } from '../diagnostics/index.js';
import { type Block, childrenOf, type Heading, plain, type Span, type Story, textOf } from '../document/index.js';
import { keepOf, notesBesideHeader } from './long-notes.js';

/** A story on its way: as read, with its structure found, and as the books set it. */
export interface Stages {
  readonly read: Story;
  readonly found: Story;
  readonly edited: Story;
}

/** Tells of a story, or of chapters, that had words and have neither a word nor a picture left; gives whether all is gone. */
export function tellEmptied(stages: Stages, report: Report): boolean {
  const { edited } = stages;
  const gone = ![...edited.blocks, ...edited.endNotes].some(isLeft);
  if (gone) tellEmptyStory(stages, report);
  else tellEmptyChapters(stages, report);
  return gone;
}

/** Letters, digits, or pictures that stand in a line. */
const SAYS = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/** Whether a block is something to read or to look at: no heading, break or end, and nothing of the file's header. */
function isLeft(block: Block): boolean {
  switch (block.kind) {
    case 'figure':
      return true;
    case 'paragraph':
    case 'verse':
      return SAYS.test(textOf(block));
    case 'quotation':
    case 'list':
      return childrenOf(block).some(isLeft);
    case 'authors-note':
      return block.place !== 'header' && block.blocks.some(isLeft);
    case 'heading':
    case 'scene-break':
    case 'dedication':
    case 'end-marker':
      return false;
  }
}

function tellEmptyStory({ read, found }: Stages, report: Report): void {
  const note = notesBesideHeader(found)[0];
  const first = (note ?? read.blocks[0])?.span;
  const source = first?.source ?? read.sources[0]!;
  report({
    severity: 'error',
    code: 'story/empty',
    message: `Nothing of the story in \`${source.file}\` would be left, no word and no picture`,
    span: first ?? { source, start: 0, end: 0 },
    hint: note
      ? `if this is no note, name its first words, ${keepOf(note)}; else take the file out of the manifest`
      : 'look whether the file is whole, or take it out of the manifest',
  });
}

/** A heading and all it heads: as far as the next of its level or a higher one. */
interface Chapter {
  readonly heading: Heading;
  readonly blocks: readonly Block[];
  readonly next: Heading | null;
}

function* chaptersOf({ blocks }: Story): Iterable<Chapter> {
  const opened: Record<Heading['level'], number> = { 1: -1, 2: -1 };
  const close = function* (level: Heading['level'], end: number): Iterable<Chapter> {
    const at = opened[level];
    opened[level] = -1;
    if (at < 0) return;
    const next = (blocks[end] as Heading | undefined) ?? null;
    yield { heading: blocks[at] as Heading, blocks: blocks.slice(at + 1, end), next };
  };
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'heading') continue;
    yield* close(2, at);
    if (block.level === 1) yield* close(1, at);
    opened[block.level] = at;
  }
  yield* close(2, blocks.length);
  yield* close(1, blocks.length);
}

function tellEmptyChapters({ read, found, edited }: Stages, report: Report): void {
  const before = new Reading(read);
  for (const chapter of chaptersOf(edited)) {
    if (chapter.blocks.some(isLeft) || !hadWords(chapter, before, found)) continue;
    report({
      severity: 'warning',
      code: 'story/empty',
      message: `Nothing is left under \`${plain(chapter.heading.inlines)}\`: all that stood there was taken out`,
      span: chapter.heading.span,
      hint: 'name the first words of what is story under `keep:`; or the heading’s under `strip:`, if it is to go as well',
    });
  }
}

/** Whether words stood under the heading that stand in the book no more; a heading or an end that still does is none. */
function hadWords({ heading, blocks, next }: Chapter, before: Reading, { header }: Story): boolean {
  const end = next ? before.place(next.span, next.span.start) : Number.POSITIVE_INFINITY;
  const said = before
    .between(before.place(heading.span, heading.span.end), end)
    .filter((one) => SAYS.test(textOf(one)));
  if (said.length === 0) return false;
  // Under a section's heading, which may be the title said again, the file's header is no text.
  const standing = heading.level === 2 ? [...blocks, ...header] : blocks;
  return said.some((one) => !standing.some((other) => overlap(one.span, other.span)));
}

const overlap = (one: Span, other: Span): boolean =>
  one.source === other.source && one.start < other.end && other.start < one.end;

/** A story's blocks as they were read, by their places in its files, one file behind the other. */
class Reading {
  readonly #bases: readonly number[];
  readonly #starts: readonly number[];

  constructor(readonly story: Story) {
    let length = 0;
    this.#bases = story.sources.map(({ text }) => {
      length += text.length + 1;
      return length - text.length - 1;
    });
    this.#starts = story.blocks.map(({ span }) => this.place(span, span.start));
  }

  place({ source }: Span, offset: number): number {
    return this.#bases[this.story.sources.indexOf(source)]! + offset;
  }

  /** The blocks that begin at `start` or behind it, and before `end`. */
  between(start: number, end: number): readonly Block[] {
    return this.story.blocks.slice(this.#first(start), this.#first(end));
  }

  /** The index of the first block that begins at `place` or behind it. */
  #first(place: number): number {
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
