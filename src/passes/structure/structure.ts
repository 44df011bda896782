import type { Block, HeaderLine, Heading, Inline, Source, Story } from '../../document/index.js';
import { plain } from '../../document/index.js';
import type { Pass, PassContext } from '../pass.js';
import { bannerOf } from './banner.js';
import { banners } from './banners.js';
import { blankLineBreaks } from './blank-line-breaks.js';
import { bodyNotes } from './body-notes.js';
import { byLine, people } from './by-line.js';
import { contentsList } from './contents-list.js';
import { type Desk, noteOf, opensWith, shown, tell } from './desk.js';
import { endMarkers } from './end-marker.js';
import { footnotes } from './footnotes.js';
import { headerMeanings } from './front-lines.js';
import { furniture } from './furniture.js';
import { glyphBreaks } from './glyph-breaks.js';
import { readHead } from './head.js';
import type { Head } from './head-draft.js';
import { headedNotes } from './headed-notes.js';
import { inlineNotes } from './inline-notes.js';
import { letters } from './letters.js';
import { printedPages } from './printed-pages.js';
import { isChapter } from './story-blocks.js';
import { fixedOf, takeFixed } from './take-fixed.js';
import { tidyBreaks } from './tidy.js';
import { trailingNotes } from './trailing-notes.js';
import { unfold } from './unfold.js';
import { verse } from './verse.js';
import { lineOf, openingOf, squeezed, withCalls } from './wording.js';

/** Finds title, header, notes, headings, scene breaks and end marker among a story's plain blocks. */
export const findStructure: Pass = (read, context) => {
  const desk = deskOf(read, context);
  const story = takeFixed(footnotes(read, desk), desk);
  const start = headerMeanings(story, desk);
  const files = filesOf(story).map((file) => readFile(file, story, desk));
  const [first] = files;
  if (!first) return start;
  const named = withTitle(start, first.head, desk);
  const header = files.flatMap(({ head, listed }) => [...head.header, ...(listed ? [listed] : [])]);
  const notes = files.flatMap(({ head, notes }) => [...head.titleNotes, ...notes]);
  const chaptered =
    files.length > 1 ? files.flatMap((file, index) => asChapter(file, index, named, desk)) : first.blocks;
  const kept = files.length > 1 ? chaptered : [...keptTitle(named, first.head), ...chaptered];
  const blocks = letters(tidyBreaks(blankLineBreaks(tidyBreaks(kept), desk)));
  return { ...named, header: [...named.header, ...header], blocks, endNotes: [...named.endNotes, ...notes] };
};

interface ReadFile {
  readonly source: Source;
  readonly head: Head;
  readonly listed: HeaderLine | null;
  readonly blocks: readonly Block[];
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
  };
}

/** The first source of each file: a container has several, one for each of its parts. */
const filesOf = ({ sources }: Story): readonly Source[] =>
  sources.filter(({ file }, index) => sources.findIndex((other) => other.file === file) === index);

function readFile(source: Source, story: Story, desk: Desk): ReadFile {
  const all = story.blocks.filter(({ span }) => span.source.file === source.file);
  const titled = all.find((block) => fixedOf(block)?.label === 'title') ?? null;
  const own = all.filter((block) => block !== titled);
  const named = printedPages(headedNotes(furniture(stripNamed(unfold(own), desk), desk), desk), desk);
  const { header: listed, blocks } = contentsList(named, desk);
  const marked = banners(glyphBreaks(blocks, desk), desk);
  const head = readHead(marked, desk, titled && 'inlines' in titled ? titled.inlines : null);
  const levelled = levels(head.body, own);
  const { blocks: cut, notes } = inlineNotes(bodyNotes(levelled, desk), desk);
  const signed = signature(cut, head, desk);
  const body = verse(trailingNotes(endMarkers(signed.blocks, desk), desk), desk);
  return { source, head: signed.head, listed, blocks: [...head.front, ...body], notes };
}

/** A by-line may stand under the story as well. */
function signature(
  blocks: readonly Block[],
  head: Head,
  desk: Desk,
): { readonly blocks: readonly Block[]; readonly head: Head } {
  const last = blocks.at(-1);
  const name =
    last?.kind === 'paragraph' && blocks.length > 1 && head.authors.length === 0 ? byLine(openingOf(last)) : null;
  if (!last || !name || !/^\p{Lu}.*\s/u.test(name)) return { blocks, head };
  tell(desk, 'author', last.span, shown(last), name);
  return { blocks: blocks.slice(0, -1), head: { ...head, authors: people(name) } };
}

/** What the manifest's `strip:` names is a note wherever it stands. */
const stripNamed = (blocks: readonly Block[], desk: Desk): readonly Block[] =>
  blocks.map((block) =>
    opensWith(block, desk.settings.strip) && !desk.keeps(block)
      ? noteOf([block], { note: 'other', place: 'mid', rule: 'manifest', certain: true }, desk)
      : block,
  );

/** Where a title has taken the only first level that the author marked, the second is the chapters'. */
function levels(blocks: readonly Block[], asRead: readonly Block[]): readonly Block[] {
  const marked = new Set(asRead.filter(({ kind }) => kind === 'heading').map(({ span }) => span.start));
  const isMarked = (block: Block) =>
    block.kind === 'heading' &&
    marked.has(block.span.start) &&
    !/date|view/.test(bannerOf(lineOf(block.inlines))?.kind ?? '');
  if (blocks.some(isChapter) || !blocks.some(isMarked)) return blocks;
  return blocks.map((block) => (isMarked(block) ? { ...(block as Heading), level: 1 } : block));
}

function withTitle(story: Story, head: Head, desk: Desk): Story {
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
function keptTitle(story: Story, head: Head): readonly Block[] {
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
function asChapter({ blocks, head, source }: ReadFile, index: number, story: Story, desk: Desk): readonly Block[] {
  const first = blocks.findIndex((block) => block.kind === 'heading' && block.level === 1);
  const body = blocks.findIndex((block) => block.kind === 'paragraph');
  if (first >= 0 && (body < 0 || first < body)) return blocks;
  const own = head.title && !(story.title.length > 0 && sameTitle(story.title, head.title)) ? head.title : null;
  if (own) return [titleHeading(own, 1), ...blocks];
  const span = { source, start: 0, end: 0 };
  const number: Inline = { kind: 'run', text: String(index + 1), marks: [], link: null, span };
  tell(desk, 'heading', span, '', String(index + 1));
  return [{ kind: 'heading', level: 1, inlines: [number], gap: 0, span }, ...blocks];
}
