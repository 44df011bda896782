import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Run } from '../document/index.js';
import { plainText } from '../settled/index.js';

/** The page makes words plain by a script of its own: what it names a place by must be what is looked for. */
const inPage: (text: string) => string = runInNewContext(
  `${readFileSync('assets/proof/plain.js', 'utf8')}; (data) => '¶' + plainOf({ nodeType: 3, data }).trim() + '¶'`,
  { Node: { TEXT_NODE: 3, ELEMENT_NODE: 1, DOCUMENT_FRAGMENT_NODE: 11 } },
);

function inStory(text: string): string {
  const span = { source: { file: 'a.txt', text }, start: 0, end: text.length };
  const run: Run = { kind: 'run', text, marks: [], link: null, span };
  return plainText([{ kind: 'paragraph', inlines: [run], gap: 1, span }]).text;
}

test.each([
  ['mid- to late', '¶mid-to late¶'],
  ['one -- two – three —four', '¶one-two-three-four¶'],
  ['“So,” she *said* . . .', '¶"So," she said ...¶'],
])('%s is made plain alike in the page and in a story', (text, plain) => {
  expect([inPage(text), inStory(text)]).toEqual([plain, plain]);
});

test('whatever is written is made plain alike', () => {
  const sign = fc.constantFrom(...' \t\n-–—.…*_"\'“”‘’′`', '--', ' - ', '\u00ad', 'e\u0301', '🐦', 'a', 'b');
  const text = fc.array(sign, { minLength: 1, maxLength: 12 }).map((signs) => `a${signs.join('')}b`);
  fc.assert(
    fc.property(text, (one) => {
      expect(inPage(one)).toBe(inStory(one));
    }),
  );
});
