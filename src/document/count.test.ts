import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from './count.js';

const unit = fc.oneof(
  fc.constantFrom(
    'a',
    'Z',
    '7',
    "'",
    '’',
    '‑',
    '-',
    ' ',
    '\n',
    'é',
    '“',
    '—',
    '𝒜',
    '١',
    '\u0301',
    '\ud835',
    '\udc9c',
    'ñ',
    '中',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
);

test('words are runs of letters and digits, with apostrophes and hyphens inside', () => {
  const counted = (text: string) => text.match(/[\p{L}\p{N}]+(?:['’‑-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 30 }), (units) => {
      const text = units.join('');
      expect(countWords(text)).toBe(counted(text));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['', 0],
  ['Don’t you -- well-known as it is -- say 3.5?', 9],
  ["'tis rock 'n' roll", 4],
])('%j has %i words', (text, words) => {
  expect(countWords(text)).toBe(words);
});
