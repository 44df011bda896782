import { expect, test } from 'vitest';
import { outline } from '../../../tests/outline.js';

/** Title pages: what stands there besides title and author, over three paragraphs of a story. */
test.each([
  [
    'Harbour Lamps, Book 3\n\nSlow Thaw\n\nby Wren Adler',
    'title<Slow Thaw> by<Wren Adler> series=<Harbour Lamps, Book 3>',
  ],
  [
    'The Lane Chronicles: Volume Two\n\nFrost, Mainly\nA Winter Romance\n\nWren Adler & O. P. Field\n\nTo the lamplighters',
    'title<Frost, Mainly> by<Wren Adler + O. P. Field> series=<The Lane Chronicles: Volume Two> subtitle=<A Winter Romance> dedication<To the lamplighters>',
  ],
  [
    'SLOW THAW\n(Der lange Frost)\nWren Adler\ntranslated by Tom Field',
    'title<SLOW THAW> by<Wren Adler> subtitle=<(Der lange Frost)> translated by=<Tom Field>',
  ],
  [
    'Slow Thaw\n\nWren Adler\nTranslated from the Danish by Tom Field',
    'title<Slow Thaw> by<Wren Adler> translated by=<Tom Field>',
  ],
  [
    'Der lange Frost\n\nWren Adler\n\nAus dem Dänischen von Tom Field',
    'title<Der lange Frost> by<Wren Adler> translated by=<Tom Field>',
  ],
  [
    'Долгий мороз\n\nВера Иволгина\n\nПеревод Тома Филда',
    'title<Долгий мороз> by<Вера Иволгина> translated by=<Тома Филда>',
  ],
  ['Le Long Gel\nroman\n\nAnne Leroux', 'title<Le Long Gel> by<Anne Leroux> subtitle=<roman>'],
  [
    'Slow Thaw\nA serial in ten Sundays, no. 3\nWren Adler\nNov 12, 2022\n♡ 17 ◯ 4 Share',
    'title<Slow Thaw> by<Wren Adler> series=<A serial in ten Sundays, no. 3>',
  ],
  ['slow thaw\n\nwren_adler, ofield', 'title<slow thaw> by<wren_adler + ofield>'],
])('%j', (page, head) => {
  const [named, ...rest] = outline(`${page}\n\n{A}\n\n{B}\n\n{C}`).split(' A B C');
  expect(named).toBe(head);
  expect(rest.join('')).not.toMatch(/!/);
});

/** What is no title page: a title that ends in a number, a story that opens with names and short lines. */
test.each([
  ['Catch 22\n\nMara Field was late', 'Mara Field was late'],
  ['Slow Thaw\n\nMara Field, and Tom Hart.\n\nBook two was missing', 'Book two was missing'],
  ['Slow Thaw\n\nby Wren Adler\n\nTo the river, and back.', '[To the river, and back.]'],
])('%j is none', (page, kept) => {
  const found = outline(`${page}\n\n{A}\n\n{B}\n\n{C}`);
  expect(found).toContain(kept);
  expect(found).not.toMatch(/series=|subtitle=|translated|dedication/);
});
