import { expect, test } from 'vitest';
import type { GalleyBlock } from '../lines/galley.js';
import { makePages } from '../makeup/make-pages.js';
import { Stick } from './stick.js';

const block = (withNext = false): GalleyBlock => ({ kind: 'fixed', rows: 1, edges: 'free', withNext, draw: () => [] });

test('the larger of two demands for empty lines is met, and none at the head', () => {
  const stick = new Stick();
  stick.blank(3);
  stick.add(block());
  stick.blank(1);
  stick.blank(2);
  stick.add(block());
  stick.blank(4);
  expect(stick.galley.map((one) => [one.kind, one.kind === 'blank' ? one.rows : 0])).toEqual([
    ['fixed', 0],
    ['blank', 2],
    ['fixed', 0],
  ]);
});

test('a name goes to the block that is added next', () => {
  const stick = new Stick();
  stick.add(block());
  stick.name('a');
  stick.name('b');
  stick.add(block());
  expect(stick.anchors.get(stick.galley[1]!)).toEqual(['a', 'b']);
  expect(stick.anchors.size).toBe(1);
});

test('a name goes to whatever may be drawn in a picture’s place, too', () => {
  const stick = new Stick();
  const small = block();
  stick.name('a');
  stick.add({ ...block(), smaller: [small] } as GalleyBlock);
  expect(stick.anchors.get(small)).toEqual(['a']);
});

test('a heading is not parted from its text by the empty lines between them', () => {
  const stick = new Stick();
  for (let line = 0; line < 8; line += 1) stick.add(block());
  stick.blank(1);
  const heading = block(true);
  stick.add(heading);
  stick.blank(1);
  const text = block();
  stick.add(text);
  const pages = makePages(stick.galley, { rows: 10, first: 'recto' });
  const holds = (one: GalleyBlock) => pages.findIndex(({ slices }) => slices.some((slice) => slice.block === one));
  expect(pages.length).toBe(2);
  expect(holds(heading)).toBe(1);
  expect(holds(text)).toBe(1);
});

const text = (lines: number): GalleyBlock =>
  ({ kind: 'text', settings: [{ lines }], withNext: false }) as unknown as GalleyBlock;

test.each([
  [
    [1, 1, 1],
    [true, true, false],
  ],
  [
    [1, 2, 2],
    [true, false, false],
  ],
  [
    [4, 2, 1],
    [false, true, false],
  ],
  [
    [3, 2],
    [false, false],
  ],
  [[1], [false]],
])('what is gathered in lines %j keeps the next %j', (lines, kept) => {
  const stick = new Stick();
  stick.add(text(1));
  stick.blank(1);
  stick.name('list');
  stick.gather(() => {
    for (const count of lines) stick.add(text(count));
  });
  stick.add(text(1));
  expect(stick.galley.map((block) => block.kind === 'text' && block.withNext)).toEqual([false, false, ...kept, false]);
  expect(stick.anchors.get(stick.galley[2]!)).toEqual(['list']);
});
