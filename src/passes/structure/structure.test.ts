import { expect, test } from 'vitest';
import { outline } from '../../../tests/outline.js';
import { structured } from '../../../tests/stories.js';
import { type Block, plain, type Story, textOf } from '../../document/index.js';

const paragraphs = (story: Story) => story.blocks.filter(({ kind }) => kind === 'paragraph').map(textOf);
const kinds = (story: Story) =>
  story.blocks.map((block: Block) => (block.kind === 'heading' ? `h${block.level}` : block.kind));

test('title, header, note and breaks come out of the text', () => {
  const { story, codes } = structured(
    'A/N: Written for the spring swap.\n\nRating: PG\nDisclaimer: not mine\n\nA Lamp at Noon\n\nThe lamp burned.\n\nNobody saw it.\n\n***\n\nNight came.',
  );
  expect(plain(story.title)).toBe('A Lamp at Noon');
  expect(story.header.map(({ key, value, note }) => [key, value, note])).toEqual([
    ['rating', 'PG', 'rating'],
    ['disclaimer', 'not mine', 'disclaimer'],
  ]);
  expect(kinds(story)).toEqual(['authors-note', 'paragraph', 'paragraph', 'scene-break', 'paragraph']);
  expect(paragraphs(story)).toEqual(['The lamp burned.', 'Nobody saw it.', 'Night came.']);
  expect(codes).toEqual([]);
});

test('each file of a story in several begins a chapter', () => {
  const { story } = structured(['Chapter One\n\nThe lamp burned.', 'The oil ran low.']);
  expect(kinds(story)).toEqual(['h1', 'paragraph', 'h1', 'paragraph']);
  expect(story.blocks.filter(({ kind }) => kind === 'heading').map(textOf)).toEqual(['Chapter One', '2']);
});

test.each([
  ['a note of many short lines', 'Chapter Text\n\n'],
  ['many labels alone', 'Author’s note:\n\nThe lamp burned low on the sill.\n\n'],
])(
  '%s: each line is asked once',
  (_, text) => {
    expect(outline(text.repeat(1000))).not.toBe('');
  },
  180_000,
);
