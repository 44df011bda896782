import { expect, test } from 'vitest';
import { edit } from '../../tests/made/edited.js';
import { structured } from '../../tests/stories.js';
import { inlinesOf, plain } from '../document/index.js';
import { applyHouseStyle } from './index.js';

/** Four wrapped lines, of which the second ends in `left` and the third begins with `right`. */
const wrapped = (left: string, right: string) =>
  [
    'The lamp burned low on the sill and nobody came up from the',
    `lane that day, nor the next, for wind had been in the ${left}`,
    `${right} since noon, and the keeper had counted all his eels`,
    'over again without finding the one that he had missed.',
  ].join('\n');

const edited = (text: string, saying = {}) => {
  const { story, diagnostics } = edit(applyHouseStyle, structured(text, saying).story);
  return { text: story.blocks.flatMap(inlinesOf).map(plain).join(' '), codes: diagnostics.map(({ code }) => code) };
};

test.each([
  ['vil-', 'lage', 'village', ['dash/parted']],
  ['won-', 'derful', 'wonderful', ['dash/parted']],
  ['vil‐', 'lage', 'village', ['dash/parted']],
  ['vil¬', 'lage', 'village', ['dash/parted']],
  ['vil\u00AD', 'lage', 'village', ['space/invisible']],
  ['well-', 'known', 'well-known', []],
  ['con-', 'tent', 'con-tent', ['dash/parted']],
  ['Mary-', 'Ann', 'Mary-Ann', []],
  ['xyl-', 'oquux', 'xyl-oquux', []],
  ['xyl¬', 'oquux', 'xyl¬oquux', ['dash/parted']],
])('%s above %s', (left, right, whole, codes) => {
  for (const format of ['txt', 'md']) {
    const found = edited(wrapped(left, right), { format });
    expect(found.text).toContain(`in the ${whole} since`);
    expect(found.codes).toEqual(codes);
  }
});

test('where words were parted, two halves that are words are joined as well', () => {
  const text = `${wrapped('vil-', 'lage')}\n\n${wrapped('con-', 'tent')}`;
  expect(edited(text).text).toContain('in the content since');
});

test('a word that stands with its hyphen elsewhere keeps it, one that stands whole is known in any language', () => {
  expect(edited(`${wrapped('con-', 'tent')}\n\nA con-tent thing.`).text).toContain('in the con-tent since');
  const german = { settings: { language: 'de' } };
  expect(edited(`${wrapped('Hanne-', 'kes')}\n\nEs war Hannekes Waage.`, german).text).toContain(
    'in the Hannekes since',
  );
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
