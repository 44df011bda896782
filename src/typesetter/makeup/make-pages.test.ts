import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../../tests/made/ebook.js';
import { plainProse } from '../../../tests/made/interior.js';
import { type Bench, bench, copied, JUSTIFIED, linesOn, shaped } from '../../../tests/made/type.js';
import { plain } from '../../document/index.js';
import type { Footnote } from '../letters/footnote.js';
import type { FixedBlock, Galley, GalleyBlock, TextBlock } from '../lines/galley.js';
import { drawPage } from './draw.js';
import type { GalleyPage } from './galley-page.js';
import { makePages } from './make-pages.js';

const ROWS = 36;

let garamond: Bench;
beforeAll(async () => {
  garamond = await bench();
});

function text(words: string, more: Partial<TextBlock> = {}): TextBlock {
  const block = { kind: 'paragraph', inlines: [run(words)], gap: 1, span: run(words).span } as const;
  const standing = { owner: 'artifact', origin: { block, offset: 0 } } as const;
  return { ...garamond.compositor.paragraph(shaped(garamond, words), JUSTIFIED, standing), ...more };
}

const prose = (count: number, seed: number): TextBlock[] =>
  plainProse(count, seed).map(({ inlines }) => text(plain(inlines)));

const fixed = (rows: number, more: Partial<FixedBlock> = {}): FixedBlock => ({
  kind: 'fixed',
  rows,
  edges: 'free',
  withNext: false,
  draw: () => [],
  ...more,
});

/** A picture that may be drawn down to `least` rows. */
const picture = (rows: number, least: number): FixedBlock =>
  fixed(rows, { smaller: Array.from({ length: rows - least }, (_, less) => fixed(rows - less - 1)) });

const stanza = (lines: number): TextBlock =>
  garamond.compositor.stanza(
    Array.from({ length: lines }, (_, line) => ({ text: shaped(garamond, `and the water, line ${line}`), indent: 0 })),
    { ...JUSTIFIED, align: 'left', hang: 22 },
    { owner: 'artifact', together: true },
  );

const foot = (rows: number): Footnote => ({
  name: null,
  rows,
  height: 11 * rows,
  leading: 11,
  draw: () => [],
});

const sceneBreak = (): FixedBlock => fixed(3, { edges: 'avoid' });
const heading = (): FixedBlock => fixed(2, { withNext: true });
const blank = (rows: number): GalleyBlock => ({ kind: 'blank', rows });

/** Rows on which something stands, the last one of a page first. */
const depth = ({ slices }: GalleyPage): number =>
  Math.max(0, ...slices.map(({ block, row, from, to }) => row + (block.kind === 'text' ? to - from : rowsOf(block))));

const rowsOf = (block: GalleyBlock): number => (block.kind === 'fixed' || block.kind === 'blank' ? block.rows : 0);

/** Every line of every block in the order of the pages, as `block:line`. */
const order = (pages: readonly GalleyPage[], galley: Galley): readonly string[] =>
  pages.flatMap(({ slices }) =>
    slices.flatMap(({ block, from, to }) =>
      Array.from({ length: to - from }, (_, line) => `${indexOf(block, galley)}:${from + line}`),
    ),
  );

const indexOf = (drawn: GalleyBlock, galley: Galley): number =>
  galley.findIndex(
    (block) => block === drawn || (block.kind === 'fixed' && block.smaller?.some((one) => one === drawn)),
  );

const kinds = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ kind: fc.constant('prose'), seed: fc.integer({ min: 1, max: 9999 }) }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'break' }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'heading' }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'blank' }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'air' }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('picture'), seed: fc.integer({ min: 1, max: 25 }) }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'page-end' }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'together' }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'footnote' }) },
  ),
  { minLength: 1, maxLength: 30 },
);

function galleyOf(all: readonly { readonly kind: string; readonly seed?: number }[]): Galley {
  return all.map(({ kind, seed = 1 }): GalleyBlock => {
    const [block] = prose(1, seed);
    switch (kind) {
      case 'prose':
        return block!;
      case 'break':
        return sceneBreak();
      case 'heading':
        return heading();
      case 'blank':
        return blank(1);
      case 'air':
        return { kind: 'blank', rows: 1, more: 2 };
      case 'picture':
        return picture(seed, Math.ceil(0.8 * seed));
      case 'page-end':
        return { kind: 'page-end', open: 'recto' };
      case 'together':
        return { ...block!, together: true };
      default: {
        const footnotes = [{ word: 3, footnote: foot(2) }];
        return { ...block!, text: { ...block!.text, footnotes } };
      }
    }
  });
}

