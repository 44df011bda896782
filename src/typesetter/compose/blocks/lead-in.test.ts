import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inlines } from '../../../../tests/made/book.js';
import { type Inline, plain } from '../../../document/index.js';
import { leadIn, leadInEnd } from './lead-in.js';

const shown = (made: readonly Inline[]): string =>
  made
    .map((inline) =>
      inline.kind === 'run' && inline.marks.includes('small-caps') ? `[${inline.text}]` : plain([inline]),
    )
    .join('')
    .replaceAll('][', '');

test.each([
  // To the end of a phrase that ends within three to five words.
  ['It was raining, and nobody came.', '[It was raining,] and nobody came.'],
  ['“Sit down, Ada,” he said.', '[“Sit down, Ada,”] he said.'],
  ['Yes. No. Perhaps not today.', '[Yes. No. Perhaps not today.]'],
  // Else four words, or such that no article or preposition is left hanging.
  ['The mayor had bought himself a goat', '[The mayor had bought] himself a goat'],
  ['The goat went into the house at noon', '[The goat went] into the house at noon'],
  ['Nobody ever asked the mayor about it', '[Nobody ever asked the mayor] about it'],
  // On to the end of a name.
  ['The lamp in Number Nine Row went out', '[The lamp in Number Nine Row] went out'],
  ['Nobody had told Mr. Ames, who came in', '[Nobody had told Mr. Ames,] who came in'],
  ['Nobody told Ada I was there', '[Nobody told Ada] I was there'],
  // Short paragraphs.
  ['Rain.', '[Rain.]'],
  ['It rained again', '[It rained again]'],
  // Across emphasis.
  ['The _Lady Jane_ had sailed by then', '[The Lady Jane had] sailed by then'],
])('%s', (text, expected) => {
  expect(shown(leadIn(inlines(text)))).toBe(expected);
});

test('three to five words, and no letter is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z“]{1,9}[,.]?$/), { minLength: 1, maxLength: 12 }), (words) => {
      const text = words.join(' ');
      const made = leadIn(inlines(text));
      expect(plain(made)).toBe(text);
      const count = text.slice(0, leadInEnd(text)).split(' ').length;
      expect(count).toBeGreaterThanOrEqual(Math.min(3, words.length));
      expect(count).toBeLessThanOrEqual(5);
    }),
  );
});
