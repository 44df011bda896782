import { expect, test } from 'vitest';
import { hyphenatorOf } from './hyphenate.js';

const parted = (language: string, word: string): string => {
  const places = hyphenatorOf(language)!(word);
  return [0, ...places].map((at, index) => word.slice(at, places[index])).join('-');
};

test.each([
  ['en-GB', 'lamplighter', 'lamp-lighter'],
  ['en-US', 'lamplighter', 'lamp-lighter'],
  ['en-US', 'hyphenation', 'hy-phen-ation'],
  ['en-GB', 'hyphenation', 'hy-phen-a-tion'],
  ['en', 'project', 'project'],
  ['de', 'donaudampfschiff', 'do-nau-dampf-schiff'],
  ['fr', 'bonjour', 'bon-jour'],
  ['pt-BR', 'palavra', 'pa-la-vra'],
])('%s: %s', (language, word, expected) => {
  expect(parted(language, word)).toBe(expected);
});

test('nothing is parted under five letters, with less than two before or three after', () => {
  expect(parted('en-GB', 'upon')).toBe('upon');
  for (const word of ['lamplighter', 'anthology', 'ebbing', 'unloved']) {
    for (const at of hyphenatorOf('en-GB')!(word)) {
      expect(at).toBeGreaterThanOrEqual(2);
      expect(word.length - at).toBeGreaterThanOrEqual(3);
    }
  }
});

test('a language without patterns, or a tag that is none, has no hyphens', () => {
  expect(hyphenatorOf('ja')).toBeNull();
  expect(hyphenatorOf('../../etc')).toBeNull();
});
