import { expect, test } from 'vitest';
import { structured } from '../../../tests/stories.js';
import { plain } from '../../document/index.js';

const PROSE = 'The boats were in, and nobody said anything at all until the tide had turned.';

test.each([
  ['![A boat](boat.jpg)', [undefined], ''],
  ['![A boat](boat.jpg){.float}', ['float'], ''],
  ['![A boat](boat.jpg "Under it"){ .bleed }', ['bleed'], ''],
  ['![A boat](boat.jpg){.float} and words', ['float'], 'and words'],
  ['![A boat](boat.jpg){.bleed}![Another](b.jpg)', ['bleed', undefined], ''],
  ['![A boat](boat.jpg){.wide}', [undefined], ''],
  ['No picture {.float} here', [], 'No picture {.float} here'],
])('%s', (text, places, words) => {
  const { story } = structured(`${PROSE}\n\n${text}\n\n${PROSE}\n`, { title: 'T', format: 'md' });
  const figures = story.blocks.filter((block) => block.kind === 'figure');
  const paragraphs = story.blocks
    .filter((block) => block.kind === 'paragraph')
    .map(({ inlines }) => plain(inlines).trim());
  expect(figures.map(({ place }) => place)).toEqual(places);
  expect(paragraphs.filter((one) => one !== PROSE)).toEqual(words === '' ? [] : [words]);
});
