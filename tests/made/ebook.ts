import sharp from 'sharp';
import { type Book, bind, everyBlock } from '../../src/book/index.js';
import type { EbookCover } from '../../src/cover/index.js';
import { Log } from '../../src/diagnostics/index.js';
import {
  type Block,
  childrenOf,
  DEFAULT_SETTINGS,
  type Figure,
  type Inline,
  type List,
  notesAll,
  type Paragraph,
  person,
  type Quotation,
  type Run,
  type Story,
  textOf,
  type World,
} from '../../src/document/index.js';
import { writeEpub } from '../../src/epub/index.js';
import { diskWorld } from '../../src/machine/disk.js';
import type { EpubSettings, Manifest } from '../../src/manifest/index.js';
import type { PageStart } from '../../src/pages/index.js';
import type { CoverPlate } from '../../src/pdf/index.js';
import { entry, given, heading, inlines, manifest, note, paragraph, part, sceneBreak, story, verse } from './book.js';

/** Ebooks made by hand for tests: an anthology with everything in it, and what the writer asks for beside the book. */

const span = (text: string) => ({ source: { file: 'made.txt', text }, start: 0, end: text.length });

export const run = (text: string, more: Partial<Run> = {}): Run => ({
  kind: 'run',
  text,
  marks: [],
  link: null,
  span: span(text),
  ...more,
});

export const call = (id: string): Inline => ({ kind: 'note-call', note: id, span: span('') });

export const prose = (...parts: Inline[]): Paragraph => ({ kind: 'paragraph', inlines: parts, gap: 1, span: span('') });

export const quotation = (role: Quotation['role'], ...blocks: Block[]): Quotation => ({
  kind: 'quotation',
  role,
  blocks,
  gap: 1,
  span: span(''),
});

export const list = (ordered: boolean, start: number, ...items: string[]): List => ({
  kind: 'list',
  ordered,
  start,
  items: items.map((item) => [paragraph(item)]),
  gap: 1,
  span: span(''),
});

export const figure = (path: string, alt: string, caption = ''): Figure => ({
  kind: 'figure',
  path,
  alt,
  caption: caption === '' ? [] : inlines(caption),
  gap: 1,
  span: span(path),
});

/** Words that mean nothing, the same every time. */
export function babble(words: number, seed = 1): string {
  const syllables = ['ba', 'len', 'or', 'ti', 'mas', 'ke', 'dru', 'fel', 'na', 'so', 'wyn', 'ha', 'rit', 'um', 'pel'];
  let state = seed;
  const next = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % below;
  };
  const word = () => Array.from({ length: 1 + next(3) }, () => syllables[next(syllables.length)]).join('');
  return Array.from({ length: words }, (_, index) => word() + (index % 11 === 10 ? '.' : '')).join(' ');
}

/** Paragraphs of babble, about `words` words in all, a scene break every so often. */
export function longProse(words: number, perParagraph = 80, perScene = 1500): readonly Block[] {
  const blocks: Block[] = [];
  for (let done = 0; done < words; done += perParagraph) {
    if (done > 0 && Math.floor(done / perScene) > Math.floor((done - perParagraph) / perScene))
      blocks.push(sceneBreak());
    blocks.push(paragraph(babble(perParagraph, done + 7)));
  }
  return blocks;
}

const settings = (more: Partial<Story['settings']>) => ({ ...DEFAULT_SETTINGS, ...more });

export const HOSTILE_TITLE = '& < > " \' ]]> <script>alert(1)</script> 🦊';

/** What a hostile or careless author may write; every word of it must be text in the ebook. */
export const HOSTILE = [
  '<script>alert("boo")</script>',
  '<p onclick="steal()">Click</p>',
  '<iframe src="http://evil.example/"></iframe>',
  'Write to <foo@bar.com> -- or do not -->.',
  '<!-- a comment -- with dashes -->',
  ']]> & &amp; &#x41; &nbsp; <br>',
  '<%= process.env %> <%- include("x") %>',
] as const;

