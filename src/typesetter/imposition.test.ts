import { expect, test } from 'vitest';
import type { Section } from '../book/index.js';
import type { Composed } from './compose/index.js';
import type { GalleyBlock } from './galley.js';
import { even, impose, labelsOf, roman } from './imposition.js';
import type { Measures } from './measures.js';

const measures = { rows: 10, leading: 14 } as Measures;

const block = (rows: number): GalleyBlock => ({ kind: 'fixed', rows, edges: 'free', withNext: false, draw: () => [] });

function section(id: string, opens: Composed['opens'], pages = 1, kind: Section['kind'] = 'story'): Composed {
  const galley = Array.from({ length: pages }, () => block(10));
  const anchors = new Map([[galley[0]!, [id]]]);
  return { section: { kind, id } as Section, opens, galley, leading: 14, anchors, heads: null, folios: true };
}

const shown = (leaves: ReturnType<typeof impose>): readonly string[] =>
  leaves.map(({ label, content }) => `${label}:${content?.composed.section.id ?? '-'}`);

test.each([
  [1, 'i'],
  [4, 'iv'],
  [9, 'ix'],
  [14, 'xiv'],
  [40, 'xl'],
  [99, 'xcix'],
  [444, 'cdxliv'],
  [1900, 'mcm'],
])('%i is %s', (number, numeral) => {
  expect(roman(number)).toBe(numeral);
});

test('a recto is waited for, with a blank', () => {
  const leaves = impose([section('a', 'recto'), section('b', 'recto', 2), section('c', 'next')], 'body', measures);
  expect(shown(leaves)).toEqual(['1:a', '2:-', '3:b', '4:b', '5:c']);
});

test('stories follow on the next page where they may', () => {
  const leaves = impose([section('a', 'next'), section('b', 'next'), section('c', 'next')], 'body', measures);
  expect(shown(leaves)).toEqual(['1:a', '2:b', '3:c']);
});

test('what follows a part stands on a recto', () => {
  const leaves = impose([section('p', 'recto', 1, 'part'), section('a', 'next')], 'body', measures);
  expect(shown(leaves)).toEqual(['1:p', '2:-', '3:a']);
});

test('a verso is waited for, too', () => {
  const leaves = impose([section('t', 'recto'), section('x', 'next'), section('c', 'verso')], 'front', measures);
  expect(shown(leaves)).toEqual(['i:t', 'ii:x', 'iii:-', 'iv:c']);
});

test('an odd front ends with a blank', () => {
  const leaves = impose([section('t', 'recto')], 'front', measures);
  expect(shown(even(leaves, 'front'))).toEqual(['i:t', 'ii:-']);
  expect(shown(even(even(leaves, 'front'), 'front'))).toEqual(['i:t', 'ii:-']);
});

test('places have the labels of their pages', () => {
  const leaves = impose([section('a', 'recto'), section('b', 'recto', 3)], 'body', measures);
  expect([...labelsOf(leaves)]).toEqual([
    ['a', '1'],
    ['b', '3'],
  ]);
});
