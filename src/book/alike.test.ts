import { expect, test } from 'vitest';
import { story } from '../../tests/made/book.js';
import { Log } from '../diagnostics/index.js';
import { tellAlike } from './alike.js';

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
