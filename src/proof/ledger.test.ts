import { expect, test } from 'vitest';
import type { Change, Source } from '../document/index.js';
import { entriesOf, ledger } from './ledger.js';

const source: Source = { file: 'seeds/tide.txt', text: 'It was late.\n"Go," she said -- and went.\n' };
const change = (rule: string, start: number, before: string, after: string, certain = true): Change => ({
  rule,
  span: { source, start, end: start + before.length },
  before,
  after,
  certain,
});

test('the ledger holds one record a line, in the order of the text', () => {
  const entries = entriesOf([
    change('dash', 27, ' -- ', '—'),
    change('quote', 13, '"', '“'),
    change('quote', 17, '"', '”', false),
  ]);
  const text = ledger(entries);
  expect(text.split('\n')).toHaveLength(6);
  expect(JSON.parse(text)).toEqual([
    { rule: 'quote', file: 'seeds/tide.txt', line: 2, column: 1, before: '"', after: '“', certain: true },
    { rule: 'quote', file: 'seeds/tide.txt', line: 2, column: 5, before: '"', after: '”', certain: false },
    { rule: 'dash', file: 'seeds/tide.txt', line: 2, column: 15, before: ' -- ', after: '—', certain: true },
  ]);
});

test('a ledger of nothing is an empty array', () => {
  expect(JSON.parse(ledger([]))).toEqual([]);
});
