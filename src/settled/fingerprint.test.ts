import { expect, test } from 'vitest';
import { fingerprintOf } from './fingerprint.js';

const TEXT =
  'The kettle sang all morning.\n\n"Give me the \'ammer," said Arry. "The other one -- no, that."\n\nNobody came down.\n';

function at(text: string, words: string, file = 'a.txt'): string {
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return fingerprintOf({ source: { file, text }, start, end: start + 1 });
}

test.each([
  ['lines before it', `A new beginning of it all, in two\nlines.\n\n${TEXT}`, "'ammer"],
  ['lines wrapped anew', TEXT.replace('said Arry', 'said\nArry'), "'ammer"],
  ['marks retyped', TEXT.replace('"Give', '“Give').replace("'ammer", '’ammer').replace(' -- ', '—'), '’ammer'],
  ['Windows’ line ends', TEXT.replaceAll('\n', '\r\n'), "'ammer"],
])('%s change nothing', (_what, text, words) => {
  expect(at(text, words)).toBe(at(TEXT, "'ammer"));
});

test('another place, another word and another file are told apart', () => {
  const known = at(TEXT, "'ammer");
  expect(at(TEXT, '"Give')).not.toBe(known);
  expect(at(TEXT.replace('Give', 'Hand'), "'ammer")).not.toBe(known);
  expect(at(TEXT, "'ammer", 'b.txt')).not.toBe(known);
});
