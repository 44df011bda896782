import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import type { Book } from '../../src/book/index.js';
import type { EbookCover } from '../../src/cover/index.js';
import { Face } from '../../src/fonts/index.js';
import type { PdfSettings } from '../../src/manifest/index.js';
import { type Line, type Page, SPACE, type StructureElement, type Typeset } from '../../src/pages/index.js';
import type { CoverPlate } from '../../src/pdf/index.js';

const require = createRequire(import.meta.url);

/** A face of an installed font package. */
export function faceFrom(specifier: string, key: string): Face {
  return new Face(key, new Uint8Array(readFileSync(require.resolve(specifier))));
}

export const regular = (): Face =>
  faceFrom('@expo-google-fonts/eb-garamond/400Regular/EBGaramond_400Regular.ttf', 'regular');

export const italic = (): Face =>
  faceFrom('@expo-google-fonts/eb-garamond/400Regular_Italic/EBGaramond_400Regular_Italic.ttf', 'italic');

export const element = (
  role: StructureElement['role'],
  children: StructureElement[] = [],
  rest: Partial<StructureElement> = {},
): StructureElement => ({ role, children, ...rest });

/** One line in one face, its words parted where `words` has spaces. */
export function lineOf(face: Face, words: string, place: Partial<Line> = {}): Line {
  const tokens = words
    .split(/( )/)
    .filter((token) => token !== '')
    .map((token) => (token === ' ' ? SPACE : face.shape(token)));
  return {
    kind: 'line',
    x: 54,
    baseline: 72,
    size: 11,
    tokens,
    places: null,
    wordSpace: (face.space * 11) / 1000,
    scale: 1,
    tracking: 0,
    owner: 'artifact',
    links: [],
    hyphenated: false,
    grey: 0,
    ...place,
  };
}

export const pageOf = (items: Page['items'], label: string, index: number): Page => ({
  side: index % 2 === 0 ? 'recto' : 'verso',
  label,
  section: items.length > 0 ? 'section' : null,
  around: [],
  items,
});

/** Pages labelled from 1, with nothing but their items. */
export function typesetOf(pages: readonly Page['items'][], rest: Partial<Typeset> = {}): Typeset {
  return {
    trim: { width: 396, height: 612 },
    pages: pages.map((items, index) => pageOf(items, String(index + 1), index)),
    structure: element('Document'),
    outline: [],
    anchors: [],
    faces: [],
    starts: [],
    ...rest,
  };
}

export const bookOf = (rest: Partial<Book> = {}): Book => ({
  title: 'A Fake Anthology',
  subtitle: null,
  editors: [],
  authors: [{ name: 'Nobody Known', fileAs: 'Known, Nobody' }],
  language: 'en-GB',
  date: '2026-11-21',
  modified: '2026-11-21T00:00:00Z',
  words: 0,
  publisher: null,
  identifier: { ebook: null, print: null },
  rights: null,
  description: null,
  subjects: [],
  series: null,
  sections: [],
  ...rest,
});

export const settingsOf = (rest: Partial<PdfSettings> = {}): PdfSettings => ({
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
  bleed: 0,
  ...rest,
});

/** A plain red cover. */
export async function coverOf(): Promise<CoverPlate & EbookCover> {
  const page = await sharp({ create: { width: 165, height: 255, channels: 3, background: '#802020' } })
    .jpeg()
    .toBuffer();
  return {
    ebook: Promise.resolve(new Uint8Array(page)),
    page: { kind: 'picture', bytes: new Uint8Array(page), letters: null },
    alt: 'A red cloth cover',
  };
}
