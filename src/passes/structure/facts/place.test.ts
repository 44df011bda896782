import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { structured } from '../../../../tests/stories.js';
import { textOf } from '../../../document/index.js';
import { StoryWords } from './story-words.js';

const TALE = readFileSync(
  new URL('../../../../tests/fixtures/prose/en-weighhouse.txt', import.meta.url),
  'utf8',
).trim();
const PARAGRAPHS = TALE.split('\n\n');

test('the words of a text are strange that its story does not have', () => {
  const words = new StoryWords(PARAGRAPHS);
  expect(words.strangeness('Hanneke looked at the scale, and at the sack.')).toBeLessThan(0);
  expect(words.strangeness('Posted from a laptop during lunch break, typos included.')).toBeGreaterThan(0.3);
  expect(new StoryWords(PARAGRAPHS.slice(0, 3)).strangeness('Posted from a laptop.')).toBe(0);
});

/** What is told of a file whose story is headed by its title, with `last` under it. */
const told = (last: string, gap = '\n\n') =>
  structured(`# The Weighhouse\n\n${TALE}${gap}${last}\n`, { format: 'md' }).codes.filter((code) =>
    code.startsWith('note/'),
  );

test('a short line in other words, set apart under a story, is asked about', () => {
  expect(told('Wrote most of these during lunch, between two meetings.', '\n\n\n\n')).toEqual(['note/possible']);
  expect(told('“Seven stone,” said Hanneke.')).toEqual([]);
});

test.each(['Hanneke said nothing.', 'Nobody came.', '“Well,” said the clerk.', 'It rained all night on the quay.'])(
  'a file of nothing but a story is left alone that ends in %s',
  (last) => {
    expect(structured(`${TALE}\n\n${last}\n`).codes).toEqual([]);
  },
);

/** The labels of what was found in a file of a title, a story and `foot`, and what was told. */
const under = (foot: string) => {
  const { story, codes } = structured(`# The Weighhouse\n\n${TALE}\n\n${foot}\n`, { format: 'md' });
  const kept = story.blocks.map((block) => (block.kind === 'paragraph' ? textOf(block) : ''));
  return { kept: foot.split('\n\n').map((line) => kept.includes(line)), codes };
};

test('answers to readers, of a form that the story has nowhere, are set apart and asked about', () => {
  const { kept, codes } = under('Replies!\n\nDustbin: she knows.\n\nBrassTap: it took a map.\n\nguest: no.');
  expect(kept).toEqual([false, false, false, false]);
  expect(codes).toContain('note/possible');
});

test('a last greeting and a name are of one letter, and open no note', () => {
  expect(under('I remain, with such respect as I have left,\n\nYours faithfully,\n\nHanneke Brandt').kept).toEqual([
    true,
    true,
    true,
  ]);
});
