import { expect, test } from 'vitest';
import { entryFor } from '../../../tests/stories.js';
import { Log } from '../../diagnostics/index.js';
import { type Block, childrenOf, type Inline, inlinesOf } from '../../document/index.js';
import { readStory } from '../index.js';

const shown = (inlines: readonly Inline[]) =>
  inlines
    .map((inline) => {
      if (inline.kind === 'note-call') return `^${inline.note.replace('footnote-1-', '')}`;
      return inline.kind === 'run' ? inline.text : '/';
    })
    .join('');

const sketch = (block: Block): string => [...inlinesOf(block).map(shown), ...childrenOf(block).map(sketch)].join(' | ');

function read(text: string) {
  const log = new Log();
  const source = { file: 'frost.md', text };
  const { blocks, endNotes } = readStory(entryFor([source]), [source], log.report);
  return [blocks.map(sketch), endNotes.map(sketch), log.all.map(({ code }) => code.replace('note/', ''))];
}

const CASES: readonly (readonly [
  text: string,
  blocks: readonly string[],
  notes: readonly string[],
  told?: readonly string[],
])[] = [
  ['One[^1] two.\n\n[^1]: Three.\n\nFour.', ['One^1 two.', 'Four.'], ['Three.']],
  ['One[^1] two[^b].\n\n[^1]: Three.\n[^B]: Four.', ['One^1 two^2.'], ['Three.', 'Four.']],
  ['One[^lamp].\n[^lamp]: Two\nthree.', ['One^1.'], ['Two three.']],
  ['One[^1].\n\n[^1]: Two.\n\n    Three.\n\n\tFour.\n\nFive.', ['One^1.', 'Five.'], ['Two. | Three. | Four.']],
  ['One[^1].\n\n[^1]:\n    Two *three*.\n\n    > Four.', ['One^1.'], ['Two three. | Four.']],
  ['One[^1] two[^1].\n\n[^1]: Three.', ['One^1 two^1.'], ['Three.']],
  ['One[^1].\n\n[^1]: Two[^2].\n\n[^2]: Three.', ['One^1.'], ['Two^2.', 'Three.']],
  [
    '# One[^1]\n\n> Two[^2].\n\n- Three[^3]\n- four\n\n[^1]: A.\n[^2]: B.\n[^3]: C.',
    ['One^1', 'Two^2.', 'Three^3 | four'],
    ['A.', 'B.', 'C.'],
  ],
  ['> One[^1].\n>\n> [^1]: Two.', ['One^1.'], ['Two.']],
  ['One[^1].\n\n[^1]: Two.\n***\nThree.', ['One^1.', '', 'Three.'], ['Two.']],
  ['One[^1]: two.\n\n[^1]: https://example.org', ['One^1: two.'], ['https://example.org']],
  // A story that sets in all its paragraphs sets in no footnote's.
  [
    '    One[^1].\n\n    Two.\n\n[^1]: Three.\n\n    Four.\n\n    Five.',
    ['One^1.', 'Two.', 'Four.', 'Five.'],
    ['Three.'],
  ],
  ['One[^1] two.', ['One[^1] two.'], [], ['undefined']],
  ['One[^1] two[^2].\n\n[^1]: Three.', ['One^1 two[^2].'], ['Three.'], ['undefined']],
  ['One.\n\n[^1]: Two *three*.\n\n    Four.', ['One.', '[^1]: Two three.', 'Four.'], [], ['uncalled']],
  ['One[^1].\n\n[^1]: Two.\n\n[^1]: Three.', ['One^1.', '[^1]: Three.'], ['Two.'], ['twice']],
  ['One `[^1]`.\n\n[^1]: Two.', ['One [^1].', '[^1]: Two.'], [], ['uncalled']],
  ['One.\n\n[^1]: Two[^2].\n\n[^2]: Three.', ['One.', '[^1]: Two^1.'], ['Three.'], ['uncalled']],
  ['One[^1].\n\n```\n[^1]: Two.\n```', ['One[^1].', '[^1]: Two.'], [], ['undefined']],
  ['One[^1].\n\n[^1]:\n\nTwo.', ['One[^1].', '[^1]:', 'Two.'], [], ['undefined']],
  ['One [^_^] two [^] three [^a b].', ['One [^_^] two [^] three [^a b].'], []],
  // Notes told where they are called.
  ['One^[two *three*] four.', ['One^1 four.'], ['two three']],
  ['One^[two\nthree].\n\n> Four^[five\n> six].', ['One^1.', 'Four^2.'], ['two three', 'five six']],
  ['One^[two[^1]] three^[four].\n\n[^1]: Five.', ['One^2 three^3.'], ['two^1', 'four', 'Five.']],
  ['One[^1].\n\n[^1]: Two^[three].', ['One^1.'], ['three', 'Two^2.']],
  ['One^[two ^[three] four] five.', ['One^2 five.'], ['three', 'two ^1 four']],
  ['*One^[two*] three*', ['One^1 three'], ['two*']],
  ['One^[[two](https://example.org) \\] `]` [three]].', ['One^1.'], ['two ] ] [three]']],
  [
    '# One^[two]\n\n- Three^[four]\n- five\n\n| six^[seven]\n| eight',
    ['One^1', 'Three^2 | five', 'six^3 | eight'],
    ['two', 'four', 'seven'],
  ],
  ['One^[two](three).', ['One^1(three).'], ['two']],
  ['One^[^1].\n\n[^1]: Two.', ['One^^1.'], ['Two.']],
  ['One^[two.\n\nThree].', ['One^[two.', 'Three].'], [], ['unclosed']],
  ['One^[ ] two^[].', ['One^[ ] two^[].'], [], ['empty', 'empty']],
  ['One\\^[two] `^[three]` 2^8 [four].', ['One^[two] ^[three] 2^8 [four].'], []],
];

for (const [text, blocks, notes, told = []] of CASES) {
  test(JSON.stringify(text), () => {
    expect(read(text)).toEqual([blocks, notes, told]);
  });
}

test('plain text has no footnotes', () => {
  const source = { file: 'frost.txt', text: 'One[^1].\n\n[^1]: Two.' };
  const { blocks, endNotes } = readStory(entryFor([source]), [source], () => {});
  expect([blocks.map(sketch), endNotes]).toEqual([['One[^1].', '[^1]: Two.'], []]);
});

test('a hundred thousand footnotes take no longer than their words', () => {
  const many = Array.from({ length: 100_000 }, (_, index) => index);
  const calls = many.map((index) => `one[^${index}]`).join(' ');
  const chain = many.map((index) => `[^${index}]: one[^${index + 1}]`).join('\n');
  expect(read(`${calls}\n\n${many.map((index) => `[^${index}]: two`).join('\n')}`)[1]).toHaveLength(100_000);
  expect(read(`one\n\n${chain}`)[1]).toHaveLength(99_999);
  expect(
    read(`one[^1]\n\n${'[^1]: '.repeat(100_000)}two`)
      .flat()
      .join(' '),
  ).toContain('two');
});

test('notes told where they are called take no longer than their words, closed or not', () => {
  expect(read('one^[two] '.repeat(20_000))[1]?.length).toBe(20_000);
  expect(read('one^['.repeat(20_000))[2]?.length).toBe(20_000);
});
