import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { entry, heading, paragraph, sceneBreak, story, verse } from '../../tests/made/book.js';
import { list, quotation, run } from '../../tests/made/ebook.js';
import {
  anthologyManifest,
  installed,
  linesUnder,
  plainProse,
  type SetBook,
  setBook,
} from '../../tests/made/interior.js';
import { copied, linesOn } from '../../tests/made/type.js';
import { everyBlock } from '../book/index.js';
import { type Block, childrenOf, inlinesOf, plain } from '../document/index.js';
import { dumpPages, type Page, rightOf, type StructureElement } from '../pages/index.js';
import { gutterOf, measuresOf } from './designs/measures.js';

const wordsOn = (page: Page): string => linesOn(page.items).map(copied).join(' ').trim();

const furnitureOf = (page: Page): readonly string[] => linesOn(page.around).map(copied);

const elements = (root: StructureElement, role: string): readonly StructureElement[] => [
  ...(root.role === role ? [root] : []),
  ...root.children.flatMap((child) => elements(child, role)),
];

/** The page on which a section's first words stand. */
const opens = ({ pages }: SetBook, section: string): Page =>
  pages.pages.find((page) => page.section === section) as Page;

describe.each(['classic', 'modern', 'zine'] as const)('%s', (design) => {
  let set: SetBook;
  beforeAll(async () => {
    set = await setBook({ design });
  });

  test('pages as text', async () => {
    await expect(dumpPages(set.pages)).toMatchFileSnapshot(`../../tests/interior/${design}.txt`);
  });

  test('sides alternate from a recto on, and labels count front and body apart', () => {
    const { pages } = set.pages;
    expect(pages.map(({ side }) => side)).toEqual(pages.map((_, index) => (index % 2 === 0 ? 'recto' : 'verso')));
    const front = pages.findIndex(({ label }) => label === '1');
    expect(front % 2).toBe(0);
    expect(pages.slice(0, 5).map(({ label }) => label)).toEqual(['i', 'ii', 'iii', 'iv', 'v']);
    expect(pages.slice(front).map(({ label }) => label)).toEqual(pages.slice(front).map((_, index) => `${index + 1}`));
  });

  test('the sections stand in a book’s order, and begin on the sides they must', () => {
    const seen = set.pages.pages
      .map(({ section }) => section)
      .filter((section, index, all) => section !== all[index - 1]);
    expect(seen.filter((section) => section !== null)).toEqual(set.book.sections.map(({ id }) => id));
    const rectos = ['half-title', 'title-page', 'dedication', 'epigraph', 'contents', 'foreword', 'part-1', 'ferry'];
    for (const section of rectos) expect(opens(set, section).side, section).toBe('recto');
    expect(opens(set, 'copyright').side).toBe('verso');
  });

  test('blank pages are blank, display pages blind, openers without heads', () => {
    for (const page of set.pages.pages) {
      expect(
        page.around.every(({ kind, ...item }) => kind !== 'picture' && 'owner' in item && item.owner === 'artifact'),
      ).toBe(true);
      if (page.section === null) expect([...page.around, ...page.items]).toEqual([]);
    }
    for (const section of ['half-title', 'title-page', 'copyright', 'dedication', 'epigraph', 'part-1', 'colophon']) {
      expect(furnitureOf(opens(set, section)), section).toEqual([]);
    }
    for (const section of ['ferry', 'ebb', 'lamp', 'foreword', 'contents', 'about', 'appendix']) {
      const page = opens(set, section);
      expect(furnitureOf(page), section).toEqual([page.label]);
    }
  });

  test('running heads name the author on the left and the story on the right', () => {
    const { pages } = set.pages;
    const inside = pages.filter(({ section }, index) => section === 'ebb' && pages[index - 1]?.section === 'ebb');
    expect(inside.length).toBeGreaterThan(1);
    for (const page of inside) {
      expect(furnitureOf(page)).toContain(page.side === 'verso' ? 'Ben Low' : 'Ebb');
      expect(furnitureOf(page)).toContain(page.label);
    }
  });

  test('the contents tell the true pages', () => {
    const [toc] = elements(set.pages.structure, 'TOC');
    const labels = new Map<string, string>();
    for (const { name, page } of set.pages.anchors) labels.set(name, set.pages.pages[page]!.label);
    const told = linesUnder(toc!, set.pages).flatMap((line) =>
      line.links.flatMap(({ target }) => {
        const text = copied(line).trim();
        return target.kind === 'anchor' && /^(\d+|[ivx]+)$/.test(text) ? [[target.name, text] as const] : [];
      }),
    );
    expect(told.map(([name]) => name)).toEqual([
      'foreword',
      'ferry',
      'ebb',
      'ebb.chapter-1',
      'ebb.chapter-2',
      'lamp',
      'appendix',
      'about',
    ]);
    for (const [name, text] of told) expect(text, name).toBe(labels.get(name));
  });

  test('every word of the stories is set once, in order', () => {
    for (const section of set.book.sections) {
      if (section.kind !== 'story') continue;
      const sect = sectOf(set, section.id);
      const letters = (text: string) => text.replace(/[\s\u00ad]+/g, '');
      const found = letters(wordsInOrder(sect, set));
      let at = 0;
      let besides = '';
      for (const text of section.story.blocks.flatMap(textsOf)) {
        const next = found.indexOf(letters(text), at);
        expect(next, text).toBeGreaterThanOrEqual(at);
        besides += found.slice(at, next);
        at = next + letters(text).length;
      }
      besides += found.slice(at);
      // Besides its words the story has a title, authors, signs and notes, and nothing twice.
      expect(besides.length).toBeLessThan(250);
    }
  });

  test('a list’s number is not one word with its item', () => {
    const labels = elements(set.pages.structure, 'Lbl').flatMap((label) => linesUnder(label, set.pages).map(copied));
    expect(labels).toContain('9. ');
    expect(labels.filter((label) => !label.endsWith(' '))).toEqual([]);
  });

  test('links lead to places there are, and the outline too', () => {
    const names = new Set(set.pages.anchors.map(({ name }) => name));
    const targets = set.pages.pages.flatMap(({ items }) =>
      linesOn(items).flatMap(({ links }) => links.map(({ target }) => target)),
    );
    for (const target of targets) if (target.kind === 'anchor') expect(names).toContain(target.name);
    const anchors = (entries: typeof set.pages.outline): readonly string[] =>
      entries.flatMap(({ anchor, children }) => [anchor, ...anchors(children)]);
    for (const anchor of anchors(set.pages.outline)) expect(names).toContain(anchor);
    expect(names).toContain('ebb.ebb-note.call');
    expect(names).toContain('lamp.moved.call');
    expect(targets).toContainEqual({ kind: 'anchor', name: 'ebb.ebb-note.call' });
    expect(targets).toContainEqual({ kind: 'web', href: 'https://example.org/gazette/1908' });
  });

  test('every page of text begins at a word of its section', () => {
    const { starts, pages } = set.pages;
    for (const { section, block } of starts) {
      const holder = set.book.sections.find(({ id }) => id === section);
      expect(holder, section).toBeDefined();
      if (block !== null && holder?.kind === 'story')
        expect(holder.story.blocks.flatMap(within)).toContain(everyBlock(set.book)[block]);
    }
    const body = pages.filter(({ section }) => section === 'ferry');
    expect(starts.filter(({ section }) => section === 'ferry').length).toBe(body.length);
  });

  test('every line of a column stands on its grid and within its margins', () => {
    const { baseline, leading, rows, measure, margins } = measuresOf(anthologyManifest({ design }).pdf, 40);
    for (const page of set.pages.pages) {
      if (page.section !== 'ferry' && page.section !== 'ebb') continue;
      const left = page.side === 'recto' ? margins.inside : margins.outside;
      for (const item of linesOn(page.items)) {
        if (item.owner === 'artifact' || item.size !== 11) continue;
        const row = (item.baseline - baseline) / leading;
        expect(Math.abs(row - Math.round(row))).toBeLessThan(1e-6);
        expect(Math.round(row)).toBeGreaterThanOrEqual(0);
        expect(Math.round(row)).toBeLessThan(rows);
        expect(item.x).toBeGreaterThan(left - 8);
        expect(item.x).toBeLessThan(left + measure);
      }
    }
  });
});

