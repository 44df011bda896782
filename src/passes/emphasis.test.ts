import { describe, expect, test } from 'vitest';
import { proofread, shown, storyOf } from '../../tests/made/edited.js';

import { emphasis } from './emphasis.js';

const set = (text: string): string => {
  const edited = proofread(emphasis, storyOf(text));
  return edited.story.blocks
    .map((block) => shown({ ...edited, story: { ...edited.story, blocks: [block] } }))
    .join('\n\n');
};

describe('emphasis of plain text', () => {
  test.each([
    ['It was _so_ cold, and *he* left.', 'It was <i>so</i> cold, and <i>he</i> left.'],
    ['*He was never there, *she thought.', '<i>He was never there, </i>she thought.'],
    [
      '_One_ and _two_.\n\n_She wrote it down,\n\nand then she stopped._',
      '<i>One</i> and <i>two</i>.\n\n<i>She wrote it down,</i>\n\n<i>and then she stopped.</i>',
    ],
    ['_One,\n\ntwo,\n\nthree._ Four.', '<i>One,</i>\n\n<i>two,</i>\n\n<i>three.</i> Four.'],
  ])('%s', (given, wanted) => {
    expect(set(given)).toBe(wanted);
  });

  test.each([
    'f*ck this and f*ck that',
    'M*A*S*H was on',
    'Leser*innen und Autor*innen',
    'the a**hole',
    '5 * 3 * 2',
    'a note* here',
  ])('%s stays', (text) => {
    expect(set(text)).toBe(text);
  });
});
