import type { Report } from '../diagnostics/index.js';
import type { AuthorsNote, Block, EssayText, HeaderLine, Inline, Settings, Source, Story } from '../document/index.js';
import type { StoryEntry, Words } from '../manifest/index.js';
import { frontMatter } from './front-matter.js';
import { readMarkdown } from './markdown/markdown.js';
import { readText } from './plain/text.js';

interface ReadFile {
  readonly header: readonly HeaderLine[];
  readonly blocks: readonly Block[];
  readonly notes: readonly AuthorsNote[];
}

/** Reads a story's files into a tree of plain blocks; what they mean is found by `passes`. */
export function readStory(entry: StoryEntry, sources: readonly Source[], report: Report): Story {
  const files = sources.map((source, index) => readFile(source, report, `footnote-${index + 1}`));
  return {
    id: entry.id,
    sources,
    title: entry.title ? ownWords(entry.title) : [],
    titleFrom: entry.title ? 'manifest' : 'none',
    authors: entry.authors,
    authorsFrom: entry.authors.length > 0 ? 'manifest' : 'none',
    date: entry.date,
    source: entry.source,
    rights: entry.rights,
    warnings: entry.warnings,
    headnote: entry.headnote ? paragraphs(entry.headnote) : [],
    header: files.flatMap(({ header }) => header),
    blocks: files.flatMap(({ blocks }) => blocks),
    endNotes: files.flatMap(({ notes }) => notes),
    appendixNotes: [],
    settings: entry.settings,
  };
}

/** Reads a foreword or afterword. */
export function readEssay(source: Source, _settings: Settings, report: Report): EssayText {
  const { blocks, notes } = readFile(source, report, 'footnote');
  return { blocks, endNotes: notes };
}

/** Reads one file; the ids of its footnotes begin with `name`. */
function readFile(source: Source, report: Report, name: string): ReadFile {
  const front = frontMatter(source, report);
  const [header, from] = [front?.lines ?? [], front?.end ?? 0];
  if (/\.(?:md|markdown|mkdn?|mdown)$/i.test(source.file))
    return { header, ...readMarkdown(source, report, from, name) };
  return { header, blocks: readText(source, report, from), notes: [] };
}

/** The manifest's words in one stretch, its line ends read as spaces. */
function ownWords({ text, span }: Words): readonly Inline[] {
  const flat = text.replace(/[ \t]*[\r\n]+[ \t]*/g, ' ').replace(/^[ \t]+|[ \t]+$/g, '');
  return flat === '' ? [] : [{ kind: 'run', text: flat, marks: [], link: null, span: placed({ text, span }, flat) }];
}

function paragraphs({ text, span }: Words): readonly Block[] {
  return text
    .split(/(?:\r?\n[ \t]*){2,}/)
    .map((part) => ownWords({ text: part, span }))
    .filter((inlines) => inlines.length > 0)
    .map((inlines, index) => ({ kind: 'paragraph', inlines, gap: index === 0 ? 0 : 1, span }));
}

/** Where `flat` stands, if the manifest has it there unit for unit; else the whole place, unless lengths would mislead. */
function placed({ span }: Words, flat: string): Words['span'] {
  const at = span.source.text.slice(span.start, span.end).indexOf(flat);
  if (at >= 0) return { source: span.source, start: span.start + at, end: span.start + at + flat.length };
  return span.end - span.start === flat.length ? { ...span, end: span.start } : span;
}
