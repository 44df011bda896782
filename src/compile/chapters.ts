import type { Report } from '../diagnostics/index.js';
import { type Block, childrenOf, countWords, inlinesOf, type Story, textOf } from '../document/index.js';
import { type ChosenChapters, didYouMean } from '../manifest/index.js';

/** A chapter: its heading, and what stands below it. */
interface Chapter {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The story with those of its chapters alone that the manifest asks for, in its order; what it asks for in vain is told. */
export function chosenChapters(story: Story, chosen: ChosenChapters | null, report: Report): Story {
  if (!chosen) return story;
  const { front, chapters } = partedBy(story.blocks);
  const wanted = chosen.parts.flatMap((part) => {
    const found = typeof part === 'string' ? titled(chapters, part) : numbered(chapters, part.from, part.to);
    if (found.length === 0) reportNone(part, chapters, chosen, story, report);
    return found;
  });
  if (wanted.length === 0) return story;
  const blocks = [...(wanted.includes(chapters[0]!) ? front : []), ...wanted.flatMap((chapter) => chapter.blocks)];
  const left = chapters.filter((chapter) => !wanted.includes(chapter));
  tellLeft(left, chosen, report);
  const called = callsIn(blocks);
  return {
    ...story,
    blocks,
    endNotes: story.endNotes.filter((note) => note.place !== 'inline' || called.has(note.id)),
  };
}

function partedBy(blocks: readonly Block[]): {
  readonly front: readonly Block[];
  readonly chapters: readonly Chapter[];
} {
  const starts = blocks.flatMap((block, at) => (block.kind === 'heading' && block.level === 1 ? [at] : []));
  const chapters = starts.map((start, index) => {
    const own = blocks.slice(start, starts[index + 1] ?? blocks.length);
    return { title: textOf(own[0]!).replace(/\s+/g, ' '), blocks: own };
  });
  return { front: blocks.slice(0, starts[0] ?? blocks.length), chapters };
}

const numbered = (chapters: readonly Chapter[], from: number, to: number): readonly Chapter[] =>
  to > chapters.length ? [] : chapters.slice(from - 1, to);

const loose = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A title as it stands, or without its number: `Chapter 3: The Return` is also `The Return`. */
function titled(chapters: readonly Chapter[], title: string): readonly Chapter[] {
  const wanted = loose(title);
  const bare = (text: string) => loose(text.replace(/^\s*(?:\p{L}+\s+)?\p{N}+\s*[:.–—-]\s*/u, ''));
  const found =
    chapters.find((one) => loose(one.title) === wanted) ?? chapters.find((one) => bare(one.title) === wanted);
  return found ? [found] : [];
}

function reportNone(
  part: ChosenChapters['parts'][number],
  chapters: readonly Chapter[],
  { span }: ChosenChapters,
  story: Story,
  report: Report,
): void {
  const names = chapters.map(({ title }) => title);
  const asked =
    typeof part === 'string' ? `“${part}”` : part.from === part.to ? `${part.from}` : `${part.from}-${part.to}`;
  const near = typeof part === 'string' ? didYouMean(part, names) : null;
  const file = story.sources[0]?.file ?? '';
  report({
    severity: 'error',
    code: 'manifest/no-chapter',
    message: `\`${file}\` has no chapter ${asked}; it has ${names.length === 0 ? 'none' : `${names.length}: ${names.slice(0, 20).join(', ')}`}`,
    span,
    hint: near ? `did you mean “${near}”?` : 'sheaf inspect lists the chapters of a file',
    exit: 1,
  });
}

function tellLeft(left: readonly Chapter[], { span }: ChosenChapters, report: Report): void {
  if (left.length === 0) return;
  const words = left.reduce(
    (sum, { blocks }) => sum + blocks.reduce((all, block) => all + countWords(textOf(block)), 0),
    0,
  );
  report({
    severity: 'info',
    code: 'source/left-out',
    message: `${left.length} chapters that were not asked for were left out, ${words} words: ${left.map(({ title }) => title).join(', ')}`,
    span,
  });
}

function callsIn(blocks: readonly Block[]): ReadonlySet<string> {
  const calls = new Set<string>();
  const waiting = [...blocks];
  for (let block = waiting.pop(); block; block = waiting.pop()) {
    for (const inlines of inlinesOf(block))
      for (const inline of inlines) if (inline.kind === 'note-call') calls.add(inline.note);
    waiting.push(...childrenOf(block));
  }
  return calls;
}
