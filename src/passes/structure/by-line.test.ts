import { expect, test } from 'vitest';
import { byLine, people, titleAndBy } from './by-line.js';

test.each([
  ['by Ida M.', 'Ida M.'],
  ['by Tom Hart Jr.', 'Tom Hart Jr.'],
  ['by Tom Hart, Jr.', 'Tom Hart, Jr.'],
  ['by J. R. R.', 'J. R. R.'],
  ['by *~Ida~*', '*~Ida~*'],
  ['~ by Ida ~', 'Ida'],
  ['by ida_', 'ida_'],
  ['by [personal profile] ida_', 'ida_'],
  ['_by Ida_', 'Ida'],
  ['by Ada Field.', 'Ada Field'],
  ['by Ada Field,', 'Ada Field'],
])('%s', (line, name) => {
  expect(byLine(line)).toBe(name);
});

test('a name behind a title keeps its last initial', () => {
  expect(titleAndBy('The Other Shoe, by Ida M.')).toEqual({ title: 'The Other Shoe', author: 'Ida M.', certain: true });
});

test.each([
  ['<lj user="ida_">', ['ida_']],
  ['<user name=ida site="a.example"> and <lj user=\'bo\'>', ['ida', 'bo']],
  ['[personal profile] ida', ['ida']],
  ['[profile] ida & [livejournal.com profile] bo', ['ida', 'bo']],
])('a journal’s user is known by the name: %s', (line, names) => {
  expect(people(line).map(({ name }) => name)).toEqual(names);
});

test.each([
  ['Anna and Boris', ['Anna', 'Boris']],
  ['Анна и Борис', ['Анна', 'Борис']],
  ['Andrea Ferri', ['Andrea Ferri']],
])('people are parted by a word of their language: %s', (line, names) => {
  expect(people(line).map(({ name }) => name)).toEqual(names);
});
