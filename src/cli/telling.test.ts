import { expect, test } from 'vitest';
import type { Diagnostic, Severity } from '../diagnostics/index.js';
import type { Glance } from '../proof/index.js';
import { counts, doubtsOf, inBookOrder, outcome, summaries, totals } from './telling.js';

const glance = (file: string, more: Partial<Glance> = {}): Glance => ({
  title: file.toUpperCase(),
  files: [file],
  words: 1000,
  notesOut: 1,
  lines: ['title found in the text', 'no scene breaks', 'no marks changed'],
  ...more,
});

const told = (file: string | null, code: Diagnostic['code'], severity: Severity = 'warning'): Diagnostic => ({
  severity,
  code,
  message: code,
  span: file === null ? null : { source: { file, text: 'x' }, start: 0, end: 0 },
});

const ALL = [
  told('anthology.yaml', 'manifest/unused'),
  told('b', 'quote/doubtful'),
  told(null, 'book/no-date', 'info'),
  told('a', 'book/untitled'),
  told('b', 'quote/doubtful'),
  told('a', 'source/suffix', 'info'),
];

test('what is told stands by story, in the order of the book, what is the book’s last', () => {
  const order = inBookOrder(ALL, [glance('a'), glance('b')]).map(({ span, code }) => `${span?.source.file} ${code}`);
  expect(order).toEqual([
    'a book/untitled',
    'a source/suffix',
    'b quote/doubtful',
    'b quote/doubtful',
    'anthology.yaml manifest/unused',
    'undefined book/no-date',
  ]);
});

test('a story’s doubts are all warnings in its files, of whatever code', () => {
  expect([glance('a'), glance('b'), glance('c')].map((one) => doubtsOf(one, ALL))).toEqual([1, 2, 0]);
});

test('the count is by code, the commonest first', () => {
  expect(counts(ALL)).toEqual(['4 warnings: 2 quote/doubtful, 1 manifest/unused, 1 book/untitled']);
  expect(counts([])).toEqual([]);
  expect(outcome(ALL)).toBe('0 errors, 4 warnings');
});

test('from twelve stories up the quiet ones are one line, unless all are asked for', () => {
  const many = Array.from({ length: 12 }, (_, index) => glance(index === 0 ? 'b' : `s${index}`));
  expect(summaries(many, ALL, false)).toHaveLength(2);
  expect(summaries(many, ALL, false)[1]).toMatch(/^11 stories without doubts/);
  expect(summaries(many, ALL, true)).toHaveLength(12);
  expect(summaries(many.slice(0, 11), ALL, false)).toHaveLength(11);
});

test.each([
  [
    {
      glances: [glance('a'), glance('b')],
      pages: 787,
      files: [
        ['x.epub', 1_200_000],
        ['x.pdf', 99_001],
        ['x-cover.jpg', 9],
      ],
      diagnostics: ALL,
      seconds: 3.21,
    },
    '2 stories · 2,000 words · 787 pages · epub 1.2 MB, pdf 100 KB · 2 notes out · 4 doubts · 3.2 s',
  ],
  [
    { glances: [glance('a', { notesOut: 0, words: 1 })], pages: null, files: [], diagnostics: [], seconds: 0.04 },
    '1 story · 1 word · no doubts · 0.0 s',
  ],
] as const)('%#', ({ files, ...rest }, line) => {
  const made = files.map(([name, size]) => ({ name, bytes: new Uint8Array(size) }));
  expect(totals({ ...rest, files: made })).toBe(line);
});