describe('any galley', () => {
  test('is cut without loss: each line once and in order, sides by turns, none too deep', () => {
    fc.assert(
      fc.property(kinds, fc.constantFrom('recto', 'verso'), (all, first) => {
        const galley = galleyOf(all);
        const pages = makePages(galley, { rows: ROWS, first });
        const expected = galley.flatMap((block, index) => {
          if (block.kind === 'fixed') return [`${index}:0`];
          if (block.kind !== 'text') return [];
          const lines = pages.flatMap(({ slices }) => slices.filter((slice) => slice.block === block));
          return Array.from({ length: lines[0]?.setting?.lines ?? -1 }, (_, line) => `${index}:${line}`);
        });
        expect(order(pages, galley).filter((line) => galley[+line.split(':')[0]!]!.kind !== 'blank')).toEqual(expected);
        for (const [index, page] of pages.entries()) {
          expect(page.side === first).toBe(index % 2 === 0);
          const feet = page.footnotes.reduce((sum, { rows }) => sum + rows, Math.min(1, page.footnotes.length));
          if (!page.slices.some(({ block }) => rowsOf(block) > ROWS))
            expect(depth(page) + feet).toBeLessThanOrEqual(ROWS);
        }
        const called = galley.filter((block) => block.kind === 'text' && block.text.footnotes.length > 0).length;
        expect(pages.reduce((sum, { footnotes }) => sum + footnotes.length, 0)).toBe(called);
      }),
      { numRuns: 150 },
    );
  });
});

describe('twenty stories', () => {
  const story = (seed: number): Galley => [
    fixed(6, { withNext: true }),
    ...prose(8, seed),
    sceneBreak(),
    ...prose(9, seed + 100),
    heading(),
    ...prose(7, seed + 200),
    sceneBreak(),
    ...prose(8, seed + 300),
  ];
  const sets = () =>
    Array.from({ length: 20 }, (_, seed) =>
      makePages(story(seed * 7 + 1), { rows: ROWS, first: seed % 2 ? 'recto' : 'verso' }),
    );

  test('have no widow and no orphan, and no last page under four lines', () => {
    for (const pages of sets()) {
      for (const { slices } of pages) {
        for (const { setting, from, to } of slices) {
          if (!setting || setting.lines < 2) continue;
          if (from > 0) expect(setting.lines - from).toBeGreaterThan(1);
          if (to < setting.lines) expect(to).toBeGreaterThan(1);
        }
      }
      expect(depth(pages.at(-1)!)).toBeGreaterThanOrEqual(4);
    }
  });

  test('end facing pages on the same line, at most three rows short', () => {
    for (const pages of sets()) {
      for (const [index, page] of pages.entries()) {
        if (index === pages.length - 1) continue;
        expect(ROWS - depth(page)).toBeLessThanOrEqual(3);
        const facing = page.side === 'verso' ? pages[index + 1]! : null;
        if (facing && facing !== pages.at(-1)) expect(depth(facing)).toBe(depth(page));
      }
    }
  });

  test('keep headings with what they head', () => {
    for (const pages of sets()) {
      for (const { slices } of pages) {
        const last = slices.at(-1)!.block;
        expect(last.kind === 'fixed' && last.withNext).toBe(false);
      }
    }
  });
});

test.each([31, 35, 36])('a scene break behind %i lines is kept from the page’s edge', (before) => {
  const line = text('“No.”');
  const galley = [...Array(before).fill(line), sceneBreak(), ...Array(40).fill(line)];
  const pages = makePages(galley, { rows: ROWS, first: 'verso' });
  for (const { slices } of pages) {
    const at = slices.findIndex(({ block }) => block.kind === 'fixed');
    if (at < 0) continue;
    expect(slices[at]!.edge).toBe(false);
    expect(at).toBeGreaterThanOrEqual(2);
    expect(slices.length - at).toBeGreaterThan(2);
  }
});

test('blank rows vanish at the top of a page', () => {
  const galley = [fixed(ROWS), blank(2), text('The tide was out.')];
  const [, second] = makePages(galley, { rows: ROWS, first: 'recto' });
  expect(second!.slices.map(({ row }) => row)).toEqual([0]);
});

test('a page that asks for a recto leaves a verso blank', () => {
  const galley: Galley = [...prose(1, 1), { kind: 'page-end', open: 'recto' }, ...prose(1, 2)];
  const pages = makePages(galley, { rows: ROWS, first: 'recto' });
  expect(pages.map(({ side, slices }) => [side, slices.length])).toEqual([
    ['recto', 1],
    ['verso', 0],
    ['recto', 1],
  ]);
});

test('a page tells which word it begins with', () => {
  const words = plainProse(1, 5).map(({ inlines }) => plain(inlines))[0]!;
  const long = text(`${words} `.repeat(24).trim());
  const pages = makePages([long], { rows: ROWS, first: 'recto' });
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) {
    const source = plain(page.start!.block.kind === 'paragraph' ? page.start!.block.inlines : []);
    const [line] = linesOn(drawPage(page, { x: 0, baseline: 0, leading: 14, rows: ROWS }));
    expect(source.slice(page.start!.offset).startsWith(copied(line!).split(' ')[0]!)).toBe(true);
  }
});

test('every baseline is on the grid', () => {
  const galley = [fixed(6), ...prose(10, 9), sceneBreak(), ...prose(10, 10)];
  for (const page of makePages(galley, { rows: ROWS, first: 'verso' })) {
    for (const line of linesOn(drawPage(page, { x: 54, baseline: 63.5, leading: 14, rows: ROWS }))) {
      expect((line.baseline - 63.5) % 14).toBeCloseTo(0);
    }
  }
});

