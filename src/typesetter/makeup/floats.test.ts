import { beforeAll, describe, expect, test } from 'vitest';
import { plainProse } from '../../../tests/made/interior.js';
import { type Bench, bench, JUSTIFIED, shaped } from '../../../tests/made/type.js';
import { plain } from '../../document/index.js';
import type { FixedBlock, Float, GalleyBlock, TextBlock } from '../lines/galley.js';
import type { GalleyPage } from './galley-page.js';
import { makePages } from './make-pages.js';

const ROWS = 36;

let garamond: Bench;
beforeAll(async () => {
  garamond = await bench();
});

const prose = (count: number, seed: number): TextBlock[] =>
  plainProse(count, seed).map(({ inlines }) =>
    garamond.compositor.paragraph(shaped(garamond, plain(inlines)), JUSTIFIED, { owner: 'artifact' }),
  );

const picture = (rows: number): FixedBlock => ({ kind: 'fixed', rows, edges: 'free', withNext: false, draw: () => [] });
const float = (rows: number, bled = false): Float => ({ kind: 'float', picture: picture(rows), caption: null, bled });

const depth = ({ slices }: GalleyPage): number =>
  Math.max(
    ...slices.map(({ block, row, from, to }) => row + (block.kind === 'text' ? to - from : (block as FixedBlock).rows)),
  );

const pagesOf = (galley: readonly GalleyBlock[]) => makePages(galley, { rows: ROWS, first: 'recto' });

describe('a picture that may float', () => {
  test.each([1, 2, 3, 4, 5, 6])('%i: leaves no page short that it would leave short at its place', (seed) => {
    const [before, after] = [prose(7, seed), prose(30, seed + 50)];
    const floating = float(20);
    const pages = pagesOf([...before, floating, ...after]);
    const fixed = pagesOf([
      ...before,
      { kind: 'blank', rows: 1 },
      floating.picture,
      { kind: 'blank', rows: 1 },
      ...after,
    ]);
    const short = (all: readonly GalleyPage[]) =>
      all.slice(0, -1).filter((page) => depth(page) + page.short < ROWS - 1).length;
    expect(short(pages)).toBeLessThanOrEqual(short(fixed));
    expect(short(pages)).toBe(0);
  });

  test('stands once, behind what stood before it, with all the text in order', () => {
    const [before, after] = [prose(7, 9), prose(20, 3)];
    const floating = float(24);
    const blocks = pagesOf([...before, floating, ...after]).flatMap(({ slices }) => slices.map(({ block }) => block));
    expect(blocks.filter((block) => block === floating.picture)).toHaveLength(1);
    expect(blocks.indexOf(floating.picture)).toBeGreaterThan(blocks.indexOf(before.at(-1)!));
    const text = [...new Set(blocks.filter((block) => block.kind === 'text'))];
    expect(text).toEqual([...before, ...after]);
  });
});

test.each([1, 2, 3])(
  '%i: a picture that fills a page stands alone on it, and the page before is almost full',
  (seed) => {
    const whole = float(ROWS, true);
    const pages = pagesOf([...prose(5, seed), whole, ...prose(30, seed + 7)]);
    const at = pages.findIndex(({ slices }) => slices.some(({ block }) => block === whole.picture));
    expect(pages[at]!.slices).toHaveLength(1);
    expect(depth(pages[at - 1]!)).toBeGreaterThan(ROWS - 6);
    expect(pages.map(({ side }) => side)).toEqual(pages.map((_, index) => (index % 2 === 0 ? 'recto' : 'verso')));
  },
);
