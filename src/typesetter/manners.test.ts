import { describe, expect, test } from 'vitest';
import { entry, heading, paragraph, story } from '../../tests/made/book.js';
import { plainProse, type SetBook, setBook } from '../../tests/made/interior.js';
import { copied, linesOn } from '../../tests/made/type.js';
import type { Story } from '../document/index.js';
import type { Face } from '../fonts/index.js';
import { resolvePdf } from '../manifest/interior.js';
import { pdfSchema } from '../manifest/schema-pdf.js';
import { type Line, rightOf } from '../pages/index.js';

/** What a master would send back: each line of the list is a test. */

const linesOf = ({ pages }: SetBook): readonly Line[] =>
  pages.pages.flatMap(({ items, around }) => linesOn([...items, ...around]));

const book = (one: Story, pdf: Parameters<typeof setBook>[0] = {}) => setBook(pdf, { entries: [entry(one.id)] }, [one]);

test.each(['classic', 'modern', 'zine'] as const)(
  'a headnote of a few lines in %s is even, and no word in it parted',
  async (design) => {
    const words =
      'This story was found in the drawer of an uninhabitable boarding-house, together with correspondence of the lamplighter’s.';
    const one = story('one', {
      title: 'One',
      authors: ['A', 'B'],
      headnote: [paragraph(words)],
      blocks: plainProse(2),
    });
    const lines = linesOf(await book(one, { design }));
    const at = lines.findIndex((line) => copied(line).startsWith('This story was found'));
    const to = lines.findIndex((line) => copied(line).trim().endsWith('lamplighter’s.'));
    const note = lines.slice(at, to + 1);
    expect(note.length).toBeGreaterThan(1);
    expect(note.some(({ hyphenated }) => hyphenated)).toBe(false);
    const widths = note.map((line) => rightOf(line) - line.x);
    expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.7);
  },
);

test('a chapter’s title of two lines is set closer than two titles would be, and the text stands on the grid again', async () => {
  const title = 'The Long Way Round to the Harbour, with a Lamp and Without, and What Was Seen There';
  const one = story('one', { title: 'One', authors: ['A'], blocks: [heading(title), ...plainProse(3)] });
  const lines = linesOf(await book(one, { design: 'zine' }));
  const heads = lines.filter(({ size }) => Math.abs(size - 1.36 * 11) < 0.1);
  expect(heads.length).toBeGreaterThan(1);
  const step = heads[1]!.baseline - heads[0]!.baseline;
  expect(step).toBeLessThanOrEqual(1.22 * heads[0]!.size + 0.01);
  expect(step).toBeGreaterThanOrEqual(heads[0]!.size);
});

test.each(['classic', 'modern', 'zine'] as const)(
  'in %s a title’s long word is parted before it is smaller than the author',
  async (design) => {
    const title = 'Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle';
    const one = { ...story('one', { title, authors: ['Ann Ames', 'Bo Birk'], blocks: plainProse(2) }) };
    const german = { ...one, settings: { ...one.settings, language: 'de' } };
    const set = await book(german, { design });
    const page = set.pages.pages.find(({ section }) => section === 'one')!;
    const opener = linesOn(page.items);
    const sizeOf = (words: string) => opener.find((line) => copied(line).toLowerCase().includes(words))!.size;
    expect(sizeOf('donaudampf')).toBeGreaterThanOrEqual(sizeOf('ann ames') - 0.01);
    expect(opener.filter(({ size }) => size === sizeOf('donaudampf')).length).toBeGreaterThan(1);
  },
);

/** Whether every glyph of some words is the usual one of its letter, neither a small capital nor another form. */
const asWritten = (line: Line): boolean =>
  line.tokens.every(
    (token) =>
      !token || [...token.text].every((letter, at) => token.glyphs[at] === token.face.glyph(letter.codePointAt(0)!)),
  );

test.each([
  ['bell hooks', true],
  ['Ann Ames', false],
])('the case of %s is kept where the design has small capitals: %s', async (name, kept) => {
  const one = story('one', { title: 'One', authors: [name], blocks: plainProse(30) });
  const two = story('two', { title: 'Two', authors: ['Bo Birk'], blocks: plainProse(1) });
  const set = await setBook({ design: 'modern' }, { entries: [entry('one'), entry('two')] }, [one, two]);
  const lines = set.pages.pages
    .filter(({ section }) => section === 'one')
    .flatMap(({ items, around }) => linesOn([...items, ...around]))
    .filter((line) => copied(line).trim().toLowerCase() === name.toLowerCase());
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(asWritten(line)).toBe(kept);
});