test('a picture higher than the page stands on one of its own', () => {
  const pages = makePages([...prose(1, 1), fixed(ROWS + 9), ...prose(1, 2)], { rows: ROWS, first: 'recto' });
  expect(pages.map(({ slices }) => slices.length)).toEqual([1, 1, 1]);
});

test.each([
  [17, 0, 18],
  [18, 0, 18],
  [20, 0, 16],
  [21, 0, 15],
  [22, 1, 18],
])('behind %i lines a picture of 18 rows stands on page %i, in %i', (before, page, rows) => {
  const line = text('“No.”');
  const galley = [...Array(before).fill(line), picture(18, 15), ...Array(40).fill(line)];
  const pages = makePages(galley, { rows: ROWS, first: 'recto' });
  expect(
    pages.flatMap(({ slices }, at) =>
      slices.flatMap(({ block }) => (block.kind === 'fixed' ? [[at, block.rows]] : [])),
    ),
  ).toEqual([[page, rows]]);
});

test('footnotes stand on the page of their call', () => {
  const block = text('The tide was out and had been out for some days.');
  const called = (rows: number): TextBlock => ({
    ...block,
    text: { ...block.text, footnotes: [{ word: 2, footnote: foot(rows) }] },
  });
  const galley = [fixed(ROWS - 3), called(1), called(1), ...prose(1, 4)];
  const pages = makePages(galley, { rows: ROWS, first: 'recto' });
  expect(pages.map(({ footnotes, slices }) => [slices.length, footnotes.length])).toEqual([
    [2, 1],
    [2, 1],
  ]);
});

test('the notes of a page share the line above them', () => {
  const block = text('The tide was out and had been out for some days.');
  const called = { ...block, text: { ...block.text, footnotes: [{ word: 2, footnote: foot(1) }] } };
  const pages = makePages([fixed(ROWS - 7), called, called, called], { rows: ROWS, first: 'recto' });
  expect(pages.map(({ footnotes }) => footnotes.length)).toEqual([3]);
});

test.each([
  ['a quatrain near the foot', 33, 4, 2],
  ['a sonnet from the last dozen lines on', 25, 14, 2],
  ['a stanza that would leave half a page white', 18, 24, 3],
])('%s: stanzas stand whole where a page allows', (_, above, lines, parts) => {
  const galley = [fixed(above), stanza(lines), stanza(4)];
  const pages = makePages(galley, { rows: ROWS, first: 'recto' });
  const slices = pages.flatMap((page) => page.slices).filter(({ block }) => block.kind === 'text');
  expect(slices).toHaveLength(parts);
});

describe('an ornament between two scenes', () => {
  /** Scenes of a few paragraphs, of talk in lines that stand alone, and of both. */
  const scene = fc.record({
    lone: fc.integer({ min: 0, max: 24 }),
    prose: fc.integer({ min: 0, max: 6 }),
    seed: fc.integer({ min: 1, max: 9999 }),
  });
  const scenes = fc.array(scene, { minLength: 2, maxLength: 8 });
  const broken = (rows: number): FixedBlock =>
    fixed(rows, { edges: 'avoid', smaller: rows > 1 ? [fixed(2, { edges: 'avoid' })] : [] });
  const galleyOfScenes = (all: readonly { lone: number; prose: number; seed: number }[], rows: number): Galley => {
    const line = text('“No.”');
    return all.flatMap(({ lone, prose: count, seed }, index): GalleyBlock[] => {
      const own = [...Array(lone).fill(line), ...prose(count, seed)];
      return [...(index === 0 ? [fixed(9, { withNext: true })] : [broken(rows)]), line, line, ...own, line];
    });
  };

  /** How many of the breaks stand at a page's edge, and how many are set closer than they like, among how many. */
  function breaksIn(rows: number) {
    const found = { edge: 0, close: 0, all: 0 };
    fc.assert(
      fc.property(scenes, fc.constantFrom('recto', 'verso'), (all, first) => {
        for (const { slices } of makePages(galleyOfScenes(all, rows), { rows: ROWS, first })) {
          for (const { block, edge } of slices) {
            if (block.kind !== 'fixed' || block.edges !== 'avoid') continue;
            found.all += 1;
            if (edge) found.edge += 1;
            if (block.rows < rows) found.close += 1;
          }
        }
      }),
      { numRuns: 200 },
    );
    return found;
  }

  test('stands neither first on a page nor last but in one case of a hundred, and is set closer for that in one case of twenty at most', () => {
    const { edge, close, all } = breaksIn(3);
    expect(edge / all).toBeLessThan(0.01);
    expect(close).toBeGreaterThan(0);
    expect(close / all).toBeLessThan(0.05);
  });

  test('and mere space, which has no second way, in one case of a hundred at most', () => {
    const { edge, all } = breaksIn(1);
    expect(edge / all).toBeLessThan(0.01);
  });
});
