import { beforeAll, describe, expect, test } from 'vitest';
import { plainProse } from '../../../tests/made/interior.js';
import { type Bench, bench, JUSTIFIED, shaped } from '../../../tests/made/type.js';
import { plain } from '../../document/index.js';
import type { FixedBlock, Float, GalleyBlock, TextBlock } from '../lines/galley.js';
import { settleFloats } from './floats.js';
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
const float = (rows: number, bled = false): Float => ({
  kind: 'float',
  picture: picture(rows),
  caption: null,
  more: 2,
  bled,
});

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

test('a picture costs the same in the longest galley: what is tried has an end', () => {
  const text = prose(1, 3)[0]!;
  const looked = (paragraphs: number, floats: number): number => {
    let blocks = 0;
    const galley = Array.from({ length: floats }, () => [...Array(paragraphs).fill(text), float(12)]).flat();
    const settled = settleFloats<number>([...galley, text, text], {
      reach: (_, from, to) => {
        blocks += to - from;
        return blocks;
      },
      costOf: (cost) => -cost,
      astray: () => 0,
    });
    expect(settled.filter(({ kind }) => kind === 'fixed')).toHaveLength(floats);
    return blocks / floats;
  };
  expect(looked(40, 40)).toBeLessThan(1.5 * looked(40, 4));
  expect(looked(400, 4)).toBeLessThan(2 * looked(40, 4));
});

describe('a book with a picture on nearly every page', () => {
  /** Thirty sections of forty paragraphs, one in five with a picture behind it that may be drawn down to four fifths. */
  function sections(kind: 'fixed' | 'float', more: number): readonly (readonly GalleyPage[])[] {
    const stock = prose(120, 3);
    let state = 5;
    const next = (below: number) => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      return (state >> 8) % below;
    };
    return Array.from({ length: 30 }, (_, section) => {
      const galley = Array.from({ length: 40 }, (_, at): readonly GalleyBlock[] => {
        const words = stock[next(stock.length)]!;
        if (next(5) > 0 || at < 2 || at > 36) return [words];
        const rows = 8 + next(18);
        const smaller = Array.from({ length: Math.floor(0.2 * rows) }, (_, less) => picture(rows - less - 1));
        const drawn = { ...picture(rows), smaller };
        const air = { kind: 'blank', rows: 1, more } as const;
        return kind === 'fixed'
          ? [words, air, drawn, air]
          : [words, { kind: 'float', picture: drawn, caption: null, more, bled: false }];
      }).flat();
      return makePages(galley, { rows: ROWS, first: section % 2 ? 'recto' : 'verso' });
    });
  }

  /** The share of spreads whose pages do not end on one line, a section's last aside. */
  function uneven(all: readonly (readonly GalleyPage[])[]): number {
    const pairs = all.flatMap((pages) =>
      pages.flatMap((page, at) =>
        page.side === 'verso' && at + 2 < pages.length ? [[page, pages[at + 1]!] as const] : [],
      ),
    );
    expect(pairs.length).toBeGreaterThan(60);
    return pairs.filter(([verso, recto]) => depth(verso) !== depth(recto)).length / pairs.length;
  }

  test('has a spread in eight uneven where pictures stand where they are put, a third less than if no line beside them gave way', () => {
    const [stiff, given] = [uneven(sections('fixed', 0)), uneven(sections('fixed', 2))];
    expect(given).toBeLessThan(0.13);
    expect(given).toBeLessThan(0.67 * stiff);
  });

  test('and one in twenty where they may float', () => {
    expect(uneven(sections('float', 2))).toBeLessThan(0.05);
  });

  test('no empty line beside a picture is more than three lines high', () => {
    for (const pages of sections('fixed', 2)) {
      for (const { slices } of pages) {
        for (const [at, { row, block }] of slices.entries()) {
          const above = slices[at - 1];
          if (!above) continue;
          const end =
            above.row + (above.block.kind === 'text' ? above.to - above.from : (above.block as FixedBlock).rows);
          expect(row - end).toBeLessThanOrEqual(block.kind === 'fixed' || above.block.kind === 'fixed' ? 3 : 0);
        }
      }
    }
  });
});
