import fc from 'fast-check';
import { expect, test } from 'vitest';
import { structured } from '../../../tests/stories.js';
import { type Block, plain, textOf } from '../../document/index.js';

/** Lines of every part of a story, in any order: what comes of them may be odd, but no word may be lost. */
const LINES = [
  'Title: A Lamp at Noon',
  'A Lamp at Noon',
  'by Ada Field',
  'A Lamp at Noon, by Ada Field',
  'Rating: PG',
  'Summary: A lamp burns',
  'Beta: Mara',
  'For Mara, who waited.',
  'A/N: Written for the swap.',
  "Author's Notes:",
  'Please review!',
  'Hope you enjoyed this chapter.',
  'P.S. Sorry about the cat',
  'Disclaimer: not mine',
  'EDIT: fixed a typo',
  'Thanks for reading.',
  '(A/N: the chipped one)',
  '(A/N: never closed',
  'The cup (A/N: blue) fell.',
  'On with the show!',
  'Contents',
  'Notes',
  'Chapter One',
  'Chapter 2: Frost',
  'The Frost',
  '2.',
  'II',
  'One',
  "~Mara's POV~",
  'Monday 3 May',
  '~ later ~',
  'The End',
  'TBC',
  'Fin',
  '***',
  '---',
  'oOo',
  '...',
  'xoxo',
  '[scene break]',
  'time skip',
  '*',
  '#',
  '=====',
  'The lamp burned low.',
  '"You might have written," he said.',
  'Nobody came up from the village that day, nor the next.',
  'Frost on the lane,',
  'frost on the hill,',
  'Dear Tom,',
  'mara: up?',
  "## Author's Note",
  '**A/N**',
  '# Notes',
  '12',
  '13',
  '14 A LAMP AT NOON',
  'A LAMP AT NOON 13',
  'Wind had been at the shutters since noon, and the keeper had counted his eels over',
  'and over and was not done, when the baker',
  'ada (ada) wrote in lamp_fic,',
  'Current mood: tired',
  'ada@example.org',
  'Subject: the lamp',
  'To: lamps@example.org',
  'On Thu, Mar 11, 2010, Ed <ed@example.org> wrote:',
  '> Is it coming?',
  '::flashback::',
  'QOTD: lamps?',
  '~ada xx',
  'UNEDITED',
  '-- ',
  '*Chapter 3*: Thaw',
  'A Lamp at Noon (1/1)',
];

const story = fc
  .array(fc.tuple(fc.constantFrom(...LINES), fc.constantFrom('\n', '\n\n', '\n\n', '\n\n', '\n\n\n', '\n\n\n\n')), {
    minLength: 1,
    maxLength: 25,
  })
  .map((lines) => lines.flat().join(''));

const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

function counted(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words(texts.join('\n'))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const said = (block: Block): string => (block.kind === 'scene-break' ? block.form : textOf(block));

function keepsWords(text: string, format: 'txt' | 'md'): void {
  const { story: found, changes } = structured(text, { format });
  const there = counted([
    plain(found.title),
    ...found.authors.map(({ name }) => name),
    ...found.header.map(({ inlines }) => plain(inlines)),
    ...[...found.blocks, ...found.endNotes].map(said),
    // What was taken out, or said in other words, stands in the ledger.
    ...changes.map(({ before }) => before),
  ]);
  for (const [word, times] of counted([text]))
    expect([word, there.get(word) ?? 0]).toEqual([word, expect.toSatisfy((n: number) => n >= times)]);
}

test.each(['txt', 'md'] as const)('every word of a .%s story is in its tree or in the ledger', (format) => {
  fc.assert(
    fc.property(story, (text) => keepsWords(text, format)),
    { numRuns: 400 },
  );
});

test.each([
  ['a heading', 'Contents\n\noOo\n=====\nTitle: A Lamp at Noon\n\noOo\n\nTitle: A Lamp at Noon\n'],
  ['verse', 'Contents\n\nFrost\n\n> Frost on the lane,\n> frost on the hill,\n\nFrost\n\nThe lamp burned low.\n'],
  ['a list', 'Contents\n\nFrost\n\n- Thaw\n- Flood\n\nFrost\n\nThe lamp burned low.\n'],
  ['a break', 'Contents\n\nFrost\n\noOo\n\nThaw\n\nFrost\n\nThe lamp burned low.\n'],
])('%s within a list of contents is not lost with it', (_, text) => keepsWords(text, 'md'));

test.each(['txt', 'md'] as const)('front matter of a .%s story that says what its head says again is told', (format) =>
  keepsWords(
    '---\nTitle: A Lamp at Noon\nAuthor: Ada Field\nDate: 2001-02-03\n---\nTitle: A Lamp at Noon\nby Ada Field\n\nIt burned.\n',
    format,
  ),
);

test('the words of a story without labels stay story, word for word, in order', () => {
  const prose = fc
    .array(
      fc.tuple(
        fc.constantFrom(
          'The lamp burned low.',
          '"You might have written," he said.',
          'Frost on the lane,',
          'She slept',
          'Night came at last, and it was long.',
        ),
        fc.constantFrom('\n', '\n\n', '\n\n\n'),
      ),
      { minLength: 2, maxLength: 25 },
    )
    .map(
      (lines) => `The wind rose before dawn and did not fall again until the week was out.\n\n${lines.flat().join('')}`,
    );
  fc.assert(
    fc.property(prose, (text) => {
      const { story: found } = structured(text);
      expect(found.blocks.every(({ kind }) => kind === 'paragraph' || kind === 'verse' || kind === 'scene-break')).toBe(
        true,
      );
      const kept = found.blocks.filter(({ kind }) => kind !== 'scene-break').map(textOf);
      expect(words(kept.join('\n'))).toEqual(words(text));
    }),
    { numRuns: 200 },
  );
});