describe('figures', () => {
  /** The glyphs of the ten figures in one line, by figure. */
  const figures = (lines: readonly Line[]) =>
    lines.flatMap(({ tokens }) =>
      tokens.flatMap((token) =>
        token
          ? [...token.clusters].flatMap((at, glyph) =>
              /\d/.test(token.text[at]!)
                ? [{ figure: token.text[at]!, glyph: token.glyphs[glyph]!, face: token.face }]
                : [],
            )
          : [],
      ),
    );
  const formsOf = (face: Face, figure: string, ...features: string[]) => face.shape(figure, features).glyphs[0];

  test('of the contents are proportional: a 1 takes no 8’s room', async () => {
    const stories = Array.from({ length: 12 }, (_, at) =>
      story(`s${at}`, { title: `Story ${'abcdefghijkl'[at]}`, authors: ['A'], blocks: plainProse(14, at + 1) }),
    );
    const set = await setBook({}, { entries: stories.map(({ id }) => entry(id)) }, stories);
    const contents = set.pages.pages.filter(({ section }) => section === 'contents');
    const found = figures(contents.flatMap(({ items }) => linesOn(items)));
    expect(found.length).toBeGreaterThan(12);
    for (const { figure, glyph, face } of found) expect(glyph).toBe(formsOf(face, figure, 'onum', 'pnum'));
  });

  test.each(['classic', 'modern', 'zine'] as const)(
    'of large print in %s are lining, in text, heads, contents and notes',
    async (design) => {
      const one = story('one', {
        title: 'The Year 1908',
        authors: ['A', 'B'],
        blocks: [heading('Chapter 9'), paragraph('In 1908 there were 3,456 lamps, and 27 more.'), ...plainProse(12)],
      });
      const set = await book(one, { design, largePrint: true, size: 18, leading: 23 });
      const found = figures(linesOf(set)).filter(
        ({ face, figure }) => formsOf(face, figure, 'lnum') !== formsOf(face, figure, 'onum'),
      );
      expect(new Set(found.map(({ figure }) => figure)).size).toBeGreaterThan(6);
      for (const { figure, glyph, face } of found) expect(glyph).toBe(formsOf(face, figure, 'lnum', 'pnum'));
    },
  );

  test('of the usual text are old-style', async () => {
    const found = figures(
      linesOf(await book(story('one', { title: 'One', blocks: [paragraph('In 1908 it was wet.')] }))),
    );
    expect(found.some(({ glyph, face, figure }) => glyph === formsOf(face, figure, 'onum', 'pnum'))).toBe(true);
  });
});

test.each(['classic', 'modern', 'zine'] as const)(
  'authors of large print in %s stand upright and in lower case',
  async (design) => {
    const one = story('one', { title: 'One', authors: ['Ann Ames', 'Bo Birk'], blocks: plainProse(2) });
    const lines = linesOf(await book(one, { design, largePrint: true, size: 18, leading: 23 }));
    const names = lines.filter((line) => copied(line).includes('Ann Ames'));
    expect(names.length).toBeGreaterThan(0);
    for (const { tokens } of names)
      for (const token of tokens) if (token) expect(token.face.key).not.toContain('italic');
  },
);

describe('lines of Japanese', () => {
  const pdf = (language: string, written: object = {}) =>
    resolvePdf(pdfSchema.parse(written), { value: () => ({}) } as never, undefined, language);

  test.each([
    ['ja', 1.65],
    ['zh-Hant', 1.65],
    ['ko', 1.65],
    ['en-GB', 14 / 11],
    ['de', 14 / 11],
  ])('%s: stand %f of their size apart', (language, share) => {
    const { leading, size } = pdf(language);
    expect(Math.abs(leading / size - share)).toBeLessThan(0.02);
  });

  test('and as far as the manifest says where it does', () => {
    expect(pdf('ja', { leading: 16 }).leading).toBe(16);
  });

  test('stand so on the page, each on its grid', async () => {
    const { leading, size } = pdf('ja');
    const set = await book(story('one', { title: 'One', blocks: plainProse(8) }), { leading, size });
    const page = set.pages.pages.findLast(({ section, items }) => section === 'one' && items.length > 0)!;
    const baselines = [
      ...new Set(
        linesOn(page.items)
          .filter((line) => line.size === size)
          .map(({ baseline }) => baseline),
      ),
    ];
    expect(baselines.length).toBeGreaterThan(2);
    for (const [index, baseline] of baselines.slice(1).entries()) {
      const steps = (baseline - baselines[index]!) / leading;
      expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-6);
    }
  });
});
