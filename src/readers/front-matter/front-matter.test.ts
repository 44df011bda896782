import { expect, test } from 'vitest';
import type { Diagnostic } from '../../diagnostics/index.js';
import { frontMatter } from './index.js';

const read = (text: string, markdown = true) => {
  const told: Diagnostic[] = [];
  const found = frontMatter({ file: 'a.md', text }, markdown, (diagnostic) => told.push(diagnostic));
  return found && [Object.fromEntries(found.lines.map(({ key, value }) => [key, value])), text.slice(found.end)];
};

test.each([
  [
    '% The Tide Table\n% Ada Quill; Ben Hart\n% 3 May\n\nText.',
    { title: 'The Tide Table', author: 'Ada Quill; Ben Hart', date: '3 May' },
  ],
  ['% The Tide\n  Table\n% Ada Quill\n  Ben Hart\n\nText.', { title: 'The Tide Table', author: 'Ada Quill; Ben Hart' }],
  ['%\n% Ada Quill\n\nText.', { author: 'Ada Quill' }],
  ['\uFEFF% The Tide Table\r\n\r\nText.', { title: 'The Tide Table' }],
])('pandoc: %j', (text, header) => {
  expect(read(text)?.[0]).toEqual(header);
  expect(String(read(text)?.[1]).trim()).toBe('Text.');
});

test.each([['%% a comment %%\n\nText.'], ['% of us were lost\nthat night.'], ['100 % sure.']])(
  'no title block: %j',
  (text) => {
    expect(read(text)).toBeNull();
  },
);

test('a title block is Markdown’s alone', () => {
  expect(read('% The Tide Table\n\nText.', false)).toBeNull();
});

test.each([
  ['title = "The Tide Table"', { title: 'The Tide Table' }],
  ["title = 'C:\\tides' # a path", { title: 'C:\\tides' }],
  ['title = "Say \\"ebb\\" \\u00e9"', { title: 'Say "ebb" é' }],
  ['title = """\nThe Tide\nTable"""\ndraft = true', { title: 'The Tide Table', draft: 'true' }],
  ['authors = [\n  "Ada Quill",\n  "Ben Hart", # both\n]', { authors: 'Ada Quill, Ben Hart' }],
  ['date = 2020-05-03 # spring', { date: '2020-05-03' }],
  ['title = "A"\n[author]\nname = "Ada Quill"\nmail = "a@b.c"', { title: 'A', author: 'Ada Quill' }],
  ['author = {name = "Ada Quill", mail = "a@b.c"}', { author: 'Ada Quill' }],
  ['title = "A"\n[extra]\nmood = "grey"', { title: 'A', mood: 'grey' }],
])('TOML: %j', (text, header) => {
  expect(read(`+++\n${text}\n+++\nText.`)).toEqual([header, 'Text.']);
});

test('three plus signs may be a scene break', () => {
  expect(read('+++\n\nShe left.\n\n+++\n\nText.')).toBeNull();
});

test.each([
  ['title: >\n  The Tide\n  Table', { title: 'The Tide Table' }],
  ['author:\n  - Ada Quill\n  - name: Ben Hart', { author: 'Ada Quill, Ben Hart' }],
  ['title: {main: The Tide Table, sub: A Story}', { title: 'The Tide Table' }],
])('YAML: %j', (text, header) => {
  expect(read(`---\n${text}\n---\nText.`)).toEqual([header, 'Text.']);
});