const within = (block: Block): readonly Block[] => [block, ...childrenOf(block).flatMap(within)];

/** The texts of a block and the blocks in it, cut where the book sets marks of its own. */
function textsOf(block: Block): readonly string[] {
  const own = inlinesOf(block).flatMap((inlines) =>
    inlines.flatMap((inline) => (inline.kind === 'run' ? [plain([inline])] : [])),
  );
  return [...own, ...childrenOf(block).flatMap(textsOf)];
}

/** The story's element: the one to whose opener the contents lead. */
function sectOf({ pages, book }: SetBook, id: string): StructureElement {
  const sections = book.sections.filter(({ kind }) => kind !== 'part');
  const all: StructureElement[] = [];
  for (const child of pages.structure.children) {
    if (child.role === 'Part') all.push(...child.children.filter(({ role }) => role === 'Sect'));
    else all.push(child);
  }
  return all[sections.findIndex((section) => section.id === id)]!;
}

/** What an element says, its own lines first, then its children's. */
function wordsInOrder(root: StructureElement, { pages }: SetBook): string {
  const own = new Map<unknown, string>();
  for (const page of pages.pages) {
    for (const item of linesOn(page.items)) {
      const text = copied(item);
      own.set(item.owner, (own.get(item.owner) ?? '') + (item.hyphenated ? text.replace(/[-\u00ad]$/, '') : text));
    }
  }
  const read = (one: StructureElement): string => (own.get(one) ?? '') + one.children.map(read).join('');
  return read(root);
}

