import { describe, expect, test } from 'vitest';
import { proofread, shown, storyOf } from '../../tests/made/edited.js';
import { plain } from '../document/index.js';
import { readSource } from '../readers/plain-file.js';

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

describe('stars that Markdown could not pair', () => {
  /** A Markdown story as its blocks' words, whatever is marked shown as <i>. */
  const read = (text: string): string => {
    const story = readSource({ file: 'a.md', text }, () => {}, 'footnote');
    const entry = { ...storyOf(''), blocks: story.blocks };
    return proofread(emphasis, entry)
      .story.blocks.map((block) =>
        block.kind === 'paragraph'
          ? block.inlines
              .map((one) => (one.kind === 'run' && one.marks.length > 0 ? `<i>${one.text}</i>` : plain([one])))
              .join('')
          : '',
      )
      .join('\n\n');
  };

  test.each([
    ['**Key: **the hook. ** Not this.** Late.', '<i>Key: </i>the hook. <i> Not this.</i> Late.'],
    ['**Key: **the hook, and more.', '<i>Key: </i>the hook, and more.'],
    ['He **said **so and **went**.', 'He <i>said </i>so and <i>went</i>.'],
    ['***Both: ***the hook.', '<i>Both: </i>the hook.'],
    [
      '*Dear Bo,\n\nI have the shoe.\n\nInes*\n\nHe read it *twice*.',
      '<i>Dear Bo,</i>\n\n<i>I have the shoe.</i>\n\n<i>Ines</i>\n\nHe read it <i>twice</i>.',
    ],
  ])('%s', (given, wanted) => expect(read(given)).toBe(wanted));

  test.each([
    ['**a **b** c** d', '<i>a </i><i>b</i><i> c</i> d'],
    ['5 ** 3 ** 2', '5 ** 3 ** 2'],
    ['A cup* and a *saucer*.\n\n* The blue one.\n', 'A cup* and a <i>saucer</i>.\n\n'],
    ['\\*Dear Bo,\n\nInes\\*\n\n*So*.', '*Dear Bo,\n\nInes*\n\n<i>So</i>.'],
    ['*A note on the cup.\n\nHe took the cup* and went.', '*A note on the cup.\n\nHe took the cup* and went.'],
  ])('%s is as Markdown reads it', (given, wanted) => expect(read(given)).toBe(wanted));
});
