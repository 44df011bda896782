import { expect, test } from 'vitest';
import { Log } from '../diagnostics/index.js';
import { loadManifest, storyEntries } from './load.js';
import { compareNaturally } from './natural.js';

const FOLDER = [
  'anthology.yaml',
  'foreword.md',
  'out/old.epub',
  'seeds/10.txt',
  'seeds/2.txt',
  'seeds/a.md',
  'seeds/B.docx',
  'seeds/draft-1.txt',
  'seeds/map.png',
  'seeds/story [1].txt',
  'seeds/deep/c.html',
  'seeds/README.md',
  'odd/a\\b.txt',
  'odd/a/b.txt',
  'odd/c/d.txt',
];

function load(stories: string, more = '') {
  const log = new Log();
  const text = `title: T\nstories: ${stories}\n${more}`;
  const manifest = loadManifest({ file: 'anthology.yaml', text }, log.report, {}, () => FOLDER);
  const files = storyEntries(manifest!).map((entry) => entry.files.map(({ path }) => path).join(' + '));
  return { files, told: log.all.map(({ code, message, hint }) => `${code} ${message} (${hint})`) };
}

test.each([
  ['seeds/*.txt', ['seeds/2.txt', 'seeds/10.txt', 'seeds/draft-1.txt', 'seeds/story [1].txt']],
  ['seeds', ['seeds/2.txt', 'seeds/10.txt', 'seeds/a.md', 'seeds/B.docx', 'seeds/draft-1.txt', 'seeds/story [1].txt']],
  [
    './seeds/',
    ['seeds/2.txt', 'seeds/10.txt', 'seeds/a.md', 'seeds/B.docx', 'seeds/draft-1.txt', 'seeds/story [1].txt'],
  ],
  ['["seeds/{2,10}.txt"]', ['seeds/2.txt', 'seeds/10.txt']],
  ['[seeds/**/*.html]', ['seeds/deep/c.html']],
  ['[seeds/*, "!seeds/draft*", "!seeds/*.docx"]', ['seeds/2.txt', 'seeds/10.txt', 'seeds/a.md', 'seeds/story [1].txt']],
  // A file named like a pattern is that file.
  ['["seeds/story [1].txt"]', ['seeds/story [1].txt']],
  // Backslashes part folders, unless a file has them in its name.
  ['["odd\\\\a\\\\b.txt", "odd\\\\c\\\\d.txt"]', ['odd/a/b.txt', 'odd/c/d.txt']],
  ['[{file: "odd/a\\\\b.txt"}, "odd/**"]', ['odd/a\\b.txt', 'odd/a/b.txt', 'odd/c/d.txt']],
  ['odd', ['odd/a\\b.txt']],
  // What is named by itself is not taken again, wherever it stands.
  ['[seeds/1*.txt, {file: seeds/10.txt, title: Ten}, seeds/2.txt, "seeds/?.txt"]', ['seeds/10.txt', 'seeds/2.txt']],
  [
    '[{part: One, stories: seeds/deep}, {part: Two, stories: ["seeds/[0-9]*.txt"]}]',
    ['seeds/deep/c.html', 'seeds/2.txt', 'seeds/10.txt'],
  ],
  ['["*", seeds/2.txt]', ['seeds/2.txt']],
])('stories: %s', (stories, files) => {
  const found = load(stories, 'front: {foreword: foreword.md}');
  expect(found.files).toEqual(files);
  expect(
    found.told.filter((text) => !/^source\/missing No story matches `(seeds\/1\*\.txt|seeds\/\?\.txt|\*)`/.test(text)),
  ).toEqual([]);
});

test.each([
  [
    'seeds/*.text',
    ['source/missing No story matches `seeds/*.text` (there is `seeds/2.txt`; patterns are relative to the manifest)'],
  ],
  ['nowhere/*', ['source/missing No story matches `nowhere/*` (patterns are relative to the manifest)']],
])('nothing matches %s', (stories, told) => {
  expect(load(stories).told.slice(0, 1)).toEqual(told);
});

test.each([
  [
    ['ch10', 'ch2', 'ch1'],
    ['ch1', 'ch2', 'ch10'],
  ],
  [
    ['x_ch12.html', 'x_ch3.html'],
    ['x_ch3.html', 'x_ch12.html'],
  ],
  [
    ['B', 'a', 'C'],
    ['a', 'B', 'C'],
  ],
  [
    ['8', '7b', '007'],
    ['007', '7b', '8'],
  ],
  [
    ['1', '99999999999999999999', '100000000000000000000'],
    ['1', '99999999999999999999', '100000000000000000000'],
  ],
])('%j stand in natural order as %j', (names, ordered) => {
  expect(names.toSorted(compareNaturally)).toEqual(ordered);
});
