import { expect, test } from 'vitest';
import { structured } from '../../../tests/stories.js';
import {
  type AuthorsNote,
  type Block,
  type Change,
  type NoteFate,
  notesAll,
  plain,
  type Settings,
  textOf,
} from '../../document/index.js';
import { settleNotes } from './settle.js';

function settled(text: string, settings: Partial<Settings>) {
  const { story, changes } = structured(text, { settings });
  const made: Change[] = [...changes];
  const result = settleNotes(story, { report: () => {}, change: (change) => made.push(change) });
  return { story: result, changes: made };
}

const withFate = (text: string, fate: NoteFate) => settled(text, { notes: notesAll[fate] });

/** Calls are shown as `^`. */
const shown = (block: Block): string => {
  if (block.kind === 'authors-note') return `note<${block.blocks.map(textOf).join(' / ')}>`;
  if (block.kind === 'scene-break') return '#';
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return block.kind;
  return block.inlines.map((inline) => (inline.kind === 'run' ? inline.text : '^')).join('');
};

const notes = (all: readonly AuthorsNote[]) => all.map((note) => note.blocks.map(textOf).join(' / '));

const STORY = [
  'A/N: Written for the spring swap.',
  'The lamp burned (A/N: of course) low.',
  '***',
  'A/N: The tide tables are wrong.',
  '***',
  'Night came.',
  'A/N: Thanks for reading!',
].join('\n\n');

test('stripped notes leave no trace but their lines in the ledger', () => {
  const { story, changes } = withFate(STORY, 'strip');
  expect(story.blocks.map(shown)).toEqual(['The lamp burned low.', '#', 'Night came.']);
  expect([story.endNotes, story.appendixNotes]).toEqual([[], []]);
  const strips = changes.filter(({ rule }) => rule === 'strip').map(({ before, after }) => [before, after]);
  expect(strips).toEqual([
    ['A/N: Written for the spring swap.', ''],
    ['A/N: The tide tables are wrong.', ''],
    ['A/N: Thanks for reading!', ''],
    ['(A/N: of course)', ''],
  ]);
});

test('kept notes stay where they stand; one from within a sentence is set behind the story', () => {
  const { story } = withFate(STORY, 'keep');
  expect(story.blocks.map(shown)).toEqual([
    'note<A/N: Written for the spring swap.>',
    'The lamp burned^ low.',
    '#',
    'note<A/N: The tide tables are wrong.>',
    'Night came.',
    'note<A/N: Thanks for reading!>',
  ]);
  expect(notes(story.endNotes)).toEqual(['A/N: of course']);
});

test.each(['end', 'appendix'] as const)('notes moved to the %s leave a call, in the order of the calls', (fate) => {
  const { story } = withFate(`A Lamp at Noon\n\nby Ada Field\n\n${STORY}`, fate);
  expect(plain(story.title)).toBe('A Lamp at Noon');
  expect(story.title.at(-1)?.kind).toBe('note-call');
  expect(story.blocks.map(shown)).toEqual(['The lamp burned^ low.^', '#', 'Night came.^']);
  const moved = fate === 'end' ? story.endNotes : story.appendixNotes;
  expect(notes(moved)).toEqual([
    'A/N: Written for the spring swap.',
    'A/N: of course',
    'A/N: The tide tables are wrong.',
    'A/N: Thanks for reading!',
  ]);
  expect(fate === 'end' ? story.appendixNotes : story.endNotes).toEqual([]);
  expect(new Set(moved.map(({ id }) => id)).size).toBe(4);
});

test('header lines share the fate of their kind', () => {
  const text = 'Title: A Lamp\nRating: PG\nSummary: A lamp burns.\nE-mail: a@example.org\n\nThe lamp burned.';
  const { story } = settled(text, { notes: { ...notesAll.strip, summary: 'keep' } });
  expect(story.blocks.map(shown)).toEqual(['note<Summary: A lamp burns.>', 'The lamp burned.']);
  expect(withFate(text, 'keep').story.blocks.map(shown)).toEqual([
    'note<Rating: PG / Summary: A lamp burns.>',
    'The lamp burned.',
  ]);
  const { changes } = withFate(text, 'strip');
  expect(changes.filter(({ rule }) => rule === 'strip').map(({ before }) => before)).toEqual([
    'Rating: PG',
    'Summary: A lamp burns.',
    'E-mail: a@example.org',
  ]);
});

