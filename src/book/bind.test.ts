import { expect, test } from 'vitest';
import { entry, given, heading, manifest, note, paragraph, part, story, worldOf } from '../../tests/made/book.js';
import { Log } from '../diagnostics/index.js';
import { type Block, type Inline, person, plain, type Story, textOf } from '../document/index.js';
import type { Manifest } from '../manifest/index.js';
import { bind } from './bind.js';
import { type Book, contentsOfBook, type Section, sectionTitle } from './index.js';
import { readableName } from './named.js';
import { filed } from './order.js';

function bound(stories: readonly Story[], more: Partial<Manifest> = {}, env: Record<string, string> = {}) {
  const log = new Log();
  const settings = manifest({ entries: stories.map(({ id }) => entry(id)), ...more });
  const book = bind(settings, { stories, foreword: null, afterword: null }, worldOf(env), log.report);
  return { book, codes: log.all.map(({ code }) => code) };
}

const pick = <K extends Section['kind']>(book: Book, kind: K) =>
  book.sections.filter((section): section is Extract<Section, { kind: K }> => section.kind === kind);

const titles = (book: Book) => pick(book, 'story').map(({ story }) => plain(story.title));

const THREE = [
  story('b', { title: 'The Barn', authors: ['Zoe Ash'], date: '2020', blocks: [paragraph('One two three.')] }),
  story('a', { title: 'An Apple', authors: ['Ada Young'], date: null, blocks: [paragraph('One.')] }),
  story('c', { title: 'Coal', authors: ['Ben Low'], date: '2019-05-02', blocks: [paragraph('One two.')] }),
];

test.each([
  ['manifest', false, ['The Barn', 'An Apple', 'Coal']],
  ['manifest', true, ['Coal', 'An Apple', 'The Barn']],
  ['title', false, ['An Apple', 'The Barn', 'Coal']],
  ['title', true, ['Coal', 'The Barn', 'An Apple']],
  ['author', false, ['The Barn', 'Coal', 'An Apple']],
  ['author', true, ['An Apple', 'Coal', 'The Barn']],
  ['date', false, ['Coal', 'The Barn', 'An Apple']],
  ['date', true, ['The Barn', 'Coal', 'An Apple']],
  ['words', false, ['An Apple', 'Coal', 'The Barn']],
  ['words', true, ['The Barn', 'Coal', 'An Apple']],
] as const)('order %s, reverse %s', (by, reverse, expected) => {
  expect(titles(bound(THREE, { order: { by, reverse } }).book)).toEqual(expected);
});

test('stories are put in order within their parts', () => {
  const { book } = bound(THREE, {
    order: { by: 'title', reverse: false },
    entries: [part('One', 'c', 'b'), entry('a')],
  });
  expect(titles(book)).toEqual(['The Barn', 'Coal', 'An Apple']);
  expect(pick(book, 'story').map((section) => section.part)).toEqual(['part-1', 'part-1', null]);
});

test.each([
  ['The Barn', 'en', 'Barn'],
  ['“A Thing”', 'en-GB', 'Thing”'],
  ['Theory', 'en', 'Theory'],
  ['L’Été', 'fr', 'Été'],
  ['Die Uhr', 'de', 'Uhr'],
  ['Die Hard', 'en', 'Die Hard'],
  ['The', 'en', 'The'],
])('%s in %s is filed as %s', (title, language, key) => {
  expect(filed(title, language)).toBe(key);
});

test.each([
  [{ date: '2026-01-02' }, { SOURCE_DATE_EPOCH: '0' }, '2026-01-02', '1970-01-01T00:00:00Z', []],
  [{ date: null }, { SOURCE_DATE_EPOCH: '1700000000' }, '2023-11-14', '2023-11-14T22:13:20Z', []],
  [{ date: null }, { SOURCE_DATE_EPOCH: 'soon' }, '2020-01-01', '2020-01-01T00:00:00Z', ['book/bad-epoch']],
  [{ date: null }, {}, '2020-01-01', '2020-01-01T00:00:00Z', []],
  [{ date: '2026-11' }, {}, '2026-11', '2026-11-01T00:00:00Z', []],
  [{ date: null, modified: '2026-02-03' }, {}, '2020-01-01', '2026-02-03T00:00:00Z', []],
  [{ date: '2026', modified: '2026-02-03T04:05:06Z' }, { SOURCE_DATE_EPOCH: '0' }, '2026', '2026-02-03T04:05:06Z', []],
] as const)('the date of %j in %j is %s, changed %s', (more, env, day, modified, said) => {
  const { book, codes } = bound(THREE, more, env);
  expect(book.date).toBe(day);
  expect(book.modified).toBe(modified);
  expect(codes).toEqual(said);
});

test('a book without any date is stamped, says so, and prints no year', () => {
  const { book, codes } = bound([THREE[1]!], { date: null, editors: [person('Ed It')] });
  expect(book.date).toBe('1980-01-01');
  expect(codes).toEqual(['book/no-date']);
  expect(pick(book, 'copyright')[0]!.blocks.map(textOf).join('\n')).not.toMatch(/\d/);
});

test.each([
  ['seeds/03-the_last-lamp.txt', 'The Last Lamp'],
  ['a story of ice.md', 'A Story of Ice'],
  ['000_e5dee.txt', 'E5dee'],
  ['1984.txt', '1984'],
  ['McAvoy.v2.txt', 'McAvoy.v2'],
])('%s reads as %s', (file, title) => {
  expect(readableName(file)).toBe(title);
});

test('a story without title and author gets both, with warnings at its place', () => {
  const { book, codes } = bound([story('the-lamp')]);
  const [section] = pick(book, 'story');
  expect(plain(section!.story.title)).toBe('The Lamp');
  expect(section!.story.titleFrom).toBe('file-name');
  expect(book.authors.map(({ name }) => name)).toEqual(['Anonymous']);
  expect(codes).toEqual(['book/untitled', 'book/no-author']);
});

