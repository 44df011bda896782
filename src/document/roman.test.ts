import { expect, test } from 'vitest';
import { fromRoman, roman } from './roman.js';

test.each([
  [1, 'i'],
  [4, 'iv'],
  [9, 'ix'],
  [14, 'xiv'],
  [40, 'xl'],
  [99, 'xcix'],
  [444, 'cdxliv'],
  [1900, 'mcm'],
])('%i is %s', (number, numeral) => {
  expect(roman(number)).toBe(numeral);
  expect(fromRoman(numeral)).toBe(number);
});

test.each(['', 'x1', 'page', 'IV'])('“%s” is no numeral', (numeral) => {
  expect(fromRoman(numeral)).toBe(0);
});
