import type { Block, Heading, Inline, Source, Story } from '../../document/index.js';
import { Prose, plain } from '../../document/index.js';
import type { Pass, PassContext } from '../pass.js';
import { apply } from './apply/apply.js';
import type { Found } from './apply/draft.js';
import { placed } from './apply/notes.js';
import { bannerOf, titleAndChapter } from './banner.js';
import { blankLineBreaks } from './blank-line-breaks.js';
import { withinBounds } from './bounds.js';
import { byLine } from './by-line.js';
import { byTogether } from './by-together.js';
import { SERIES } from './data/title-pages.js';
import { type Desk, opensWith, tell } from './desk.js';
import type { KnownName } from './facts/named.js';
import { looksLikeName, namesTogether } from './facts/names.js';
import { footnotes } from './footnotes.js';
import { inForm } from './form.js';
import { headerMeanings } from './front-lines.js';
import { inlineNotes } from './inline-notes.js';
import { keyLine } from './key-line.js';
import { letters } from './letters.js';
import { printedPages } from './printed-pages.js';
import { search } from './search/search.js';
import { isChapter } from './story-blocks.js';
import { fixedOf, takeFixed } from './take-fixed.js';
import { tidyBreaks } from './tidy.js';
import { isTitleShaped } from './title-line.js';
import { unfold } from './unfold.js';
import { fixedLabel } from './weigh/fixed.js';
import { Row } from './weigh/row.js';
import { weigh } from './weigh/weigh.js';
import { cutOut, lineOf, openingOf, squeezed, withCalls } from './wording.js';

/** Finds title, header, notes, headings, scene breaks and end marker among a story's plain blocks. */
export const findStructure: Pass = (read, context) => {
  const desk = deskOf(read, context);
  const story = takeFixed(withinBounds(footnotes(read, desk)), desk);
  const start = headerMeanings(story, desk);
  const files = filesOf(story).map((file) => readFile(file, story, desk));
  const [first] = files;
  if (!first) return start;
  const named = withTitle(start, first, desk);
  const header = files.flatMap((file) => file.header);
  const notes = files.flatMap((file) => [...file.titleNotes, ...file.notes]);
  const findings = files.flatMap((file) => file.findings);
  const chaptered =
    files.length > 1 ? files.flatMap((file, index) => asChapter(file, index, named, desk)) : first.blocks;
  const kept = files.length > 1 ? chaptered : [...keptTitle(named, first), ...chaptered];
  const blocks = letters(tidyBreaks(blankLineBreaks(tidyBreaks(kept), desk)));
  return {
    ...named,
    header: [...named.header, ...header],
    blocks,
    endNotes: [...named.endNotes, ...notes],
    findings: [...named.findings, ...findings],
  };
};

/** A file's story, with the notes that were cut out of its paragraphs. */
interface ReadFile extends Found {
  readonly source: Source;
  readonly notes: Story['endNotes'];
}

function deskOf(story: Story, { report, change }: PassContext): Desk {
  let notes = 0;
  return {
    settings: story.settings,
    report,
    change,
    noteId: () => {
      notes += 1;
      return `note-${notes}`;
    },
    keeps: (block) => opensWith(block, story.settings.keep),
    strips: (block) => opensWith(block, story.settings.strip),
  };
}

/** The first source of each file: a container has several, one for each of its parts. */
const filesOf = ({ sources }: Story): readonly Source[] =>
  sources.filter(({ file }, index) => sources.findIndex((other) => other.file === file) === index);

function readFile(source: Source, story: Story, desk: Desk): ReadFile {
  const all = story.blocks.filter(({ span }) => span.source.file === source.file);
  const titled = all.find((block) => fixedOf(block)?.label === 'title') ?? null;
  const own = all.filter((block) => block !== titled);
  const blocks = printedPages(titleApart(byTogether(unfold(own))), desk);
  const row = new Row(blocks, titled !== null, namesOf(story));
  const fixed = blocks.map((block) => fixedLabel(block, desk));
  const weights = weigh(row, fixed);
  const found = apply(
    { row, fixed, weights, readings: search(weights) },
    desk,
    titled && 'inlines' in titled ? titled.inlines : null,
  );
  const { blocks: cut, notes } = inlineNotes(placed(levels(found.blocks, own)), desk);
  return { ...found, source, notes, blocks: inForm(cut, desk) };
}

/** What the manifest calls the story and its authors. */
const namesOf = ({ title, titleFrom, authors, authorsFrom }: Story): readonly KnownName[] => [
  ...(titleFrom === 'manifest' ? [{ kind: 'title' as const, name: plain(title) }] : []),
  ...(authorsFrom === 'manifest' ? authors.map(({ name }) => ({ kind: 'author' as const, name })) : []),
];

/** How far from the top a title and the first chapter's banner may share a line. */
const TOP = 12;

