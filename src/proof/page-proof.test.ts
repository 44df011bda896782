import { describe, expect, test } from 'vitest';
import type { Book } from '../book/index.js';
import { Log } from '../diagnostics/index.js';
import { type Block, DEFAULT_SETTINGS, type Source, type Story } from '../document/index.js';
import type { Line, Page, StructureElement, Typeset } from '../pages/index.js';
import { PageProof } from './page-proof.js';

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

/** What stands in the book is what was made. */
const ahead = (proof: PageProof, { story, pages, structure }: Made): boolean => {
  const columns = pages.map(({ items }) => ({ items, standing: items.length === 0 ? null : items }));
  return proof.ahead(story, columns, structure);
};

const told = (proof: PageProof, book: Book, typeset: Typeset): number => {
  const log = new Log();
  proof.finish(book, typeset, log.report);
  return log.all.length;
};

/** Takes the words from pages behind the proof's back: whoever reads them again finds them lost. */
const wipe = ({ pages }: Made): void => {
  for (const { items } of pages)
    (items as Line[]).splice(0, items.length, ...items.map((item) => ({ ...item, tokens: [] }) as Line));
};

const first = () => made('The boat came in.', '', 'Nobody was aboard.');
const second = () => made('It was late.', 'The lamp was out.');

describe('a story that was proved ahead', () => {
  test('is not read again where its pages stand in the book', () => {
    const [one, two] = [first(), second()];
    const proof = new PageProof();
    ahead(proof, one);
    wipe(one);
    const pages = [...one.pages.map((page) => ({ ...page })), ...two.pages];
    pages[1] = { items: [] };
    expect(told(proof, boundOf(one, two), typesetOf(pages, one, two))).toBe(0);
    expect(told(new PageProof(), boundOf(one, two), typesetOf(pages, one, two))).toBe(1);
  });

  test('may stand in the book with less than was read', () => {
    const one = first();
    const proof = new PageProof();
    const light = one.pages.map(({ items }) => ({ items: items.slice(1) }));
    const columns = one.pages.map(({ items }, index) => ({
      items,
      standing: items.length === 0 ? null : light[index]!.items,
    }));
    expect(proof.ahead(one.story, columns, one.structure)).toBe(true);
    expect(told(proof, boundOf(one), typesetOf(light, one))).toBe(0);
    expect(told(proof, boundOf(one), typesetOf(light.slice(1), one))).toBe(1);
    expect(told(new PageProof(), boundOf(one), typesetOf(light, one))).toBe(1);
  });

  test.each<[string, (one: Made, two: Made) => readonly { items: Page['items'] }[]]>([
    ['a page is missing', (one, two) => [...one.pages.slice(0, 2), ...two.pages]],
    ['its pages are parted', (one, two) => [...one.pages.slice(0, 2), ...two.pages, ...one.pages.slice(2)]],
    ['its pages are changed about', (one, two) => [...one.pages.toReversed(), ...two.pages]],
    ['another story stands before it', (one, two) => [...two.pages, ...one.pages]],
    ['a page was made anew', (one, two) => [{ items: [...one.pages[0]!.items] }, ...one.pages.slice(1), ...two.pages]],
  ])('is proved again where %s', (_, order) => {
    const [one, two] = [first(), second()];
    const proof = new PageProof();
    ahead(proof, one);
    ahead(proof, two);
    const pages = order(one, two);
    wipe(one);
    wipe(two);
    expect(told(proof, boundOf(one, two), typesetOf(pages, one, two))).toBe(1);
  });

  test('is proved again where it hangs elsewhere in the tree, or nowhere', () => {
    const [one, two] = [first(), second()];
    const proof = new PageProof();
    for (const each of [one, two]) {
      ahead(proof, each);
      wipe(each);
    }
    const pages = [...one.pages, ...two.pages];
    expect(told(proof, boundOf(one, two), typesetOf(pages, one, two))).toBe(0);
    expect(told(proof, boundOf(one, two), typesetOf(pages, two, one))).toBe(1);
    expect(told(proof, boundOf(one, two), typesetOf(pages, one))).toBe(1);
  });

  test('whose notes were changed since is proved again', () => {
    const one = first();
    const proof = new PageProof();
    ahead(proof, one);
    const story = { ...one.story, endNotes: [paragraph('A note.')] } as unknown as Story;
    const noted = { ...one, story };
    expect(told(proof, boundOf(noted), typesetOf(one.pages, one))).toBe(1);
  });

  test('and lacked words is told of when the book is there', () => {
    const one = first();
    const lacking = { ...one, pages: one.pages.slice(0, 2) };
    const proof = new PageProof();
    expect(ahead(proof, lacking)).toBe(false);
    expect(told(proof, boundOf(one), typesetOf(lacking.pages, one))).toBe(1);
    expect(told(proof, boundOf(one), typesetOf(one.pages, one))).toBe(0);
  });
});
