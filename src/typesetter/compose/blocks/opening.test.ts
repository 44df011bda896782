import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { paragraph } from '../../../../tests/made/book.js';
import { anthologyManifest, installed } from '../../../../tests/made/interior.js';
import { copied, linesOn } from '../../../../tests/made/type.js';
import type { Line, StructureElement } from '../../../pages/index.js';
import { DESIGNS } from '../../designs/index.js';
import { measuresOf } from '../../designs/measures.js';
import { reachOf } from '../../letters/ink.js';
import { Compositor } from '../../lines/compositor.js';
import type { TextBlock } from '../../lines/galley.js';
import { drawText } from '../draw-text.js';
import type { ComposingDesk } from '../tools.js';
import { type Opened, opening } from './opening.js';

const TEXT =
  'Nobody on the landing had seen the ferry, or would say so, and the lamps were lit one by one as if in answer to a question. '.repeat(
    3,
  );

const SHORT = 'Nobody came, not even the bishop.';

let desk: ComposingDesk;
let owner: StructureElement;

beforeAll(async () => {
  const settings = anthologyManifest({ opener: 'drop-cap' }).pdf;
  const compositor = await Compositor.load(settings, installed(), () => {});
  desk = { settings, compositor, design: DESIGNS.classic, measures: measuresOf(settings, 0) } as ComposingDesk;
  owner = { role: 'P', children: [] };
});

const opened = (text: string, ...following: readonly string[]): Opened =>
  opening(
    paragraph(text),
    following.map((words) => paragraph(words)),
    owner,
    {},
    desk,
    'en',
  );

const set = (text: string): TextBlock => opened(text).block;

const lines = (block: TextBlock): readonly Line[] => linesOn(drawText(block, 100, 200, desk.measures.leading));

