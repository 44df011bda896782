import { describe, expect, test } from 'vitest';
import { Log } from '../diagnostics/index.js';
import { placeOf } from '../document/index.js';
import { loadManifest, storyEntries } from './load.js';

function load(text: string) {
  const log = new Log();
  const manifest = loadManifest({ file: 'anthology.yaml', text }, log.report);
  return { manifest, log };
}

const told = (text: string): string[] =>
  load(text).log.all.map(({ code, message, span, hint, exit }) => {
    const { line, column } = placeOf(span!.source, span!.start);
    return `${line}:${column} ${code} ${message}${hint ? ` (${hint})` : ''} = ${exit}`;
  });

const book = (more: string) => `title: T\nstories: [a.txt]\n${more}`;

describe('faults, each told once, with its place and a way out', () => {
  test.each([
    [
      'title: T\nstories: [a.txt]\ntitel: x',
      '3:1 manifest/unknown-key Unknown key `titel` (did you mean `title`?) = 2',
    ],
    [
      'title: T\nstories:\n  - file: a.txt\n    autor: B',
      '4:5 manifest/unknown-key Unknown key `autor` (did you mean `author`?) = 2',
    ],
    [
      'title: T\nstories:\n  - part: One\n    storys: [a.txt]\n    stories: [b.txt]',
      '4:5 manifest/unknown-key Unknown key `storys` (did you mean `stories`?) = 2',
    ],
    [
      book('style: {quotes: dubble}'),
      '3:17 manifest/value `style.quotes` cannot be `dubble` (did you mean `double`?) = 2',
    ],
    [book('style: {qoutes: double}'), '3:9 manifest/unknown-key Unknown key `qoutes` (did you mean `quotes`?) = 2'],
    ['stories: [a.txt]', '1:1 manifest/missing-key The key `title` is missing (add `title: …`) = 2'],
    [
      'title: "The Sheaf\nstories:\n  - a.txt\n  - b.txt\n',
      '1:8 manifest/yaml Not YAML: this quote is never closed (close it with the same mark at the end of its text) = 2',
    ],
    [
      "title: T\nstories:\n  - 'a.txt\n  - b.txt\n",
      '3:5 manifest/yaml Not YAML: this quote is never closed (close it with the same mark at the end of its text) = 2',
    ],
    ['titel: T\nstories: [a.txt]', '1:1 manifest/unknown-key Unknown key `titel` (did you mean `title`?) = 2'],
    ['title: T', '1:1 manifest/no-stories The manifest lists no stories (add `stories:` with a list of files) = 2'],
    [
      'title: T\nstories: []',
      '2:10 manifest/no-stories The manifest lists no stories (list at least one file under `stories:`) = 2',
    ],
    [
      'title: T\nstories: {a: b}',
      '2:10 manifest/type `stories` must be text or a list (write a list: a line for each, beginning with `- `) = 2',
    ],
    [
      'title: T\nstories:\n  - part: One',
      '3:5 manifest/no-stories This part lists no stories (add `stories:` with a list of files under `part:`, as deep as `part` itself) = 2',
    ],
    [
      'title: T\nstories:\n  - part: One\n    stories:\n      - part: Two\n        stories: [a.txt]',
      '5:9 manifest/unknown-key A part cannot stand within a part (end the part before it: write `- part: …` at the same depth as the first one) = 2',
    ],
    [
      book('notes: keep'),
      '3:1 manifest/unknown-key Unknown key `notes` (`notes` belongs under `style`: `style: {notes: keep}`) = 2',
    ],
    [
      book('font: eb-garamond'),
      '3:1 manifest/unknown-key Unknown key `font` (`font` belongs under `pdf`: `pdf: {font: eb-garamond}`) = 2',
    ],
    [
      book('blankLines: 2'),
      '3:1 manifest/unknown-key Unknown key `blankLines` (`blankLines` belongs under `style.sceneBreaks`: `style: {sceneBreaks: {blankLines: 2}}`) = 2',
    ],
    [
      book('author: Ida'),
      '3:1 manifest/unknown-key Unknown key `author` (`author` belongs to a story: `- {file: …, author: Ida}`; for the whole book there is `editor`) = 2',
    ],
    [
      'title: T\nstories:\n  - {file: a.txt, editor: Ida}',
      '3:19 manifest/unknown-key Unknown key `editor` (`editor` belongs at the top of the manifest, not within `stories`) = 2',
    ],
    [
      book('cover: art/front.jpg'),
      '3:8 manifest/type `cover` must be a map of keys (write `cover: {image: art/front.jpg}`) = 2',
    ],
    [book('cover: label'), '3:8 manifest/type `cover` must be a map of keys (write `cover: {design: label}`) = 2'],
    [
      book('style: {sceneBreaks: fleuron}'),
      '3:22 manifest/type `style.sceneBreaks` must be a map of keys (write `sceneBreaks: {ornament: fleuron}`) = 2',
    ],
    [
      book('style: {sceneBreaks: 2}'),
      '3:22 manifest/type `style.sceneBreaks` must be a map of keys (write `sceneBreaks: {blankLines: 2}`) = 2',
    ],
    [
      book('pdf: {margins: 20mm}'),
      '3:16 manifest/type `pdf.margins` must be a map of keys (write `margins: {inside: 20mm, outside: 20mm, top: 20mm, bottom: 20mm}`) = 2',
    ],
    [
      book('pdf: {size: 11pt}'),
      '3:13 manifest/type `pdf.size` must be a number (write `size: 11`, without a unit) = 2',
    ],
    [book('subjects: ghosts'), '3:11 manifest/type `subjects` must be a list (write `subjects: [ghosts]`) = 2'],
    [
      book('language: english'),
      '3:11 manifest/value `language` is no language tag: write en-GB, fr, pt-BR (did you mean `en`?) = 2',
    ],
    [
      book('language: en_GB'),
      '3:11 manifest/value `language` is no language tag: write en-GB, fr, pt-BR (did you mean `en-GB`?) = 2',
    ],
    [
      'title: T\nstories: [a.txt]\n\tdate: 2026',
      '3:1 manifest/yaml Not YAML: Tabs are not allowed as indentation (use spaces where there are tabs) = 2',
    ],
    [
      'title: T\ntitle: U\nstories: [a.txt]',
      '2:1 manifest/duplicate-key The key `title` stands twice in one map (keep one of the two) = 2',
    ],
    [
      'title: T\nstories: [a.txt, ./a.txt]',
      '2:18 manifest/story-twice `a.txt` stands twice in the manifest (take one of the two out, or say `work:` or `chapters:` at both) = 1',
    ],
    [
      book('pdf: {trim: 3 cubits}'),
      '3:13 manifest/value `pdf.trim` is no page size: write 5.5x8.5in, 148x210mm, A5, B6, A4 or Letter = 2',
    ],
    [book('pdf: {size: 99}'), '3:13 manifest/value `pdf.size` must be at most 36 = 2'],
    [book('date: yesterday'), '3:7 manifest/value `date` is no date: write 2026-11-21, 2026-11 or 2026 = 2'],
    [
      '- a\n- b',
      '1:1 manifest/type The manifest must be a map of keys (it begins with `title: …` and holds a list `stories:`) = 2',
    ],
    ['title: T\nstories:\n  - {title: X}', '3:5 manifest/value `stories[0]` needs either `file` or `files` = 2'],
    [
      book('style: {notes: {disclamer: keep}}'),
      '3:17 manifest/unknown-key Unknown key `disclamer` (did you mean `disclaimer`?) = 2',
    ],
    [book('editor: [1, {nam: x}]'), '3:14 manifest/unknown-key Unknown key `nam` (did you mean `name`?) = 2'],
  ])('%j', (text, message) => {
    expect(told(text)[0]).toBe(message);
  });

  test('not YAML', () => {
    expect(told('title: "T\nstories: [a.txt]')[0]).toMatch(/^\d+:\d+ manifest\/yaml Not YAML: /);
  });
});

