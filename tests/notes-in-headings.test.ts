import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ReadPdf } from './kit/read-pdf.js';
import { Workshop } from './kit/workshop.js';
import { unzipText } from './zip.js';

/** Notes called where names and headings are made of words: both books keep every letter, and lead to the note and back. */

interface Case {
  readonly name: string;
  /** `NOTE` is a footnote of one paragraph that says `Told of NAME`. */
  readonly text: string;
  readonly title: string;
  readonly keys?: string;
  /** Words that stand in the story's file of the ebook, and in print. */
  readonly holds?: readonly string[];
}

const CASES: readonly Case[] = [
  { name: 'mid', text: '# Titles[^1] and Figures\n\nIt was late.', title: 'Titles*1 and Figures' },
  { name: 'end', text: '# Titles and Figures[^1]\n\nIt was late.', title: 'Titles and Figures*1' },
  { name: 'front', text: '# [^1]Titles and Figures\n\nIt was late.', title: '*1Titles and Figures' },
  { name: 'stop', text: '# Titles and Figures.[^1]\n\nIt was late.', title: 'Titles and Figures*1' },
  { name: 'quoted', text: '# "Titles[^1] and Figures"\n\nIt was late.', title: 'Titles*1 and Figures' },
  { name: 'bold', text: '# **Titles[^1] and Figures**\n\nIt was late.', title: 'Titles*1 and Figures' },
  { name: 'emphasis', text: '# Titles *and[^1] Other* Figures\n\nIt was late.', title: 'Titles and*1 Other Figures' },
  { name: 'two', text: '# Titles[^1] and Figures[^1]s\n\nIt was late.', title: 'Titles*1 and Figures*1s' },
  { name: 'by', text: '# Titles[^1] and Figures, by Ann Quill\n\nIt was late.', title: 'Titles*1 and Figures' },
  { name: 'byline', text: '# Titles and Figures\n\nby Ann Quill[^1]\n\nIt was late.', title: 'Titles and Figures*1' },
  { name: 'inline', text: '# Titles^[Told of inline] and Figures\n\nIt was late.', title: 'Titles*1 and Figures' },
  {
    name: 'manifest',
    text: '# Titles[^1] and Figures\n\nIt was late.',
    title: 'Titles and Figures*1',
    keys: 'title: Titles and Figures',
  },
  {
    name: 'other',
    text: '# Titles[^1] and Figures\n\nIt was late.',
    title: 'Quite Another*1',
    keys: 'title: Quite Another',
  },
  {
    name: 'chapter',
    text: '# Titles\n\n## Chapter One[^1]: The Weir\n\nIt was late.\n\n## Chapter Two\n\nIt was later.',
    title: 'Titles',
    // A call stands behind the colon.
    holds: ['Chapter One:', 'The Weir', 'Chapter Two'],
  },
  {
    name: 'banner',
    text: '# Titles\n\n~ Chapter One[^1] ~\n\nIt was late.\n\n~ Chapter Two ~\n\nIt was later.',
    title: 'Titles',
    holds: ['Chapter One', 'Chapter Two'],
  },
  {
    name: 'section',
    text: '# Titles\n\nIt was late.\n\n### A Sluice[^1] Opens\n\nIt was later.',
    title: 'Titles',
    holds: ['A Sluice', ' Opens'],
  },
  {
    name: 'caption',
    text: '# Titles\n\nIt was late.\n\n![A lamp](lamp.png "The lamp[^1] of 1908")',
    title: 'Titles',
    holds: ['The lamp', ' of 1908'],
  },
  { name: 'ending', text: '# Titles\n\nIt was late.\n\nThe End[^1]', title: 'Titles', holds: ['The End'] },
];

const LAMP = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const manifest = `title: Titles
date: 2026-01-01
stories:
${CASES.map(({ name, keys }) => `  - {file: ${name}.md${keys ? `, ${keys}` : ''}}`).join('\n')}
`;

let workshop: Workshop;
let ebook: ReadonlyMap<string, string>;
let print: string;

beforeAll(async () => {
  const files = CASES.map(({ name, text }) => [
    `${name}.md`,
    text.includes('^[') ? text : `${text}\n\n[^1]: Told of ${name}.\n`,
  ]);
  workshop = new Workshop({ 'lamp.png': LAMP, 'anthology.yaml': manifest, ...Object.fromEntries(files) });
  const ran = await workshop.run('compile', '--out', workshop.path('out'));
  expect(ran.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  ebook = unzipText(readFileSync(workshop.path('out/titles.epub')));
  const pdf = new ReadPdf(readFileSync(workshop.path('out/titles.pdf')));
  print = Array.from({ length: pdf.length }, (_, page) => pdf.text(page)).join('\n');
}, 240_000);

afterAll(() => workshop.clear());

/** All files of a story: one for each of its chapters. */
const fileOf = (name: string): string =>
  [...ebook]
    .flatMap(([path, text]) => (new RegExp(`/[\\w-]*${name}(?:-\\d)?\\.xhtml$`).test(path) ? [text] : []))
    .join('');

/** Words without tags, a note's call as `*1`. */
const shown = (markup: string): string =>
  markup.replace(/<a epub:type="noteref".*?<\/a>/g, '*1').replace(/<[^>]*>/g, '');

test.each(CASES)('$name', ({ name, title, holds = [] }) => {
  const file = fileOf(name);
  expect(shown(/<h1[^>]*>(.*?)<\/h1>/.exec(file)![1]!)).toBe(title);
  const told = `Told of ${name}`;
  expect(file).toContain(told);
  expect(print).toContain(told);
  for (const words of holds) {
    expect(shown(file)).toContain(words);
    expect(print).toContain(words.trim());
  }
  expect(file.match(/epub:type="noteref"/g)?.length ?? 0).toBe(name === 'two' ? 2 : 1);
  expect(file).toMatch(/<div epub:type="footnote" role="doc-footnote"/);
});

test('in print no letter of a title is lost', () => {
  for (const { title } of CASES)
    for (const words of title.split('*1')) expect(print.replace(/\s+/g, ' ')).toContain(words.trim());
});
