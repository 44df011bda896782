import { expect, test } from 'vitest';
import { type Block, textOf } from '../../document/index.js';
import { readHtml } from '../html/index.js';
import { withoutRepeatedHeads } from './repeated-heads.js';
import { withTellers } from './tellers.js';

/** Lines as blocks: `T ` begins a title, `C ` a chapter's head, `H ` another heading. */
function blocksOf(lines: readonly string[]): readonly Block[] {
  const source = { file: 'a', text: '' };
  const span = { source, start: 0, end: 0 };
  return lines.map((line): Block => {
    const [, mark, text = line] = /^([TCH]) (.*)$/.exec(line) ?? [];
    const inlines = [{ kind: 'run', text, marks: [], link: null, span }] as const;
    const label = mark === 'T' ? 'title' : 'chapter';
    const fixed = { label, note: null, place: null, why: '' } as const;
    if (!mark) return { kind: 'paragraph', inlines, gap: 0, span };
    return { kind: 'heading', level: 1, inlines, gap: 0, span, ...(mark === 'H' ? {} : { fixed }) };
  });
}

const shown = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => {
    const label = 'fixed' in block ? block.fixed?.label : undefined;
    return label === 'furniture'
      ? []
      : [`${label === 'chapter' ? 'C ' : label === 'title' ? 'T ' : ''}${textOf(block)}`];
  });

test.each<readonly [readonly string[], readonly string[]]>([
  [
    ['C Changes', 'Chapter 1: Changes.', 'He slept.'],
    ['C Changes', 'He slept.'],
  ],
  [
    ['C 2. Punch', 'A/N: a word.', '~', 'Chapter 2: Punch.', 'He slept.'],
    ['C 2. Punch', 'A/N: a word.', '~', 'He slept.'],
  ],
  // No letter of a name is a numeral.
  [
    ['C Climax', 'Chapter VII: Climax', 'He slept.'],
    ['C Climax', 'He slept.'],
  ],
  [
    ['C Rain', 'Rain.', 'It fell.'],
    ['C Rain', 'Rain.', 'It fell.'],
  ],
  [
    ['C Rain', 'Rain', 'It fell.'],
    ['C Rain', 'It fell.'],
  ],
  [
    ['C Chapter 3', 'H Chapter 3: The Crew', 'It fell.'],
    ['C Chapter 3: The Crew', 'It fell.'],
  ],
  [
    ['C Chapter 3', 'Chapter 3 was the worst.', 'It fell.'],
    ['C Chapter 3', 'Chapter 3 was the worst.', 'It fell.'],
  ],
  [
    ['T Isolation', 'C One', 'ISOLATED', 'A b.', 'C Two', 'Isolation', 'C d.', 'C Three', 'ISOLATION', 'E f.'],
    ['T Isolation', 'C One', 'A b.', 'C Two', 'C d.', 'C Three', 'E f.'],
  ],
  [
    ['T Isolation', 'C One', 'Satoru', 'A b.', 'C Two', 'Satoru', 'C d.', 'C Three', 'Satoru', 'E f.'],
    ['T Isolation', 'C One', 'Satoru', 'A b.', 'C Two', 'Satoru', 'C d.', 'C Three', 'Satoru', 'E f.'],
  ],
])('%j', (lines, left) => {
  expect(shown(withoutRepeatedHeads(blocksOf(lines)))).toEqual(left);
});

test('the name of who tells several chapters is no chapter of its own', () => {
  const lines = [
    'C Chapter 1',
    'C Sofia',
    'A b.',
    'C Chapter 2',
    'C Sofia',
    'D e.',
    'C Chapter 3',
    'C Sofia',
    'E f.',
    'C Part Two',
    'C The Crew',
    'G h.',
  ];
  const heads = withTellers(blocksOf(lines)).filter((block) => 'fixed' in block && block.fixed?.label === 'chapter');
  expect(heads.map(textOf)).toEqual(['Chapter 1', 'Chapter 2', 'Chapter 3', 'Part Two', 'The Crew']);
});

test('headings in a row below the story are lines set large, and those of a title page name no chapter', () => {
  const html =
    '<h1>The Leap</h1><h2>Ann Author</h2><h3>22nd June</h3><p>He stood at the edge of all of it,</p>' +
    '<h5>and</h5><h4>took</h4><h3>his</h3><h2>leap</h2>';
  const job = { file: 'a.html', bytes: Buffer.from(html), encoding: 'auto', name: 'n', work: null, report: () => {} };
  expect(readHtml(job).blocks.map((block) => `${block.kind} ${textOf(block)}`)).toEqual([
    'heading The Leap',
    'paragraph Ann Author',
    'paragraph 22nd June',
    'paragraph He stood at the edge of all of it,',
    'paragraph and',
    'paragraph took',
    'paragraph his',
    'paragraph leap',
  ]);
});