const DOUBTFUL =
  'A Lamp at Noon\n\nWinner of the winter prompt swap.\nThe lamp burned.\n\nNight came.\n\nThe wind fell.';

test('a doubtful note stays whatever the fate, unless the manifest names it', () => {
  const note = 'note<Winner of the winter prompt swap.>';
  expect(withFate(DOUBTFUL, 'strip').story.blocks.map(shown)).toEqual([
    note,
    'The lamp burned.',
    'Night came.',
    'The wind fell.',
  ]);
  expect(withFate(DOUBTFUL, 'end').story.blocks.map(shown)).toEqual([
    note,
    'The lamp burned.',
    'Night came.',
    'The wind fell.',
  ]);
  const stripped = settled(DOUBTFUL, { strip: ['winner of  the'], notes: notesAll.keep });
  expect(stripped.story.blocks.map(shown)).toEqual(['The lamp burned.', 'Night came.', 'The wind fell.']);
});

test('what the manifest keeps is story, label or not', () => {
  const kept = settled(DOUBTFUL, { keep: ['Winner of'] });
  expect(kept.story.blocks.map(shown)).toEqual([
    'Winner of the winter prompt swap.',
    'The lamp burned.',
    'Night came.',
    'The wind fell.',
  ]);
  const labelled = settled('The lamp burned.\n\nA/N: “Wet paint”, it said.\n\nNight came.', { keep: ['A/N: "Wet'] });
  expect(labelled.story.blocks.map(shown)).toEqual(['The lamp burned.', 'A/N: “Wet paint”, it said.', 'Night came.']);
});

test('the manifest strips in the middle of a story as well, and a break on either side stays one', () => {
  const { story } = settled('One lamp.\n\n***\n\nI was ill that week.\n\n***\n\nTwo lamps.', { strip: ['I was ill'] });
  expect(story.blocks.map(shown)).toEqual(['One lamp.', '#', 'Two lamps.']);
});

test.each([
  ['(A/N: late) She came in.', '^ She came in.', 'She came in.'],
  ['(A/N: late)  She came in.', '^ She came in.', 'She came in.'],
  ['“(A/N: late) Come in,” she said.', '“^ Come in,” she said.', '“Come in,” she said.'],
  ['She came—(A/N: late) very late.', 'She came—^ very late.', 'She came—very late.'],
  ['She came *(A/N: late)* in.', 'She came^ in.', 'She came in.'],
  ['_(A/N: late)_ She came in.', '^ She came in.', 'She came in.'],
  ['She came in, (A/N: late) and sat.', 'She came in,^ and sat.', 'She came in, and sat.'],
  ['She came in. (A/N: late)', 'She came in.^', 'She came in.'],
])('the space beside a note: %s', (text, called, stripped) => {
  const paragraph = (fate: NoteFate) =>
    withFate(`The lamp burned.\n\n${text}\n\nNight came.`, fate).story.blocks.map(shown)[1];
  expect(paragraph('end')).toBe(called);
  expect(paragraph('strip')).toBe(stripped);
});

test.each([
  ['[A/N: The tide tables are wrong.]', 'A/N: The tide tables are wrong.'],
  ['*(A/N: The tide tables are wrong.)*', '*A/N: The tide tables are wrong.*'],
  [
    '[A/N: The tide (of March) is wrong.\n\nA/N: And the moon.]',
    'A/N: The tide (of March) is wrong. / A/N: And the moon.',
  ],
  ['A/N: The tide (of March)', 'A/N: The tide (of March)'],
])('a note that stays loses the brackets that set it apart, never its words: %s', (text, wanted) => {
  const { story } = withFate(`The lamp burned.\n\n***\n\n${text}\n\n***\n\nNight came.`, 'keep');
  expect(story.blocks.map(shown)).toContain(`note<${wanted}>`);
});
