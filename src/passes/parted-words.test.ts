import { expect, test } from 'vitest';
import { edit } from '../../tests/made/edited.js';
import { structured } from '../../tests/stories.js';
import { applyHouseStyle } from './index.js';

/** Four wrapped lines, of which the second ends in `left` and the third begins with `right`. */
const wrapped = (left: string, right: string) =>
  [
    'The lamp burned low on the sill and nobody came up from the',
    `lane that day, nor the next, for wind had been in the ${left}`,
    `${right} since noon, and the keeper had counted all his eels`,
    'over again without finding the one that he had missed.',
  ].join('\n');

test.each([
  ['vil-', 'lage', ['dash/parted']],
  ['won-', 'derful', ['dash/parted']],
  ['well-', 'known', []],
  ['con-', 'tent', []],
  ['Mary-', 'Ann', []],
  ['xyl-', 'oquux', []],
])('%s above %s', (left, right, codes) => {
  const { diagnostics } = edit(applyHouseStyle, structured(wrapped(left, right)).story);
  expect(diagnostics.map(({ code }) => code)).toEqual(codes);
});

test('a mark of emphasis is no line end', () => {
  const { diagnostics } = edit(applyHouseStyle, structured('A vil-*lage* green.', { format: 'md' }).story);
  expect(diagnostics).toEqual([]);
});

test('other languages have other words', () => {
  const { diagnostics } = edit(
    applyHouseStyle,
    structured(wrapped('vil-', 'lage'), { settings: { language: 'de' } }).story,
  );
  expect(diagnostics).toEqual([]);
});
