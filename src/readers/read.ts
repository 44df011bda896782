import type { Report } from '../diagnostics/index.js';
import type { Block, EssayText, FixedLabel, Inline, Origin, Settings, Source, Story, Told } from '../document/index.js';
import type { StoryEntry, Words } from '../manifest/index.js';
import type { Manuscript } from './manuscript.js';
import { readSource } from './plain-file.js';

/** Puts what was read of a story's files into a tree of plain blocks; what they mean is found by `passes`. */
export function storyOf(entry: StoryEntry, files: readonly Manuscript[]): Story {
  const origin = files.find((file) => file.origin)?.origin ?? null;
  const blocks = files.flatMap((file) => file.blocks);
  return {
    id: entry.id,
    sources: files.flatMap(({ sources }) => sources),
    title: entry.title ? ownWords(entry.title) : [],
    titleFrom: entry.title ? 'manifest' : 'none',
    ...(entry.short ? { short: ownWords(entry.short) } : {}),
    authors: entry.authors,
    authorsFrom: entry.authors.length > 0 ? 'manifest' : 'none',
    date: entry.date ?? origin?.published ?? null,
    source: entry.source ?? origin?.url ?? null,
    rights: entry.rights,
    warnings: [...entry.warnings, ...archiveWarnings(origin).filter((one) => !entry.warnings.includes(one))],
    ...creditsOf(entry, origin),
    headnote: entry.headnote ? paragraphs(entry.headnote) : [],
    header: files.flatMap(({ header }) => header),
    blocks: entry.settings.pictures === 'drop' ? blocks.map(withoutPicture) : blocks,
    endNotes: files.flatMap(({ notes }) => notes),
    appendixNotes: [],
    findings: [],
    ...(files[0] ? { told: toldBy(files[0]) } : {}),
    settings: entry.settings,
  };
}

/** An archive's word for no warning at all. */
const NO_WARNING =
  /^(?:no archive warnings apply|(?:creator|author) chose not to use archive warnings|no warnings?|none)$/i;

const archiveWarnings = (origin: Origin | null): readonly string[] =>
  (origin?.warnings ?? []).filter((warning) => !NO_WARNING.test(warning));

/** What the credits tell beside the source: the day, and what the manifest asks for. */
function creditsOf({ credits, source, date }: StoryEntry, origin: Origin | null): Partial<Story> {
  if (!origin) return {};
  const archived = credits.flatMap((key) => {
    const said = origin[key];
    const value = typeof said === 'string' ? said : (said ?? []).join(', ');
    return value === '' ? [] : [{ key, value }];
  });
  const published = source === null && date === null ? origin.published : null;
  return { ...(archived.length > 0 ? { archived } : {}), ...(published === null ? {} : { published }) };
}

const DROPPED: FixedLabel = { label: 'furniture', note: null, place: null, why: 'the manifest’s `pictures: drop`' };

/** A picture that does not come along; the words under it are told in the ledger. */
const withoutPicture = (block: Block): Block => {
  if (block.kind === 'quotation') return { ...block, blocks: block.blocks.filter(({ kind }) => kind !== 'figure') };
  if (block.kind !== 'figure') return block;
  const { caption: inlines, gap, span } = block;
  return { kind: 'paragraph', inlines, gap, span, fixed: DROPPED };
};

const toldBy = ({ format, origin, works }: Manuscript): Told => ({ format, origin, works });

/** Reads a story of plain texts and Markdown. */
export const readStory = (entry: StoryEntry, sources: readonly Source[], report: Report): Story =>
  storyOf(
    entry,
    sources.map((source, index) => readSource(source, report, `footnote-${index + 1}`)),
  );

/** A foreword or afterword, as it was read. */
export const essayOf = ({ blocks, notes }: Manuscript): EssayText => ({ blocks, endNotes: notes });

/** Reads a foreword or afterword of plain text or Markdown. */
export const readEssay = (source: Source, _settings: Settings, report: Report): EssayText =>
  essayOf(readSource(source, report, 'footnote'));

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
