import { describe, expect, test } from 'vitest';
// @ts-expect-error: the bench's own composer, in plain JavaScript
import { compose, proseIn, shapesIn } from '../bench/structure/compose.mjs';
import { type EditedStory, editStory } from '../src/compile/edit.js';
import { type Block, textOf } from '../src/document/index.js';
import { readSource } from '../src/readers/plain-file.js';
import { entryFor } from './stories.js';

/**
 * Whole files in the layouts of real archives, filled with prose: no paragraph of their story leaves the books but for a
 * rule that the ledger names, and no rule takes one that carries no label, sign or boundary of its own. The proof of each
 * book holds it against the edited story word for word, so that story is what is looked at here.
 */

interface Shape {
  readonly id: string;
  readonly pieces: readonly Readonly<Record<string, unknown>>[];
}

interface Composed {
  readonly text: string;
  readonly format: 'txt' | 'md';
  readonly truth: { readonly story: readonly string[] };
}

const PROSE = proseIn('tests/fixtures/prose') as Readonly<Record<string, readonly (readonly string[])[]>>;
const SHAPES = ['half-1', 'half-2'].flatMap((half) => shapesIn(`tests/fixtures/shapes/${half}`) as Shape[]);

/** Every paragraph of the prose: it carries nothing that a rule could go by. */
const PLAIN = new Set(Object.values(PROSE).flat(2));

/** Letters and digits alone: marks are changed, lines are joined, and neither is what is looked for. */
const bare = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');

function edit({ text, format }: Composed): EditedStory {
  const source = { file: `story.${format}`, text };
  return editStory(entryFor([source]), [readSource(source, () => {}, 'footnote-1')]);
}

const inBook = ({ edited }: EditedStory): string =>
  [...edited.blocks, ...edited.endNotes].map((block: Block) => bare(textOf(block))).join('');

describe.each([1, 2])('with prose %i', (seed) => {
  test.each(SHAPES.map((shape) => [shape.id, shape] as const))('%s', (_, shape) => {
    const composed = compose(shape, PROSE, seed) as Composed;
    const story = edit(composed);
    const book = inBook(story);
    const taken = story.changes
      .filter(({ after }) => bare(after) === '')
      .map(({ before }) => bare(before))
      .join('');
    const gone = composed.truth.story.filter((text) => !book.includes(bare(text)));
    expect(
      gone.filter((text) => !taken.includes(bare(text))),
      'neither in the books nor in the ledger',
    ).toEqual([]);
    expect(
      gone.filter((text) => PLAIN.has(text)),
      'taken by a rule, without a sign of their own',
    ).toEqual([]);
  });
});
