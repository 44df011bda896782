import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyOf } from './any-of.js';
import { FURNITURE } from './data/furniture.js';
import { HAND_OFFS, NOTE_PHRASES } from './data/phrases.js';

const WORDS = [
  ...['please', 'review', 'R&R', 'thanks', 'for', 'reading', 'the', 'next', 'chapter', 'is', 'my', 'Beta', 'own'],
  ...[
    'nothing',
    'sorry',
    'wait',
    'don’t',
    'AO3',
    'posted',
    'on',
    '(c)',
    '2009',
    'Archive',
    'page',
    '3',
    '\n',
    '!',
    '- ',
  ],
];

test.each([
  ['phrases of notes', NOTE_PHRASES.map(({ pattern }) => pattern)],
  ['what hands over to a story', HAND_OFFS],
  ['lines of sites', FURNITURE],
])('%s are found together as they are one by one', (_, patterns) => {
  const any = anyOf(patterns);
  // A flag with a memory, or a call back to a group, would be another pattern once it is joined.
  for (const { source, flags } of patterns) expect(`${flags} ${source}`).not.toMatch(/^\w*[gy]|\\(?:[1-9]|k<)/);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 9 }), (words) => {
      const text = words.join(' ');
      expect(any(text)).toBe(patterns.some((pattern) => pattern.test(text)));
    }),
    { numRuns: 500, seed: 17 },
  );
});