test('a number where words belong is taken as it was written', () => {
  const { manifest, log } = load('title: 007\nsubtitle: 1.50\nstories:\n  - {file: a.txt, title: 1984, author: 42}');
  expect(log.all).toEqual([]);
  expect(manifest!.title.text).toBe('007');
  expect(manifest!.subtitle!.text).toBe('1.50');
  expect(storyEntries(manifest!)[0]!.title!.text).toBe('1984');
  expect(storyEntries(manifest!)[0]!.authors[0]!.name).toBe('42');
});

test('a key with nothing behind it counts as not given', () => {
  expect(load('title: T\npublisher:\nfront:\nstories: [a.txt]').log.all).toEqual([]);
});

test('the nearest style wins, key by key', () => {
  const { manifest } = load(`
title: T
language: en-GB
style: {quotes: single, notes: keep, sceneBreaks: {ornament: fleuron}}
stories:
  - a.txt
  - part: Two
    style: {quotes: as-written, notes: {disclaimer: strip}}
    stories:
      - {file: b.txt, language: fr, style: {sceneBreaks: {blankLines: 2}}, keep: [Once]}
`);
  const [first, second] = storyEntries(manifest!).map((entry) => entry.settings);
  expect(first).toMatchObject({ language: 'en-GB', quotes: 'single', ornament: 'fleuron', blankLines: 'auto' });
  expect(first!.notes['author-note']).toBe('keep');
  expect(second).toMatchObject({
    language: 'fr',
    quotes: 'as-written',
    ornament: 'fleuron',
    blankLines: 2,
    keep: ['Once'],
  });
  expect(second!.notes).toMatchObject({ disclaimer: 'strip', 'author-note': 'keep' });
});

test('words of the manifest have their place, unit for unit where written plainly', () => {
  const text = 'title: "Salt & Straw"\nsubtitle: >\n  folded\n  text\nstories: [a.txt]';
  const { manifest } = load(text);
  const { title, subtitle } = manifest!;
  expect(text.slice(title.span.start, title.span.end)).toBe('Salt & Straw');
  expect(subtitle!.text).toBe('folded text');
  expect(subtitle!.span.end - subtitle!.span.start).not.toBe(subtitle!.text.length);
});

test.each([
  ['5.5x8.5in', 396, 612],
  ['A5', 419.528, 595.276],
  ['148 x 210 mm', 419.528, 595.276],
  ['6x9', 432, 648],
])('trim %s', (trim, width, height) => {
  expect(load(book(`pdf: {trim: ${trim}}`)).manifest!.pdf.trim).toEqual({ width, height });
});

test('stories have names of their own, XML names whatever their files are called', () => {
  const { manifest } = load('title: T\nstories: [seeds/000_x y.txt, other/000_x y.md, é.txt, 日.txt]');
  expect(storyEntries(manifest!).map(({ id }) => id)).toEqual(['story-000-x-y', 'story-000-x-y-2', 'story-e', 'story']);
});
