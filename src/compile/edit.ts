import { type Diagnostic, Log } from '../diagnostics/index.js';
import { type Change, DEFAULT_SETTINGS, placeKey, type Source, type Span, type Story } from '../document/index.js';
import type { StoryEntry } from '../manifest/index.js';
import { applyHouseStyle, findStructure, joinRuns, type PassContext } from '../passes/index.js';
import { tellEmptied, tellLongNotes, tellTongue } from '../proof/index.js';
import { type Manuscript, storyOf } from '../readers/index.js';
import { type Ending, type Settled, settle } from '../settled/index.js';
import { chosenChapters } from './chapters.js';
import { tellUnused } from './unused.js';

/** Nothing was decided yet. */
const UNSETTLED: Settled = new Map();

/** A story before and after it was edited, with what was changed in between. */
export interface EditedStory {
  readonly entry: StoryEntry;
  /** As found in the text: structure known, no mark touched. */
  readonly found: Story;
  /** As its files were read, before anything was decided or found. */
  readonly read: Story;
  /** As both books set it, each piece that was changed a run by itself. */
  readonly styled: Story;
  /** The same with its runs put together. */
  readonly edited: Story;
  readonly changes: readonly Change[];
  readonly diagnostics: readonly Diagnostic[];
  /** Whether what is told of it later is settled. */
  readonly ends: Ending;
}

/**
 * Edits a story of files as they were read: structure first, so that the marks are judged within their paragraphs. `told`
 * while they were read is part of what a decision may end.
 */
export function editStory(
  entry: StoryEntry,
  files: readonly Manuscript[],
  settled: Settled = UNSETTLED,
  told: readonly Diagnostic[] = [],
): EditedStory {
  const log = new Log();
  for (const one of told) log.report(one);
  const changes: Change[] = [];
  const telling = { report: log.report, change: (change: Change) => changes.push(change) };
  const asRead = storyOf(entry, files);
  const { story: read, marks, open, ends } = settle(asRead, settled, telling);
  const decided = (span: Span) => marks.get(placeKey(span)) ?? null;
  const context: PassContext = marks.size > 0 ? { ...telling, decided } : telling;
  tellUnused(read, entry.span, log.report);
  const found = chosenChapters(findStructure(read, context), entry.chapters, log.report);
  const styled = applyHouseStyle(found, context);
  const edited = joinRuns(styled);
  if (!tellEmptied({ read, found, edited }, log.report)) tellLongNotes(found, log.report);
  tellTongue(found, log.report);
  const diagnostics = byPlace(open(log.all), found.sources);
  return { entry, read: asRead, found, styled, edited, changes, diagnostics, ends };
}

/** Diagnostics in the order of the text, whichever pass came first: so an editor reads from the top down. */
function byPlace(diagnostics: readonly Diagnostic[], sources: readonly Source[]): readonly Diagnostic[] {
  const file = ({ span }: Diagnostic) => (span ? sources.indexOf(span.source) : -1);
  const offset = ({ span }: Diagnostic) => span?.start ?? 0;
  return [...diagnostics].sort((one, other) => file(one) - file(other) || offset(one) - offset(other));
}

/** A story of which nothing is known but its text. */
export const loneEntry = (source: Source): StoryEntry => {
  const span = { source, start: 0, end: 0 };
  return {
    kind: 'story',
    id: 'story',
    files: [{ path: source.file, span }],
    title: null,
    short: null,
    authors: [],
    date: null,
    source: null,
    rights: null,
    headnote: null,
    warnings: [],
    chapters: null,
    work: null,
    credits: [],
    settings: DEFAULT_SETTINGS,
    checks: {},
    span,
  };
};
