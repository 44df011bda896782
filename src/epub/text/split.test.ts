import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heading, paragraph, sceneBreak } from '../../../tests/made/book.js';
import { longProse } from '../../../tests/made/ebook.js';
import { type Block, textOf } from '../../document/index.js';
import { split } from './split.js';

const of = (bytes: number): Block => paragraph('x'.repeat(bytes));

test('what is short stays whole, and nothing is a part of nothing', () => {
  const blocks = [of(100), sceneBreak(), of(100)];
  expect(split(blocks)).toEqual([blocks]);
  expect(split([])).toEqual([[]]);
});

test('a long text is cut behind its last scene break before the bound', () => {
  const blocks = [of(90), sceneBreak(), of(90), sceneBreak(), of(90), of(90)];
  expect(split(blocks, 500, 9000)).toEqual([blocks.slice(0, 4), blocks.slice(4)]);
});

test('a chapter opens a file, and keeps its heading', () => {
  const blocks = [heading('One'), of(200), heading('Two'), of(200), heading('Three'), of(200)];
  expect(split(blocks, 620, 9000)).toEqual([blocks.slice(0, 4), blocks.slice(4)]);
});

test('a scene too long for old readers is cut between paragraphs', () => {
  const blocks = [of(300), of(300), of(300)];
  expect(split(blocks, 400, 700).map((part) => part.length)).toEqual([1, 1, 1]);
});

test('a hundred thousand words make files of near 240 KB', () => {
  const sizes = split(longProse(100_000)).map((part) => Buffer.byteLength(part.map(textOf).join('\n')));
  expect(sizes.length).toBeGreaterThan(2);
  expect(Math.max(...sizes)).toBeLessThan(240_000);
  expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThan(180_000);
});

test('whatever the blocks, all of them stand in the parts in order, and no part is too large that need not be', () => {
  const block = fc.oneof(
    fc.nat(300).map((bytes) => of(bytes)),
    fc.constant(sceneBreak()),
    fc.constant(heading('H')),
  );
  fc.assert(
    fc.property(fc.array(block, { maxLength: 30 }), (blocks) => {
      const parts = split(blocks, 600, 900);
      expect(parts.flat()).toEqual(blocks);
      for (const part of parts) {
        const size = part.reduce((sum, each) => sum + 40 + 1.06 * textOf(each).length, 0);
        expect(part.length <= 1 || size <= 900).toBe(true);
      }
    }),
  );
});
