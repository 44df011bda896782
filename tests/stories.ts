import { type Diagnostic, Log } from '../src/diagnostics/index.js';
import { type Change, DEFAULT_SETTINGS, type Settings, type Source, type Story } from '../src/document/index.js';
import type { StoryEntry } from '../src/manifest/index.js';
import { findStructure } from '../src/passes/index.js';
import { readFile, readStory, storyOf } from '../src/readers/index.js';

/** A story as the passes hand it on, with what was told on the way. */
export interface Told {
  readonly story: Story;
  readonly codes: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly changes: readonly Change[];
}

/** What a manifest would say of the story; the rest as by default. */
export interface Saying {
  readonly format?: 'txt' | 'md';
  readonly title?: string;
  readonly settings?: Partial<Settings>;
}

/** A manifest's entry for `sources`. */
export function entryFor(sources: readonly Source[], { title, settings }: Saying = {}): StoryEntry {
  const manifest = { file: 'anthology.yaml', text: title ?? '' };
  const span = { source: manifest, start: 0, end: manifest.text.length };
  return {
    kind: 'story',
    id: 'story',
    files: sources.map(({ file }) => ({ path: file, span })),
    title: title === undefined ? null : { text: title, span },
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
    settings: { ...DEFAULT_SETTINGS, ...settings },
    checks: {},
    span,
  };
}

/** Reads texts as a story's files, and finds their structure. */
export function structured(texts: string | readonly string[], saying: Saying = {}): Told {
  const sources = [texts].flat().map((text, index) => ({ file: `${index + 1}.${saying.format ?? 'txt'}`, text }));
  const log = new Log();
  const changes: Change[] = [];
  const read = readStory(entryFor(sources, saying), sources, log.report);
  const story = findStructure(read, { report: log.report, change: (change) => changes.push(change) });
  return { story, codes: log.all.map(({ code }) => code), diagnostics: log.all, changes };
}

/** The same of a file in whatever format. */
export async function structuredFile(file: string, bytes: Uint8Array): Promise<Story> {
  const log = new Log();
  const { report } = log;
  const manuscript = await readFile({ file, bytes, encoding: 'auto', name: file, work: null, report });
  const source = { file, text: '' };
  const read = storyOf(entryFor([source], { title: 'T' }), manuscript ? [manuscript] : []);
  return findStructure(read, { report, change: () => {} });
}
