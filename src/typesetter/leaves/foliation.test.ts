import { expect, test } from 'vitest';
import type { Matter, Section } from '../../book/index.js';
import type { TypePage } from '../makeup/section-pages.js';
import { even, Foliation, type Leaf, labelsOf, type SetSection } from './foliation.js';

/** A section of some pages that are not set until it is known where they begin. */
const section =
  (id: string, opens: SetSection['opens'], count = 1, kind: Section['kind'] = 'story') =>
  (foliation: Foliation): SetSection => {
    const first = foliation.sideOf(opens);
    const pages = Array.from({ length: count }, (_, index): TypePage => {
      const side = (index % 2 === 0) === (first === 'recto') ? 'recto' : 'verso';
      return {
        side,
        x: 0,
        blank: false,
        bled: false,
        items: [],
        start: null,
        places: index === 0 ? [{ name: id, y: 0 }] : [],
      };
    });
    return { section: { kind, id } as Section, opens, folios: true, first, pages, heads: null };
  };

function laid(sections: readonly ReturnType<typeof section>[], matter: Matter): readonly Leaf[] {
  const foliation = new Foliation(matter);
  for (const set of sections) foliation.add(set(foliation));
  return foliation.leaves;
}

const shown = (leaves: readonly Leaf[]): readonly string[] =>
  leaves.map(({ label, content }) => `${label}:${content?.of.section.id ?? '-'}`);

test('a recto is waited for, with a blank', () => {
  const leaves = laid([section('a', 'recto'), section('b', 'recto', 2), section('c', 'next')], 'body');
  expect(shown(leaves)).toEqual(['1:a', '2:-', '3:b', '4:b', '5:c']);
});

test('stories follow on the next page where they may', () => {
  const leaves = laid([section('a', 'next'), section('b', 'next'), section('c', 'next')], 'body');
  expect(shown(leaves)).toEqual(['1:a', '2:b', '3:c']);
});

test('what follows a part stands on a recto', () => {
  const leaves = laid([section('p', 'recto', 1, 'part'), section('a', 'next')], 'body');
  expect(shown(leaves)).toEqual(['1:p', '2:-', '3:a']);
});

test('a verso is waited for, too', () => {
  const leaves = laid([section('t', 'recto'), section('x', 'next'), section('c', 'verso')], 'front');
  expect(shown(leaves)).toEqual(['i:t', 'ii:x', 'iii:-', 'iv:c']);
});

test('an odd front ends with a blank', () => {
  const leaves = laid([section('t', 'recto')], 'front');
  expect(shown(even(leaves, 'front'))).toEqual(['i:t', 'ii:-']);
  expect(shown(even(even(leaves, 'front'), 'front'))).toEqual(['i:t', 'ii:-']);
});

test('places have the labels of their pages', () => {
  const leaves = laid([section('a', 'recto'), section('b', 'recto', 3)], 'body');
  expect([...labelsOf(leaves)]).toEqual([
    ['a', '1'],
    ['b', '3'],
  ]);
});

test('a section that was made up for the wrong side is refused', () => {
  const foliation = new Foliation('body');
  const verso = { ...section('a', 'next')(foliation), first: 'verso' } as const;
  expect(() => foliation.add(verso)).toThrow('a is made up for a verso');
});