function stories(): readonly Story[] {
  const kept = note('leading', 'This came to me in a train.', { place: 'leading' });
  const moved = note('moved', 'A word that my grandmother used.', { place: 'inline', note: 'gloss' });
  const uncalled = note('uncalled', 'Thank you for reading.', { place: 'trailing' });
  const ended = note('ended', 'The mill stands to this day.', {
    blocks: [paragraph('The mill stands.'), paragraph('Go and see.')],
  });
  return [
    story('everything', {
      title: HOSTILE_TITLE,
      authors: ['Ada <Field>', 'Ben "Low" & Sons'],
      source: 'https://stories.example/first?a=1&b=2',
      rights: 'By leave of the author',
      warnings: ['storms', 'fire & flood'],
      headnote: [paragraph('The editor found this in a _drawer_.')],
      settings: settings({ ornament: 'fleuron', notes: notesAll.keep }),
      blocks: [
        kept,
        { kind: 'dedication', inlines: inlines('For the _cat_'), gap: 1, span: span('') },
        ...HOSTILE.map((text) => prose(run(text))),
        prose(run('Bell\u0007 and \u0000null, form\ffeed, \uFFFE and \uD800 alone.')),
        sceneBreak(),
        prose(
          run('Plain, '),
          run('emphasis, ', { marks: ['emphasis'] }),
          run('both, ', { marks: ['emphasis', 'strong'] }),
          run('strong', { marks: ['strong'] }),
          run(' code', { marks: ['code'] }),
          run(' struck', { marks: ['strike'] }),
          run(' under', { marks: ['underline'] }),
          run(' caps', { marks: ['small-caps'] }),
          run(' up', { marks: ['superscript'] }),
          run(' down', { marks: ['subscript'] }),
          { kind: 'line-break', span: span('') },
          run('a link', { link: 'https://example.org/a b?c=d&e=|f|' }),
          run(' and mail', { link: 'mailto:ada@example.org' }),
          run(' and none', { link: 'javascript:alert(1)' }),
          run(' nor this', { link: 'file:///etc/passwd' }),
          call('moved'),
          run(', and on.'),
        ),
        verse('The mill', '  goes round', '', 'and round', '    again'),
        quotation('letter', paragraph('Dear Ben,'), paragraph('The roof is _gone_.'), paragraph('Ada')),
        quotation('quotation', paragraph('Nobody knows the hour.')),
        list(true, 3, 'Third', 'Fourth'),
        list(false, 1, 'A stone', 'A feather'),
        figure('pictures/lamp.png', 'A lamp on a sill', 'The _lamp_'),
        figure('pictures/lamp.png', 'The lamp again'),
        figure('pictures/photo.jpg', 'A field'),
        figure('pictures/hostile.svg', 'A drawing'),
        note('mid', 'We stop here for a word.', { place: 'mid', note: 'disclaimer' }),
        paragraph('The mill stood still.'),
        { kind: 'end-marker', inlines: inlines('The End'), gap: 1, span: span('') },
      ],
      endNotes: [moved, uncalled],
    }),
    story('chapters', {
      title: 'The _Long_ Way Round',
      authors: ['Carla Weiss'],
      blocks: [
        heading('Chapter One'),
        paragraph('It began with rain.'),
        heading('A section', 2),
        prose(run('It went on'), call('ended'), run(' with rain.')),
        sceneBreak(),
        heading('Chapter Two & Last'),
        paragraph('It ended with rain.'),
      ],
      appendixNotes: [ended],
    }),
    story('mehl', {
      title: 'Das Mehl',
      authors: ['Dora Brand'],
      settings: settings({ language: 'de', ornament: 'space' }),
      blocks: [paragraph('Die Mühle stand still.'), sceneBreak(), paragraph('Der Wind kam zurück.')],
    }),
    story('moulin', {
      title: 'Le Moulin',
      authors: ['Émile Roux'],
      settings: settings({ language: 'fr', ornament: 'ornaments/own.svg' }),
      blocks: [
        heading('Une seule partie'),
        paragraph('Le moulin dormait.'),
        sceneBreak(),
        paragraph('Le vent revint.'),
      ],
    }),
    story('long', { title: 'A Hundred Thousand Words', authors: ['Ada <Field>'], blocks: longProse(100_000) }),
  ];
}

/** A manifest that asks for everything. */
export const EVERYTHING: Partial<Manifest> = {
  title: given('Sheaves & Stars: "All" of <It> ]]> 🌾'),
  subtitle: given("Everything's subtitle"),
  editors: [person('Edith Reed'), person('Paul 9', 'Nine, Paul')],
  language: 'en-GB',
  publisher: 'Mill & Wind',
  identifier: { ebook: 'isbn:978-0-00-000000-2', print: 'isbn:978-0-00-000001-9' },
  rights: '© 2026 the authors',
  description: 'A book of <everything>, told & tried.',
  subjects: [
    { name: 'Short stories', thema: 'FYB', bisac: 'FIC029000' },
    { name: 'Mills & millers', thema: null, bisac: null },
  ],
  series: { name: 'The Made Series', number: 2 },
  front: {
    dedication: given('For everyone\nwho reads'),
    epigraph: { text: given('All grain is one.'), source: given('A miller') },
    foreword: { path: 'foreword.md', span: span('') },
  },
  entries: [part('Part One: & Before', 'everything', 'chapters'), entry('mehl'), part('Part Two', 'moulin', 'long')],
  back: {
    afterword: null,
    about: [{ person: person('Carla Weiss'), text: given('Carla Weiss keeps bees.') }],
    colophon: null,
  },
};

