import { expect, test } from 'vitest';
import { heading, paragraph, verse } from '../../../tests/made/book.js';
import { list, quotation } from '../../../tests/made/ebook.js';
import { textOf } from '../../document/index.js';
import type { PageStart } from '../../pages/index.js';
import { PageBreaks, wordStart } from './pagebreaks.js';

test.each([
  ['The quick fox', 6, 'quick fox'],
  ['The quick fox', 4, 'quick fox'],
  ['The quick fox', 3, 'quick fox'],
  ['The quick fox', 0, 'The quick fox'],
  ['The quick fox', 99, ''],
  ['He said, “No.”', 9, '“No.”'],
  ['He said, “No.”', 10, 'No.”'],
  ['a dog—another', 6, 'another'],
  ['well-known', 5, 'known'],
  ['I don’t know', 6, 'don’t know'],
  ["I don't know", 6, "don't know"],
  ['naïveté', 4, 'naïveté'],
  ['nai\u0308ve', 4, 'nai\u0308ve'],
  ['hy\u00ADphen', 3, 'hy\u00ADphen'],
  ['ab 🦊🦊', 5, '🦊🦊'],
  ['風は止んだ。夜', 3, '止んだ。夜'.slice(1)],
  ['two\nlines', 3, 'lines'],
])('in %j a page that begins at %i begins with %j', (text, offset, rest) => {
  expect(text.slice(wordStart(text, offset))).toBe(rest);
});

const start = (label: string, block: number | null, offset = 0): PageStart => ({ label, section: 's', block, offset });

test('a place in a block of blocks is the place in the innermost of them', () => {
  const inner = paragraph('Second of the letter.');
  const letter = quotation('letter', paragraph('First one.'), quotation('quotation', inner));
  const breaks = new PageBreaks([start('5', 0, textOf(letter).indexOf('of the'))], [letter]);
  expect(breaks.within(inner)).toEqual([{ label: '5', id: 'page-5', offset: 7 }]);
  expect(breaks.within(letter)).toEqual([]);
});

test('the first word of a later item is in that item', () => {
  const items = list(false, 1, 'One thing', 'Two things');
  const second = items.items[1]![0]!;
  expect(new PageBreaks([start('2', 0, 'One thing\n'.length)], [items]).within(second)[0]?.offset).toBe(0);
});

test('verse keeps offsets over its lines', () => {
  const song = verse('One line', 'Another line');
  expect(new PageBreaks([start('3', 0, 9)], [song]).within(song)).toEqual([{ label: '3', id: 'page-3', offset: 9 }]);
});

test('a label stands once, and a section opens one page', () => {
  const [one, two] = [paragraph('One.'), heading('Two')];
  const starts = [start('iv', null), start('v', null), start('1', 0), start('1', 1), start('A 2', 1)];
  const breaks = new PageBreaks(starts, [one, two]);
  expect(breaks.opening('s')).toEqual({ label: 'iv', id: 'page-iv', offset: 0 });
  expect(breaks.opening('other')).toBeNull();
  expect(breaks.within(one)).toHaveLength(1);
  expect(breaks.within(two)).toEqual([{ label: 'A 2', id: 'page-A-2', offset: 0 }]);
});

test('a page that begins in words which no section holds is passed over', () => {
  const one = paragraph('One.');
  const breaks = new PageBreaks([start('1', -1, 3), start('2', 0)], [one]);
  expect(breaks.within(one).map(({ label }) => label)).toEqual(['2']);
});