test('the same book is set the same', async () => {
  const [first, second] = [await setBook(), await setBook()];
  expect(dumpPages(first.pages)).toBe(dumpPages(second.pages));
});

test('stories may each begin on a recto', async () => {
  const set = await setBook({ open: 'recto' });
  for (const section of ['ferry', 'ebb', 'lamp', 'about']) expect(opens(set, section).side).toBe('recto');
});

test('a book by one author bears its own title in the heads', async () => {
  const stories = ['one', 'two'].map((id) => story(id, { title: id, authors: ['Ada Field'], blocks: plainProse(20) }));
  const set = await setBook({}, { entries: stories.map(({ id }) => entry(id)) }, stories);
  const inside = set.pages.pages.filter(
    ({ section }, index, all) => section === 'one' && all[index - 1]?.section === 'one',
  );
  expect(furnitureOf(inside.find(({ side }) => side === 'verso')!)).toContain('Crossings');
});

test.each([
  ['one author', ['Ada Field', 'Ada Field'], 1],
  ['two', ['Ada Field', 'Ben Low'], 2],
])('a book of %s says who wrote what where it differs: title page, contents, openers', async (_, names, times) => {
  const stories = names.map((name, at) =>
    story(`s${at}`, { title: `Story ${at}`, authors: [name], blocks: plainProse(2) }),
  );
  const set = await setBook({}, { entries: stories.map(({ id }) => entry(id)) }, stories);
  const lines = set.pages.pages.flatMap(({ section, items }) =>
    section === 'copyright' || section === 'about' ? [] : linesOn(items).map(copied),
  );
  expect(lines.filter((line) => line.includes('Ada Field')).length).toBe(times);
});

test.each([
  ['The Kettle: A Tale of the Weir', null, 'The Kettle: A Tale of the Weir'],
  [
    'The Long Road to the Harbour and Back: Being the True Account of a Lamplighter',
    null,
    'The Long Road to the Harbour and Back',
  ],
  [
    'The Lamplighter’s Own Account of How He Came to Know of the Eels',
    null,
    'The Lamplighter’s Own Account of How He…',
  ],
  ['The Lamplighter’s Own Account of How He Came to Know of the Eels', 'The Eels', 'The Eels'],
])('the head of %s, %s', async (title, short, expected) => {
  const blocks = plainProse(20);
  const stories = ['one', 'two'].map((id) => ({
    ...story(id, { title, authors: [id], blocks }),
    ...(short === null ? {} : { short: [run(short)] }),
  }));
  const set = await setBook({}, { entries: stories.map(({ id }) => entry(id)) }, stories);
  const rectos = set.pages.pages.filter(({ section, side }) => section === 'one' && side === 'recto');
  expect(rectos.flatMap((page) => furnitureOf(page))).toContain(expected);
});

