import { expect, test } from 'vitest';
import { byLine, titleAndBy } from './by-line.js';

test.each([
  ['by Ida M.', 'Ida M.'],
  ['by Tom Hart Jr.', 'Tom Hart Jr.'],
  ['by Tom Hart, Jr.', 'Tom Hart, Jr.'],
  ['by J. R. R.', 'J. R. R.'],
  ['by *~Ida~*', '*~Ida~*'],
  ['~ by Ida ~', 'Ida'],
  ['by Ada Field.', 'Ada Field'],
  ['by Ada Field,', 'Ada Field'],
])('%s', (line, name) => {
  expect(byLine(line)).toBe(name);
});

test('a name behind a title keeps its last initial', () => {
  expect(titleAndBy('The Other Shoe, by Ida M.')).toEqual({ title: 'The Other Shoe', author: 'Ida M.', certain: true });
});
