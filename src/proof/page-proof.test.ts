import { expect, test } from 'vitest';
import type { Book } from '../book/index.js';
import { Log } from '../diagnostics/index.js';
import { type Block, DEFAULT_SETTINGS, type Source, type Story } from '../document/index.js';
import type { Line, Page, StructureElement, Typeset } from '../pages/index.js';
import { provePages } from './page-proof.js';

const paragraph = (text: string): Block => {
  const source: Source = { file: 's.txt', text };
  const span = { source, start: 0, end: text.length };
  return { kind: 'paragraph', inlines: [{ kind: 'run', text, marks: [], link: null, span }], gap: 1, span };
};

/** A story, and pages of it: a line of words each, none where it is blank. */
function made(...lines: readonly string[]) {
  const blocks = lines.filter((line) => line !== '').map(paragraph);
  const story = { title: [], headnote: [], blocks, endNotes: [], settings: DEFAULT_SETTINGS } as unknown as Story;
  const structure: StructureElement = { role: 'Sect', children: [] };
  const lineOf = (text: string) =>
    ({
      kind: 'line',
      tokens: text.split(' ').map((word) => ({ text: word })),
      hyphenated: false,
      owner: structure,
    }) as unknown as Line;
  return { story, structure, pages: lines.map((text) => ({ items: text === '' ? [] : [lineOf(text)] })) };
}

type Made = ReturnType<typeof made>;

const boundOf = (...stories: readonly Made[]) =>
  ({ sections: stories.map(({ story }) => ({ kind: 'story', story })) }) as unknown as Book;

const typesetOf = (pages: readonly { readonly items: Page['items'] }[], ...stories: readonly Made[]) =>
  ({
    pages,
    structure: { role: 'Document', children: stories.map(({ structure }) => structure) },
  }) as unknown as Typeset;

const told = (book: Book, typeset: Typeset): number => {
  const log = new Log();
  provePages(book, typeset, log.report);
  return log.all.length;
};

const first = () => made('The boat came in.', '', 'Nobody was aboard.');
const second = () => made('It was late.', 'The lamp was out.');

test.each<[string, number, (one: Made, two: Made) => readonly { items: Page['items'] }[]]>([
  ['all pages stand', 0, (one, two) => [...one.pages, ...two.pages]],
  ['a page is missing', 1, (one, two) => [...one.pages.slice(0, 2), ...two.pages]],
  ['pages are changed about', 1, (one, two) => [...one.pages.toReversed(), ...two.pages]],
  ['a page is empty', 1, (one, two) => [{ items: [] }, ...one.pages.slice(1), ...two.pages]],
])('where %s, %d losses are told', (_, count, order) => {
  const [one, two] = [first(), second()];
  expect(told(boundOf(one, two), typesetOf(order(one, two), one, two))).toBe(count);
});

test('the order is that of the structure tree', () => {
  const [one, two] = [first(), second()];
  const pages = [...one.pages, ...two.pages];
  expect(told(boundOf(one, two), typesetOf(pages, two, one))).toBe(1);
  expect(told(boundOf(one, two), typesetOf(pages, one))).toBe(1);
});