test('heads and folios can be left out', async () => {
  const set = await setBook({ heads: 'none', folios: 'none' });
  for (const page of set.pages.pages) if (page.section === 'ferry') expect(furnitureOf(page)).toEqual([]);
});

test('a poem has one left edge, whatever its stanzas are long, and so have its parts', async () => {
  const poem = story('poem', {
    blocks: [
      verse('short', 'lines'),
      verse('a stanza of much longer lines', '  one of them indented'),
      verse('short again'),
      sceneBreak(),
      verse('its second part'),
    ],
  });
  const set = await setBook({}, { entries: [entry('poem')] }, [poem]);
  const wanted = ['short', 'lines', 'a stanza of much longer lines', 'short again', 'its second part'];
  const edges = set.pages.pages.flatMap(({ items }) =>
    linesOn(items).flatMap((line) => (wanted.includes(copied(line).trim()) ? [line.x] : [])),
  );
  expect(edges).toHaveLength(wanted.length);
  expect(new Set(edges.map((x) => x.toFixed(3))).size).toBe(1);
});

test('for the press the count is even and the last page blank', async () => {
  const { pages } = (await setBook({ profile: 'press' })).pages;
  expect(pages.length % 2).toBe(0);
  expect(pages.at(-1)).toMatchObject({ around: [], items: [] });
  expect(pages.at(-1)!.label).toBe(String(Number(pages.at(-2)!.label) + 1));
});

test.each(['classic', 'modern', 'zine'] as const)(
  'large print in %s is large throughout, with upright heads and folios',
  async (design) => {
    const set = await setBook({ largePrint: true, size: 18, leading: 23, design });
    const lines = set.pages.pages.flatMap(({ items, around }) => linesOn([...items, ...around]));
    expect(lines.length).toBeGreaterThan(100);
    // Superiors that the face has no letters for are made of the text's.
    expect(lines.filter(({ size }) => size < 18 && size > 12)).toEqual([]);
    const around = set.pages.pages.flatMap((page) => linesOn(page.around));
    const faces = around.flatMap(({ tokens }) => tokens.flatMap((token) => (token ? [token.face.key] : [])));
    expect(new Set(faces).size).toBe(1);
    expect(faces).not.toContain('italic');
  },
);

test('large print is ragged, unhyphenated, and open', async () => {
  const set = await setBook({ largePrint: true, size: 18, leading: 20 });
  const body = set.pages.pages.filter(({ section }) => section === 'ferry').flatMap(({ items }) => linesOn(items));
  const text = body.filter(({ size, owner }) => size === 18 && owner !== 'artifact');
  expect(text.some(({ hyphenated }) => hyphenated)).toBe(false);
  expect(text.every(({ scale }) => scale === 1)).toBe(true);
  const steps = text.slice(1).map(({ baseline }, index) => baseline - text[index]!.baseline);
  expect(Math.min(...steps.filter((step) => step > 0))).toBeCloseTo(22.5);
});

test('a link’s address is printed at the foot of its page, or not at all', async () => {
  const address = 'https://example.org/gazette/1908';
  const printed = (set: SetBook) =>
    set.pages.pages.filter((page) => wordsOn(page).replace(/\s/g, '').includes(address));
  expect(printed(await setBook()).length).toBe(1);
  expect(printed(await setBook({ links: 'none' })).length).toBe(0);
});

test('a thick book is laid out again with wider gutters', async () => {
  const thick = ['a', 'b', 'c'].map((id) =>
    story(id, { title: id, authors: [id], blocks: plainProse(120, id.charCodeAt(0)) }),
  );
  const small = { trim: { width: 288, height: 324 }, size: 24, leading: 30 };
  const { pages } = (await setBook(small, { entries: thick.map(({ id }) => entry(id)) }, thick)).pages;
  expect(pages.length).toBeGreaterThan(500);
  const inside = Math.min(
    ...pages
      .filter(({ side, section }) => side === 'recto' && section === 'b')
      .flatMap(({ items }) =>
        linesOn(items)
          .filter(({ owner }) => owner !== 'artifact')
          .map(({ x }) => x),
      ),
  );
  // An opening quote or a capital may hang into the margin by a little.
  expect(inside).toBeGreaterThan(gutterOf(pages.length) + 9 - 6);
  expect(gutterOf(pages.length) + 9 - 6).toBeGreaterThan(54);
});

