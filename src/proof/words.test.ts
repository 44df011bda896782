import JSZip from 'jszip';
import { expect, test } from 'vitest';
import type { Book, StorySection } from '../book/index.js';
import { Log } from '../diagnostics/index.js';
import { type Block, DEFAULT_SETTINGS, type Inline, type Source, type Story } from '../document/index.js';
import type { Line, StructureElement, Typeset } from '../pages/index.js';
import { provePages } from './page-proof.js';
import { proveEbook } from './words.js';

const source: Source = { file: 's.txt', text: 'The boat came in. Nobody was aboard & <nothing> moved.' };

const run = (start: number, end: number): Inline => ({
  kind: 'run',
  text: source.text.slice(start, end),
  marks: [],
  link: null,
  span: { source, start, end },
});

const call: Inline = { kind: 'note-call', note: 'n1', span: { source, start: 17, end: 17 } };

const paragraph = (...inlines: Inline[]): Block => ({
  kind: 'paragraph',
  inlines,
  gap: 1,
  span: { source, start: 0, end: source.text.length },
});

const story = {
  title: [],
  headnote: [],
  blocks: [paragraph(run(0, 17), call, run(17, 54))],
  endNotes: [],
  settings: DEFAULT_SETTINGS,
};
const section = { kind: 'story', id: 's', matter: 'body', part: null, story: story as unknown as Story };
const book = { sections: [section as StorySection] } as unknown as Book;

const paragraphs: StructureElement = { role: 'P', children: [] };

const line = (text: string, hyphenated = false, owner: unknown = paragraphs): Line =>
  ({ kind: 'line', tokens: [{ text }], hyphenated, owner }) as unknown as Line;

const pages = (...lines: Line[]): Typeset =>
  ({ pages: [{ items: lines }], structure: paragraphs }) as unknown as Typeset;

const whole = pages(
  line('AUTHOR', false, 'artifact'),
  line('The boat came in.* No-', true),
  line('7', false, 'artifact'),
  line('body was aboard & <nothing> moved.'),
);

const ebookOf = (xhtml: string): Promise<Uint8Array> => {
  const zip = new JSZip();
  zip.file('META-INF/container.xml', '<rootfile full-path="OEBPS/content.opf"/>');
  zip.file('OEBPS/content.opf', '<item id="a" href="a.xhtml"/><spine><itemref idref="a"/></spine>');
  zip.file('OEBPS/a.xhtml', xhtml);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
};

const told = (typeset: Typeset, ebook: Uint8Array | null): readonly string[] => {
  const log = new Log();
  provePages(book, typeset, log.report);
  if (ebook) proveEbook(book, ebook, log.report);
  return log.all.map(({ message }) => message);
};

const BODY =
  '<html><head><title>x</title></head><body><p>The boat came in.<a>1</a> Nobody was aboard &amp; &lt;nothing&gt; moved.</p></body></html>';

test('whole books pass: hyphens at line ends, artifacts and note marks are no words', async () => {
  expect(told(whole, await ebookOf(BODY))).toEqual([]);
});

test.each([
  ['a word left out', pages(line('The boat came in.*'), line('Nobody was aboard & moved.'))],
  ['a letter altered', pages(line('The boat came in.*'), line('Nobody was abroad & <nothing> moved.'))],
  ['passages changed about', pages(line('Nobody was aboard & <nothing> moved.'), line('The boat came in.*'))],
])('%s in the printed book is an error', (_, typeset) => {
  expect(told(typeset, null)).toEqual(['The printed book has lost or altered words of this passage']);
});

test('a word left out of the ebook is an error', async () => {
  expect(told(whole, await ebookOf(BODY.replace('aboard', '')))).toEqual([
    'The ebook has lost or altered words of this passage',
  ]);
});

test('what the editors wrote around the stories must be there, too', async () => {
  const foreword = { kind: 'essay', title: [], blocks: [paragraph(run(0, 17))], endNotes: [paragraph(run(17, 54))] };
  const framed = { sections: [foreword, ...book.sections] } as unknown as Book;
  const log = new Log();
  const twice = BODY.replace(/<p>.*<\/p>/, (said) => said + said);
  proveEbook(framed, await ebookOf(twice), log.report);
  expect(log.all).toEqual([]);
  proveEbook(framed, await ebookOf(BODY), log.report);
  provePages(framed, whole, log.report);
  expect(log.all.map(({ code }) => code)).toEqual(['book/words-lost', 'book/words-lost']);
});
