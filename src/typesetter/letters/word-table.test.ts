import fc from 'fast-check';
import { expect, test } from 'vitest';
import { regular } from '../../../tests/kit/pages.js';
import { hashOf } from '../../document/index.js';
import { Fount } from './fount.js';
import { Word } from './word.js';
import { WordTable } from './word-table.js';

const face = regular();
const fount = new Fount(face, [], 'en', false, () => []);
const piece = { shaped: face.shape('a'), fount, scale: 1, rise: 0, link: null, underline: false, strike: false };
const word = (written: string) => new Word(written, [{ ...piece, embedding: 0 }]);

test('a word is found wherever it stands in a text, and no other', () => {
  const written = fc.string({ unit: fc.constantFrom('a', 'b', '’', '\u00e9'), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.uniqueArray(written, { maxLength: 40 }), written, written, (all, before, other) => {
      const table = new WordTable();
      const words = all.map(word);
      for (const each of words) table.keep(each, hashOf(each.written));
      for (const each of words) {
        const { length } = each.written;
        const text = `${before}${each.written}${other}`;
        expect(table.find(text, before.length, before.length + length, hashOf(each.written))).toBe(each);
      }
      if (!all.includes(other)) expect(table.find(other, 0, other.length, hashOf(other))).toBeNull();
    }),
  );
});

test('words of one hash are told apart, and thousands have room', () => {
  const table = new WordTable();
  const words = Array.from({ length: 3000 }, (_, index) => word(`word${index}`));
  for (const [index, each] of words.entries()) table.keep(each, index % 7);
  for (const [index, each] of words.entries()) {
    expect(table.find(each.written, 0, each.written.length, index % 7)).toBe(each);
  }
  expect(table.find('word', 0, 4, 3)).toBeNull();
});