export function everything(): Book {
  const log = new Log();
  const copy = {
    stories: stories(),
    foreword: { blocks: [paragraph('Read these slowly.')], endNotes: [] },
    afterword: null,
  };
  return bind(manifest(EVERYTHING), copy, diskWorld('.'), log.report);
}

const SVG = (inner: string) =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20">${inner}</svg>`);

/** A world whose folder holds a few pictures, and where our assets and packages are the real ones. */
export async function worldWithPictures(): Promise<World> {
  const dot = (background: string) => sharp({ create: { width: 40, height: 30, channels: 3, background } });
  const files = new Map<string, Uint8Array>([
    ['pictures/lamp.png', await dot('#fa0').png().toBuffer()],
    [
      'pictures/photo.jpg',
      await dot('#0a4')
        .jpeg()
        .withExif({ IFD0: { Copyright: 'nobody' } })
        .toBuffer(),
    ],
    [
      'pictures/hostile.svg',
      SVG('<script>alert(1)</script><image href="file:///etc/passwd"/><rect width="60" height="9"/>'),
    ],
    ['ornaments/own.svg', SVG('<circle cx="30" cy="10" r="8"/>')],
  ]);
  return {
    ...diskWorld('.'),
    file: async (path) => {
      const bytes = files.get(path);
      return bytes ? { ok: true, bytes } : { ok: false, fault: 'missing', detail: '' };
    },
    list: () => [],
  };
}

/** A cover without a picture worth the name: one grey JPEG with its JFIF marker. */
export async function plainCover(): Promise<CoverPlate & EbookCover> {
  const jpeg = await sharp({ create: { width: 160, height: 256, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer();
  const jfif = Uint8Array.of(0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 1, 1, 44, 1, 44, 0, 0);
  const ebook = Buffer.concat([jpeg.subarray(0, 2), jfif, jpeg.subarray(2)]);
  const page = { kind: 'picture', bytes: ebook, letters: null } as const;
  return { ebook: Promise.resolve(ebook), page, alt: 'A grey page with nothing on it' };
}

/** Pages as a printer might cut them: one at each section's start, then one every so many words. */
export function pagesOf(book: Book, wordsPerPage = 300): readonly PageStart[] {
  const starts: PageStart[] = [];
  const numbers = new Map(everyBlock(book).map((block, number) => [block, number]));
  let front = 0;
  let body = 0;
  for (const section of book.sections) {
    const label = () => (section.matter === 'front' ? 'i'.repeat(++front) : String(++body));
    starts.push({ label: label(), section: section.id, block: null, offset: 0 });
    if (section.kind !== 'story') continue;
    let words = 0;
    for (const block of leaves([...section.story.headnote, ...section.story.blocks])) {
      for (const match of textOf(block).matchAll(/\S+/g)) {
        words += 1;
        if (words > wordsPerPage) {
          starts.push({ label: label(), section: section.id, block: numbers.get(block)!, offset: match.index });
          words = 1;
        }
      }
    }
  }
  return starts;
}

function leaves(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => (childrenOf(block).length > 0 ? leaves(childrenOf(block)) : [block]));
}

export interface Made {
  readonly bytes: Uint8Array;
  readonly log: Log;
}

/** Writes `book` with fakes for all that stands around it. */
export async function makeEbook(
  book: Book,
  { starts = pagesOf(book), ...more }: Partial<EpubSettings> & { starts?: readonly PageStart[] } = {},
): Promise<Made> {
  const log = new Log();
  const settings = {
    fonts: true,
    family: 'eb-garamond' as const,
    contents: 2 as const,
    creators: 'all' as const,
    store: 'all' as const,
    claim: null,
    ...more,
  };
  const bytes = await writeEpub(book, starts, await plainCover(), settings, await worldWithPictures(), log.report);
  return { bytes, log };
}

let once: Promise<Made> | null = null;

/** The ebook of `everything`, made once for all tests of a file. */
export const madeOnce = (): Promise<Made> => {
  once ??= makeEbook(everything());
  return once;
};
