import { expect, test } from 'vitest';
import { entryFor } from '../../tests/stories.js';
import { readStory } from '../readers/index.js';
import { find, readAnchor } from './anchor.js';
import { likelyPlaces } from './likely.js';
import { plainText } from './plain.js';

const TEXT = `The kettle sang all morning, and nobody came down to take it off.

Comments are love, she said, and meant the coffee; the coffee was cold.

A/N: thanks to Jo and Ann for reading this twice, and to the river.

Nobody came in the end, and the kettle boiled dry on its ring.
`;

const source = { file: 'a.txt', text: TEXT };
const plain = plainText(readStory(entryFor([source]), [source], () => {}).blocks);

test.each<[string, string, readonly string[]]>([
  ['the words that touched it are there', 'Nobody, Ann ⟦said⟧, and meant the tea', ['said']],
  [
    'a paragraph has most of its words',
    '¶⟦A/N: thanks to Jo for reading this twice.⟧¶Once there',
    ['A/N: thanks to Jo and Ann for reading this twice, and to the river.'],
  ],
  [
    'its words stand in a paragraph that is like it, more than once',
    'Comments are love, she said. Not the hot ⟦coffee⟧ meant',
    ['coffee', 'coffee'],
  ],
  ['a gap before a paragraph that is like it', 'gone.⟦¶⟧Nobody came at the end, the kettle', ['¶']],
  ['nothing is like it', '¶⟦Thank you all for coming to this party.⟧¶', []],
  ['its words are gone from the paragraph', 'Comments are love, she ⟦shouted⟧ and left', []],
])('%s: a person is asked', (_what, at, words) => {
  const anchor = readAnchor(at)!;
  expect(typeof find(anchor, plain)).toBe('string');
  expect(likelyPlaces(anchor, plain).map(({ start, end }) => plain.text.slice(start, end))).toEqual(words);
});