test('the sections stand in the order of a book', () => {
  const stories = [
    story('s', { title: 'S', authors: ['A B'], appendixNotes: [note('n', 'Thanks.')] }),
    story('contents', { title: 'T', authors: ['C D'] }),
  ];
  const settings = manifest({
    entries: [part('Part One', 's'), entry('contents')],
    front: {
      dedication: given('To all\nwho wait'),
      epigraph: { text: given('Wait.'), source: given('A sage') },
      foreword: null,
    },
    back: {
      afterword: null,
      about: [{ person: person('A B'), text: given('A B writes.\n\nAnd reads.') }],
      colophon: null,
    },
  });
  const essay = (...blocks: Block[]) => ({ blocks, endNotes: [] });
  const foreword = essay(heading('Before'), paragraph('It began.'));
  const copy = { stories, foreword, afterword: essay(paragraph('It ends.')) };
  const book = bind(settings, copy, worldOf(), () => {});
  expect(book.sections.map(({ id, kind, matter }) => `${matter} ${kind} ${id}`)).toMatchInlineSnapshot(`
    [
      "front half-title half-title",
      "front title-page title-page",
      "front copyright copyright",
      "front book-dedication dedication",
      "front epigraph epigraph",
      "front contents contents-2",
      "front essay foreword",
      "body part part-1",
      "body story s",
      "body story contents",
      "back essay afterword",
      "back appendix appendix",
      "back about about",
      "back colophon colophon",
    ]
  `);
  expect(
    contentsOfBook(book).map((line) => [sectionTitle(line), ...line.children.map(sectionTitle)]),
  ).toMatchInlineSnapshot(`
    [
      [
        "Before",
      ],
      [
        "Part One",
        "S",
      ],
      [
        "T",
      ],
      [
        "Afterword",
      ],
      [
        "Authors’ Notes",
      ],
      [
        "About the Author",
      ],
    ]
  `);
  const [dedication] = pick(book, 'book-dedication');
  expect(dedication!.blocks.map(textOf)).toEqual(['To all\nwho wait']);
  expect(pick(book, 'about')[0]!.people[0]!.blocks.map(textOf)).toEqual(['A B writes.', 'And reads.']);
});

test('the copyright page has the manifest’s own text, or plain lines', () => {
  const text = (more: Partial<Manifest>) => pick(bound(THREE, more).book, 'copyright')[0]!.blocks.map(textOf);
  expect(text({ copyright: given('Mine.\nAll mine.\n\nISBN none\n') })).toEqual(['Mine.\nAll mine.', 'ISBN none']);
  expect(
    text({
      editors: [person('Ada Field'), person('Ben Low')],
      publisher: 'Made Press',
      identifier: { print: 'isbn:978-0-00-000000-2', ebook: 'urn:uuid:1' },
      series: { name: 'Sheaves', number: 2 },
    }),
  ).toMatchInlineSnapshot(`
    [
      "The Made Sheaf
    Edited by Ada Field and Ben Low
    Sheaves, 2
    Made Press, 2026",
      "This selection © 2026 Ada Field and Ben Low
    Each story © its author",
      "ISBN 978-0-00-000000-2 (print)",
    ]
  `);
});

test('credits name only stories that have something to credit', () => {
  const { book } = bound([...THREE, story('d', { title: 'D', authors: ['A'], source: 'https://example.org/d' })]);
  expect(pick(book, 'copyright')[0]!.credits.map(({ story }) => story.id)).toEqual(['d']);
});

test('an author about whom the manifest speaks, yet who wrote nothing, is reported', () => {
  const about = [{ person: person('Nemo'), text: given('Nobody.') }];
  expect(bound(THREE, { back: { afterword: null, about, colophon: null } }).codes).toEqual(['book/about-nobody']);
});

test('the contents show a title without the call of a note that stands at its end in the story', () => {
  const call: Inline = { kind: 'note-call', note: 'n', span: given('x').span };
  const called = { ...story('s', { title: 'Owed' }), endNotes: [note('n', 'On a bus.')] };
  const { book } = bound([{ ...called, title: [...called.title, call] }]);
  expect(contentsOfBook(book)[0]!.title).toEqual(called.title);
});

test.each<[boolean, boolean, string | null, string | null]>([
  [true, true, 'EB Garamond', 'EB Garamond'],
  [true, false, 'EB Garamond', null],
  [false, true, null, 'EB Garamond'],
])(
  'the colophon of each book names the letters that it has: ours in print %s, carried %s',
  (ours, fonts, print, screen) => {
    const { pdf, epub } = manifest();
    const own = { regular: { path: 'own.ttf', span: given('').span } } as unknown as typeof pdf.font;
    const { book } = bound(THREE, { pdf: { ...pdf, font: ours ? pdf.font : own }, epub: { ...epub, fonts } });
    const { blocks, ebook } = pick(book, 'colophon')[0]!;
    const named = (all: readonly Block[]) => /EB Garamond/.exec(all.map(textOf).join(' '))?.[0] ?? null;
    expect([named(blocks), named(ebook)]).toEqual([print, screen]);
  },
);

test('the colophon can have its own text, or be left out', () => {
  const text = (colophon: Manifest['back']['colophon']) =>
    pick(bound(THREE, { back: { afterword: null, about: [], colophon } }).book, 'colophon').map(({ blocks }) =>
      blocks.map(textOf),
    );
  expect(text(given('Printed by hand.'))).toEqual([['Printed by hand.']]);
  expect(text(false)).toEqual([]);
  expect(text(null)[0]![0]).toMatch(/^The text of this book is set in EB Garamond\./);
});
