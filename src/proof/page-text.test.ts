import { expect, test } from 'vitest';
import { setBook } from '../../tests/made/interior.js';
import { spelledOut } from '../pages/index.js';
import { PageWords } from './page-text.js';

test('the words of matter are read as those of its lines', async () => {
  const { pages } = await setBook();
  const lines = { ...pages, pages: pages.pages.map((page) => ({ ...page, items: spelledOut(page.items) })) };
  const words = [...new PageWords(pages)];
  expect(words.length).toBeGreaterThan(1000);
  expect(words).toEqual([...new PageWords(lines)]);
});