describe('a drop capital', () => {
  test('stands on its third line’s baseline and reaches its first line’s capitals', () => {
    const [initial, first, , third] = lines(set(TEXT));
    const { capHeight } = initial!.tokens[0]!.face;
    expect(copied(initial!)).toBe('N');
    expect(initial!.baseline).toBeCloseTo(third!.baseline);
    const top = initial!.baseline - (capHeight / 1000) * initial!.size;
    expect(top).toBeCloseTo(first!.baseline - (capHeight / 1000) * first!.size);
  });

  test('makes room for itself in three lines, and no more', () => {
    const [initial, ...rest] = lines(set(TEXT));
    const { face, glyphs } = initial!.tokens[0]!;
    const stem = (reachOf(face, glyphs[0]!, 100, 500)!.right / 1000) * initial!.size;
    for (const { x } of rest.slice(0, 3)) expect(x).toBeGreaterThan(initial!.x + stem + 2);
    for (const { x } of rest.slice(3)) expect(x).toBeLessThan(101);
  });

  test('hangs an opening quotation mark in the margin', () => {
    const [quote, initial] = lines(set(`“${TEXT}`));
    expect([copied(quote!), copied(initial!)]).toEqual(['“', 'N']);
    expect(quote!.x + (quote!.tokens[0]!.width / 1000) * quote!.size).toBeCloseTo(initial!.x);
    expect(quote!.size).toBe(initial!.size);
    expect(quote!.baseline).toBe(initial!.baseline);
  });

  test('an opening quotation mark comes nearer to an A, whose head leaves it room', () => {
    const gap = (letter: string) => {
      const [quote, initial] = lines(set(`“${letter}${TEXT.slice(1)}`));
      return initial!.x - quote!.x;
    };
    expect(gap('A')).toBeLessThan(gap('N') - 1);
  });

  test.each(['B', 'D', 'H', 'I', 'N', 'R'])('%s: has its stem on the column’s edge, its serifs beyond', (letter) => {
    const [initial] = lines(set(letter + TEXT.slice(1)));
    const { face, glyphs } = initial!.tokens[0]!;
    const stem = reachOf(face, glyphs[0]!, 0.35 * face.capHeight, 0.65 * face.capHeight)!.left;
    expect(initial!.x + (stem / 1000) * initial!.size).toBeCloseTo(100, 0);
    expect(initial!.x + (face.extents(glyphs[0]!)!.left / 1000) * initial!.size).toBeLessThan(98);
  });

  test.each([
    ['C', 0, 0.1],
    ['O', 0, 0.1],
    ['V', 1, 3],
    ['W', 1, 3],
    ['T', 1, 3],
  ])('%s: has no stem, and hangs by %i to %i points', (letter, least, most) => {
    const [initial] = lines(set(letter + TEXT.slice(1)));
    const { face, glyphs } = initial!.tokens[0]!;
    const hung = 100 - (initial!.x + (face.extents(glyphs[0]!)!.left / 1000) * initial!.size);
    expect(hung).toBeGreaterThanOrEqual(least - 1e-6);
    expect(hung).toBeLessThanOrEqual(most);
  });

  test.each([
    ['A', true],
    ['L', true],
    ['R', true],
    ['N', false],
    ['H', false],
    ['V', false],
  ])('%s: lets the rest of its word come nearer than the lines below: %s', (letter, nearer) => {
    const [, first, second] = lines(set(letter + TEXT.slice(1)));
    expect(first!.x < second!.x - 3).toBe(nearer);
    const [, alone, below] = lines(set(`${letter} ${TEXT.slice(1)}`));
    expect(Math.abs(alone!.x - below!.x)).toBeLessThan(3);
  });

  test.each([
    ['V', true],
    ['W', true],
    ['Y', true],
    ['D', false],
  ])('%s: has all its lines beneath its serif: %s', (letter, beneath) => {
    const [initial, ...rest] = lines(set(letter + TEXT.slice(1)));
    const { face, glyphs } = initial!.tokens[0]!;
    const edge = initial!.x + (face.extents(glyphs[0]!)!.right / 1000) * initial!.size;
    const nearest = Math.min(...rest.slice(0, 3).map(({ x }) => x));
    expect(nearest < edge).toBe(beneath);
  });

  test('no line touches its initial, whatever the letter', () => {
    for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZÅÉÖÞ') {
      const [initial, ...rest] = lines(set(letter + TEXT.slice(1)));
      const { face, glyphs } = initial!.tokens[0]!;
      for (const line of rest.slice(0, 3)) {
        const em = 1000 / initial!.size;
        const base = (initial!.baseline - line.baseline) * em;
        const reach = reachOf(
          face,
          glyphs[0]!,
          base,
          base + (line.tokens[0]!.face.xHeight * line.size) / initial!.size,
        );
        if (reach) expect(line.x, letter).toBeGreaterThan(initial!.x + reach.right / em + 1);
      }
    }
  });

  test('keeps a fourth line free of a tail that hangs below', () => {
    const xs = (letter: string) =>
      lines(set(letter + TEXT.slice(1)))
        .slice(1)
        .map(({ x }) => x > 110);
    expect(xs('Q').slice(0, 5)).toEqual([true, true, true, true, false]);
    expect(xs('O').slice(0, 5)).toEqual([true, true, true, false, false]);
  });

  test('goes on beside the next paragraph where the first is too short for it', () => {
    const { block, drop } = opened(SHORT, TEXT);
    const [initial, first] = lines(block);
    expect(copied(initial!)).toBe('N');
    expect(initial!.baseline - first!.baseline).toBeCloseTo(2 * desk.measures.leading);
    expect(drop!.lines).toBe(2);
    expect(drop!.width).toBeCloseTo(first!.x - 100);
    expect(block).toMatchObject({ withNext: true, richer: null });
    expect(block.settings).toHaveLength(1);
  });

  test('is two lines deep where there are no three', () => {
    const { block, drop } = opened(`${SHORT} ${SHORT}`);
    const [initial, first] = lines(block);
    expect(initial!.baseline - first!.baseline).toBeCloseTo(desk.measures.leading);
    expect(drop).toBeNull();
  });

  test('is never set beside fewer lines than it takes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 }), (lengths) => {
        const [first, ...following] = lengths.map((length) =>
          'Nobody on the landing '.repeat(length).slice(0, 9 * length),
        );
        const { block, drop } = opened(first!, ...following);
        const deep = block.style.drop?.lines ?? 0;
        for (const { lines } of [...block.settings, ...(block.richer?.() ?? [])]) {
          expect(lines + (drop?.lines ?? 0)).toBeGreaterThanOrEqual(deep);
        }
        if (drop) expect(following.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  test('is not set beside a single line, or where the paragraph begins with no letter', () => {
    expect(copied(lines(set(SHORT))[0]!)).toMatch(/^Nobody/);
    expect(copied(lines(set(`1908 was wet. ${TEXT}`))[0]!)).toMatch(/^1908/);
    expect(copied(lines(set(`— ${TEXT}`))[0]!)).toMatch(/^—/);
  });

  test('loses no letter', () => {
    const said = (text: string) =>
      lines(set(text))
        .map((line) => copied(line).replace(/[-\u00ad]$/, ''))
        .join('');
    expect(said(`“${TEXT}`).replace(/\s/g, '')).toBe(`“${TEXT}`.replace(/\s/g, ''));
    const article = `A ${TEXT}`;
    expect(said(article).replace(/\s/g, '')).toBe(article.replace(/\s/g, ''));
  });
});