test('a picture that is not there is an error with its place', async () => {
  const figure = {
    kind: 'figure',
    path: 'art/none.png',
    alt: '',
    caption: [],
    gap: 1,
    span: plainProse(1)[0]!.span,
  } as const;
  const stories = [story('one', { title: 'One', authors: ['A', 'B'], blocks: [...plainProse(2), figure] })];
  const set = await setBook({}, { entries: [entry('one')] }, stories, installed());
  expect(set.codes).toContain('image/missing');
});

test('margins that leave no room are an error, and nothing hangs', async () => {
  const set = await setBook({ margins: { inside: 200, outside: 190, top: 50, bottom: 50 } });
  expect(set.codes).toContain('pdf/no-room');
});

test('whatever the words and the page, nothing is set beside it', async () => {
  const word = fc.oneof(
    fc.stringMatching(/^[a-zA-Z’,.—-]{1,14}$/),
    fc.constantFrom(
      '🐓',
      'שלום',
      '河',
      '“',
      '…',
      'ﬁ',
      'E\u0301tude',
      'x'.repeat(90),
      'https://example.org/a/b?c=d',
      '1908',
      '—',
    ),
  );
  const words = fc.array(word, { minLength: 1, maxLength: 30 }).map((all) => all.join(' '));
  const block = fc.oneof(
    { weight: 6, arbitrary: words.map((text) => paragraph(text)) },
    words.map((text) => heading(text)),
    words.map((text) => quotation('letter', paragraph(text))),
    words.map((text) => verse(text, `  ${text}`)),
    words.map((text) => list(false, 1, text)),
    fc.constant(sceneBreak()),
  );
  const page = fc.record({
    design: fc.constantFrom('classic', 'modern', 'zine'),
    opener: fc.constantFrom('lead-in', 'drop-cap', 'plain', null),
    trim: fc.constantFrom({ width: 288, height: 432 }, { width: 396, height: 612 }, { width: 595, height: 842 }),
    largePrint: fc.boolean(),
    sink: fc.constantFrom(null, 0, 20),
  });
  await fc.assert(
    fc.asyncProperty(
      words,
      words,
      fc.array(block, { minLength: 1, maxLength: 12 }),
      page,
      async (title, author, blocks, pdf) => {
        const stories = [story('one', { title, authors: [author, 'B'], blocks })];
        const set = await setBook({ ...pdf, size: pdf.largePrint ? 18 : 11 }, { entries: [entry('one')] }, stories);
        const { width, height } = pdf.trim;
        for (const { around, items } of set.pages.pages) {
          for (const item of linesOn([...around, ...items])) {
            expect(item.x, copied(item)).toBeGreaterThan(0);
            expect(item.baseline).toBeGreaterThan(0);
            expect(item.baseline).toBeLessThan(height);
            if (!/x{40}|[^ ]{40}/.test(copied(item))) expect(rightOf(item), copied(item)).toBeLessThan(width);
          }
        }
      },
    ),
    { numRuns: 25, seed: 7 },
  );
});

test('a letter stands on one edge, its address with it, and its last greeting over the name, to the right', async () => {
  const inner = quotation(
    'letter',
    paragraph('Dear Mara,'),
    paragraph('Come home.'),
    paragraph('Yours ever,'),
    paragraph('Tom'),
  );
  const outer = quotation('quotation', verse('14 Quay Street', 'March the ninth'), inner);
  const one = story('one', { title: 'One', authors: ['A'], blocks: [...plainProse(1), outer, ...plainProse(1)] });
  const set = await setBook({}, { entries: [entry('one')] }, [one]);
  const lines = set.pages.pages.flatMap(({ items }) => linesOn(items));
  const at = (text: string) => lines.find((line) => copied(line).trim() === text)!;
  const edges = ['14 Quay Street', 'March the ninth', 'Dear Mara,'].map((text) => at(text).x.toFixed(1));
  expect(new Set(edges).size).toBe(1);
  expect(rightOf(at('Tom'))).toBeCloseTo(rightOf(at('Yours ever,')), 0);
});
