import {
  type AuthorsNote,
  type Block,
  DEFAULT_SETTINGS,
  type Heading,
  type Inline,
  type Mark,
  type NoteFate,
  type Paragraph,
  person,
  type SceneBreak,
  type Source,
  type Span,
  type Story,
  type Verse,
  type World,
} from '../../src/document/index.js';
import type { Entry, Manifest, StoryEntry, Words } from '../../src/manifest/index.js';

/** Things made by hand for tests: stories, manifests and a world without a disk. */

const spanOf = (text: string, file = 'made.txt'): Span => {
  const source: Source = { file, text };
  return { source, start: 0, end: text.length };
};

export const given = (text: string): Words => ({ text, span: spanOf(text, 'anthology.yaml') });

/** Inlines from a small markup: `_emphasis_`, `*strong*`, `/` alone for a forced line end. */
export function inlines(text: string): readonly Inline[] {
  const span = spanOf(text);
  const made: Inline[] = [];
  for (const match of text.matchAll(/_([^_]+)_|\*([^*]+)\*| \/ |(?:(?! \/ )[^_*])+/g)) {
    const at = { source: span.source, start: match.index, end: match.index + match[0].length };
    if (match[0] === ' / ') made.push({ kind: 'line-break', span: at });
    else {
      const marks: readonly Mark[] = match[1] ? ['emphasis'] : match[2] ? ['strong'] : [];
      made.push({ kind: 'run', text: match[1] ?? match[2] ?? match[0], marks, link: null, span: at });
    }
  }
  return made;
}

export const paragraph = (text: string): Paragraph => ({
  kind: 'paragraph',
  inlines: inlines(text),
  gap: 1,
  span: spanOf(text),
});

export const heading = (text: string, level: 1 | 2 = 1): Heading => ({
  kind: 'heading',
  level,
  inlines: inlines(text),
  gap: 1,
  span: spanOf(text),
});

export const sceneBreak = (form = 'glyph:***'): SceneBreak => ({ kind: 'scene-break', form, span: spanOf('***') });

export const verse = (...lines: string[]): Verse => ({
  kind: 'verse',
  lines: lines.map((line) => ({ inlines: inlines(line.trimStart()), indent: /^ */.exec(line)![0].length })),
  gap: 1,
  span: spanOf(lines.join('\n')),
});

export const note = (id: string, text: string, more: Partial<AuthorsNote> = {}): AuthorsNote => ({
  kind: 'authors-note',
  id,
  note: 'author-note',
  place: 'leading',
  rule: 'label',
  certain: true,
  blocks: [paragraph(text)],
  gap: 1,
  span: spanOf(text),
  ...more,
});

export interface StoryParts extends Partial<Omit<Story, 'title' | 'authors'>> {
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly blocks?: readonly Block[];
}

export function story(id: string, { title = '', authors = [], ...rest }: StoryParts = {}): Story {
  return {
    id,
    sources: [{ file: `${id}.txt`, text: 'made' }],
    title: title === '' ? [] : inlines(title),
    titleFrom: title === '' ? 'none' : 'manifest',
    authors: authors.map((name) => person(name)),
    authorsFrom: authors.length === 0 ? 'none' : 'manifest',
    date: null,
    source: null,
    rights: null,
    warnings: [],
    headnote: [],
    header: [],
    blocks: [paragraph('Nothing happened.')],
    endNotes: [],
    appendixNotes: [],
    findings: [],
    settings: DEFAULT_SETTINGS,
    ...rest,
  };
}

export const entry = (id: string): StoryEntry => ({
  kind: 'story',
  id,
  files: [{ path: `${id}.txt`, span: spanOf('') }],
  title: null,
  authors: [],
  date: null,
  source: null,
  rights: null,
  short: null,
  headnote: null,
  warnings: [],
  chapters: null,
  work: null,
  credits: [],
  settings: DEFAULT_SETTINGS,
  checks: {},
  span: spanOf(''),
});

export const part = (title: string, ...ids: string[]): Entry => ({
  kind: 'part',
  title: given(title),
  stories: ids.map(entry),
});

export function manifest(more: Partial<Manifest> = {}): Manifest {
  return {
    source: { file: 'anthology.yaml', text: '' },
    title: given('The Made Sheaf'),
    subtitle: null,
    editors: [],
    language: 'en-GB',
    date: '2026-11-21',
    modified: null,
    publisher: null,
    identifier: { ebook: null, print: null },
    rights: null,
    copyright: null,
    description: null,
    subjects: [],
    series: null,
    order: { by: 'manifest', reverse: false },
    settings: DEFAULT_SETTINGS,
    checks: {},
    front: { dedication: null, epigraph: null, foreword: null },
    entries: [],
    back: { afterword: null, about: [], colophon: null },
    cover: { image: null, alt: null, fit: 'crop', design: null, colour: null, title: false, span: null },
    pdf: {
      profile: 'reading',
      trim: { width: 396, height: 612 },
      design: 'classic',
      font: 'eb-garamond',
      fallback: [],
      size: 11,
      leading: 14,
      margins: null,
      open: 'recto',
      opener: 'lead-in',
      sink: null,
      heads: 'author-title',
      folios: 'foot',
      largePrint: false,
      images: 'grey',
      blanks: 'keep',
      links: 'footnote',
      bleed: 9,
    },
    epub: {
      fonts: true,
      family: 'eb-garamond',
      contents: 2 as const,
      creators: 'all' as const,
      store: 'all' as const,
      claim: null,
    },
    ...more,
  };
}

/** A world without files, in which only the given variables are set. */
export const worldOf = (env: Readonly<Record<string, string>> = {}): World => ({
  file: async () => ({ ok: false, fault: 'missing', detail: '' }),
  list: () => [],
  asset: (path) => {
    throw new Error(`no asset ${path}`);
  },
  ready: () => null,
  packaged: (specifier) => {
    throw new Error(`no package ${specifier}`);
  },
  env: (name) => env[name],
});

/** The fate that notes of every kind have in `settings`, for stories that keep theirs. */
export const settingsWith = (fate: NoteFate) => ({
  ...DEFAULT_SETTINGS,
  notes: Object.fromEntries(
    Object.keys(DEFAULT_SETTINGS.notes).map((kind) => [kind, fate]),
  ) as unknown as typeof DEFAULT_SETTINGS.notes,
});