/** Parts a story's title from its first chapter's banner in the same line. */
function titleApart(blocks: readonly Block[]): readonly Block[] {
  for (const [at, block] of blocks.slice(0, TOP).entries()) {
    const parts = block.kind === 'paragraph' ? titleAndChapter(openingOf(block)) : null;
    if (!parts || block.kind !== 'paragraph' || bannerOf(openingOf(block).slice(0, parts.title))) continue;
    // A mail's subject goes with its other fields.
    if (keyLine(openingOf(block))?.mail) continue;
    // A series and its number, over the title and who wrote it.
    if (isOverTitle(blocks, at)) continue;
    const prose = new Prose(block.inlines);
    const end = plain(block.inlines).length;
    const part = (from: number, to: number, gap: number): Block => {
      const span = prose.span(from, to);
      return { kind: 'paragraph', inlines: cutOut(block.inlines, from, to), gap, span };
    };
    return [
      ...blocks.slice(0, at),
      part(0, parts.title, block.gap),
      part(parts.chapter, end, 1),
      ...blocks.slice(at + 1),
    ];
  }
  return blocks;
}

/** Whether a title and a name, or several names, stand in the lines below. */
function isOverTitle(blocks: readonly Block[], at: number): boolean {
  const line = (below: number) => (blocks[at + below]?.kind === 'paragraph' ? openingOf(blocks[at + below]!) : '');
  if (byLine(line(2)) !== null) return true;
  const titled = isTitleShaped(line(1)) === 'open' && SERIES.test(openingOf(blocks[at]!));
  return titled && [line(2), line(3)].some((one) => byLine(one) !== null || looksLikeName(one) || namesTogether(one));
}

/**
 * Where a title has taken the only first level that the author marked, the next that is there is the chapters', and so is what
 * calls itself one; what lies deeper stays a section.
 */
function levels(blocks: readonly Block[], asRead: readonly Block[]): readonly Block[] {
  const marked = new Set(asRead.filter(({ kind }) => kind === 'heading').map(({ span }) => span.start));
  const isMarked = (block: Block) =>
    block.kind === 'heading' &&
    marked.has(block.span.start) &&
    !/date|view/.test(bannerOf(lineOf(block.inlines))?.kind ?? '');
  if (blocks.some(isChapter) || !blocks.some(isMarked)) return blocks;
  const rankOf = (block: Block) => (block as Heading).rank ?? 2;
  const first = Math.min(...blocks.filter(isMarked).map(rankOf));
  const isLifted = (block: Block) => isMarked(block) && (rankOf(block) === first || isNamedChapter(block as Heading));
  return blocks.map((block) => (isLifted(block) ? { ...(block as Heading), level: 1 } : block));
}

const isNamedChapter = ({ inlines }: Heading): boolean => bannerOf(lineOf(inlines))?.kind === 'chapter';

function withTitle(story: Story, head: Found, desk: Desk): Story {
  const titled: Story =
    story.titleFrom === 'none' && head.title !== null ? { ...story, title: head.title, titleFrom: 'text' } : story;
  // A title that the manifest's takes the place of leaves its notes to it.
  const noted =
    titled === story && head.title && keptTitle(story, head).length === 0 ? withNotesOf(story, head.title) : titled;
  if (titled === story && head.title && story.title.length > 0 && !sameTitle(story.title, head.title))
    tell(desk, 'title', head.title[0]!.span, lineOf(head.title), lineOf(story.title), head.labelled);
  return noted.authorsFrom === 'none' && head.authors.length > 0
    ? { ...noted, authors: head.authors, authorsFrom: 'text' }
    : noted;
}

const withNotesOf = (story: Story, title: readonly Inline[]): Story => ({
  ...story,
  title: withCalls(story.title, title),
});

/** A line that looks like a title but is not the manifest's stays, as a heading. */
function keptTitle(story: Story, head: Found): readonly Block[] {
  if (story.titleFrom === 'text' || !head.title || head.labelled || sameTitle(story.title, head.title)) return [];
  return [titleHeading(head.title, 2)];
}

const titleHeading = (title: readonly Inline[], level: 1 | 2): Block => {
  const [first, last] = [title[0]!.span, title.at(-1)!.span];
  return { kind: 'heading', level, inlines: title, gap: 0, span: { ...first, end: last.end } };
};

function sameTitle(one: readonly Inline[], other: readonly Inline[]): boolean {
  const bare = (inlines: readonly Inline[]) =>
    squeezed(plain(inlines))
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .replace(/^(?:the|an?) | $/g, '');
  return bare(one) === bare(other);
}

/** A file of a story in several: a chapter, named by its own title or banner, else by its number. */
function asChapter({ blocks, title, source }: ReadFile, index: number, story: Story, desk: Desk): readonly Block[] {
  const first = blocks.findIndex((block) => block.kind === 'heading' && block.level === 1);
  const body = blocks.findIndex((block) => block.kind === 'paragraph');
  if (first >= 0 && (body < 0 || first < body)) return blocks;
  const own = title && !(story.title.length > 0 && sameTitle(story.title, title)) ? title : null;
  if (own) return [titleHeading(own, 1), ...blocks];
  const span = { source, start: 0, end: 0 };
  const number: Inline = { kind: 'run', text: String(index + 1), marks: [], link: null, span };
  tell(desk, 'heading', span, '', String(index + 1));
  return [{ kind: 'heading', level: 1, inlines: [number], gap: 0, span }, ...blocks];
}
