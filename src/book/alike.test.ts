import { expect, test } from 'vitest';
import { story } from '../../tests/made/book.js';
import { Log } from '../diagnostics/index.js';
import { person, type Story } from '../document/index.js';
import { tellAlike } from './alike.js';
import { everyAuthor, tellNamesakes } from './people.js';

test.each([
  [
    [
      ['Door', 'Ann'],
      ['Window', 'Ann'],
    ],
    [],
  ],
  [
    [
      ['Door', 'Ann'],
      ['Door', 'Bo'],
    ],
    ['info'],
  ],
  [
    [
      ['Door', 'Ann'],
      ['The Door', 'Ann'],
      ['DOOR', 'Ann'],
    ],
    ['warning'],
  ],
  [
    [
      ['', ''],
      ['', ''],
    ],
    [],
  ],
])('%j', (given, severities) => {
  const log = new Log();
  const stories = given.map(([title, author], index) => story(`s${index}`, { title: title!, authors: [author!] }));
  tellAlike(stories, log.report);
  expect(log.all.map(({ severity }) => severity)).toEqual(severities);
});

test('one name filed in two ways is that of two people, and told; a name that nobody files is whoever’s it is', () => {
  const one = (id: string, fileAs?: string): Story => ({ ...story(id), authors: [person('John Smith', fileAs)] });
  const told: string[] = [];
  const all = [one('a'), one('b', 'Smith, John'), one('c', 'Smith, John (the other)')];
  tellNamesakes(all, ({ code }) => told.push(code));
  expect(everyAuthor(all).map(({ fileAs }) => fileAs)).toEqual(['Smith, John', 'Smith, John (the other)']);
  expect(told).toEqual(['book/namesakes']);
  expect(everyAuthor([one('a'), one('b', 'Smith, J.')]).map(({ fileAs }) => fileAs)).toEqual(['Smith, J.']);
});
