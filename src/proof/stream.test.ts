import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Stream, unblanked } from './stream.js';

const words = fc.string({
  unit: fc.constantFrom('a', 'b', '’', ' ', '\u00A0', '\u00AD', '\u200B', '\n'),
  maxLength: 40,
});
const passages = fc.array(words, { minLength: 1, maxLength: 12 });

/** `text` in pieces of `size` units, as a book may hand it over. */
const pieces = (text: string, size: number): readonly string[] =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, index) => text.slice(index * size, (index + 1) * size));

test('passages pass in their order, however the book is cut and whatever stands between them', () => {
  fc.assert(
    fc.property(
      passages,
      fc.integer({ min: 1, max: 30 }),
      fc.constantFrom('', ' ', '7', 'A HEAD'),
      (all, size, between) => {
        const stream = new Stream(pieces(all.join(between), size));
        for (const passage of all) expect(stream.pass(passage)).toBe(true);
      },
    ),
  );
});

test('a passage whose letters changed does not pass', () => {
  fc.assert(
    fc.property(passages, fc.integer({ min: 1, max: 30 }), (all, size) => {
      const stream = new Stream(pieces(all.join(' '), size));
      expect(stream.pass(`${all.join('')}c`)).toBe(false);
    }),
  );
});

test('what has passed does not pass again', () => {
  const stream = new Stream(['one two ', 'three']);
  expect(['two', 'one'].map((passage) => stream.pass(passage))).toEqual([true, false]);
});

test('a unit that is no blank is never passed over, in tree or book', () => {
  for (let unit = 0; unit <= 0xffff; unit += 1) {
    const character = String.fromCharCode(unit);
    const blank = unblanked(character) === '';
    expect(new Stream(['13']).pass(`1${character}3`), `U+${unit.toString(16)} in the tree`).toBe(blank);
    if (!'13'.includes(character)) {
      expect(new Stream([`1${character}3`]).pass('13'), `U+${unit.toString(16)} in the book`).toBe(blank);
    }
  }
});
