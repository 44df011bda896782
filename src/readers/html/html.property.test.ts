import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markup, untrueRuns, wordsWithin } from '../../../tests/markup.js';
import { readHtml } from './index.js';

const OPENING = 'opening words of a page that is no error';

const jobOf = (html: string) => {
  const page = `<html><head><title>x</title></head><body><p>${OPENING}.</p><div>${html}</div></body></html>`;
  return { file: 'a.html', bytes: Buffer.from(page), encoding: 'auto', name: 'n', work: null, report: () => {} };
};

test('every word of a page is a word of its blocks, in order, and every run is true to its source', () => {
  fc.assert(
    fc.property(markup(false), ({ html, words }) => {
      const { blocks } = readHtml(jobOf(html));
      expect(wordsWithin(blocks)).toEqual([...OPENING.split(' '), ...words]);
      expect(untrueRuns(blocks)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test.each([
  [
    'an archive',
    (html: string) =>
      `<div id="preface"><p class="message"><b>T</b></p></div><div id="chapters"><h2 class="toc-heading">T</h2><div class="userstuff">${html}</div></div>`,
  ],
  [
    'FanFiction.net',
    (html: string) => `<div id="profile_top"><b class="xcontrast_txt">T</b></div><div id="storytext">${html}</div>`,
  ],
  [
    'a blog',
    (html: string) => `<article><h1 class="entry-title">T</h1><div class="entry-content">${html}</div></article>`,
  ],
])('%s: every word of the story comes out, in order, wherever it stands', (_, page) => {
  fc.assert(
    fc.property(markup(true), ({ html, words }) => {
      const { blocks } = readHtml(jobOf(page(html)));
      const story = blocks.filter((block) => !('fixed' in block && block.fixed?.label === 'title'));
      expect(wordsWithin(story)).toEqual(words);
    }),
    { numRuns: 60 },
  );
});

test('a journal’s own element is the name of whom it names, and nothing closes it', () => {
  const { blocks } = readHtml(jobOf('<p>for <lj user="ida_">, <user name=bo site=a.example> and you</p><p>two</p>'));
  expect(wordsWithin(blocks).join(' ')).toMatch(/for ida bo and you two$/);
});
