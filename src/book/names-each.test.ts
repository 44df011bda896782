import { expect, test } from 'vitest';
import { story } from '../../tests/made/book.js';
import type { Section } from './book.js';
import { namesEach } from './contents.js';

const NINE = 'ABCDEFGHI'.split('').map((letter) => `${letter}. Field`);

test.each([
  ['one story', [['Ada']], true],
  ['two by the same', [['Ada'], ['Ada']], false],
  [
    'two by the same two',
    [
      ['Ada', 'Bo'],
      ['Ada', 'Bo'],
    ],
    false,
  ],
  ['two by others', [['Ada'], ['Bo']], true],
  ['one of them by nobody', [['Ada'], []], true],
  ['two by more than a title page holds', [NINE, NINE], true],
] as const)('%s: each says who wrote it', (_, authors, expected) => {
  const sections = authors.map((names, at): Section => {
    const id = `s${at}`;
    return {
      kind: 'story',
      id,
      matter: 'body',
      part: null,
      story: story(id, { title: id, authors: names, blocks: [] }),
    };
  });
  const all = [...new Set(authors.flat())].map((name) => ({ name, fileAs: name }));
  expect(namesEach({ sections, authors: all })).toBe(expected);
});
