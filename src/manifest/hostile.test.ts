import { expect, test } from 'vitest';
import { Log } from '../diagnostics/index.js';
import { placeOf } from '../document/index.js';
import { MOST_USES } from './aliases.js';
import { DEEPEST } from './depth.js';
import { loadManifest } from './load.js';

/** What YAML allows and no anthology can be made of: each told once, at its place, whatever it was meant for. */

function told(text: string): string[] {
  const log = new Log();
  const manifest = loadManifest({ file: 'anthology.yaml', text }, log.report);
  expect(manifest === null).toBe(log.failed);
  return log.all.map(({ code, span, exit, severity }) => {
    const { line, column } = placeOf(span!.source, span!.start);
    return `${line}:${column} ${code} ${severity === 'error' ? exit : severity}`;
  });
}

const book = (more: string) => `title: T\nstories: [a.txt]\n${more}`;
const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');
const bomb = (anchors: number, uses: number) =>
  `back: &a0 {afterword: x}\n${many(anchors, (at) => `a${at + 1}: &a${at + 1} [${Array.from({ length: uses }, () => `*a${at}`).join(', ')}]`)}`;

test.each([
  ['a star for emphasis', 'title: *Stars*\nstories: [a.txt]', ['1:8 manifest/yaml 2']],
  ['a star before a title', 'title: T\nstories:\n  - {file: a.txt, title: *Lamp}', ['3:26 manifest/yaml 2']],
  ['an alias above its anchor', book('front: {dedication: *d}\nback: {afterword: &d x.md}'), ['3:21 manifest/yaml 2']],
  ['a list of itself', 'title: &a [*a]\nstories: [a.txt]', ['1:12 manifest/yaml 2']],
  ['a map of itself', book('front: &a {x: *a}'), ['3:15 manifest/yaml 2']],
  ['a part of itself', book('front: &a {x: {y: [1, *a]}}'), ['3:23 manifest/yaml 2']],
  [
    'an anchor used too often',
    `title: T\nrights: &r x\nstories:\n${many(MOST_USES + 1, (at) => `  - {file: ${at}.txt, rights: *r}`)}`,
    ['104:29 manifest/yaml 2'],
  ],
  ['an alias bomb', book(bomb(9, 9)), ['7:35 manifest/yaml 2']],
  [
    'lists in lists',
    `title: ${'['.repeat(2000)}${']'.repeat(2000)}\nstories: [a.txt]`,
    [`1:${8 + DEEPEST} manifest/yaml 2`],
  ],
  ['maps in maps', `title: ${'{a: '.repeat(100_000)}`, [`1:${8 + 4 * DEEPEST} manifest/yaml 2`]],
  ['lists never closed', '['.repeat(1_000_000), [`1:${1 + DEEPEST} manifest/yaml 2`]],
  ['dashes on one line', `${'- '.repeat(2000)}a`, [`1:${1 + 2 * DEEPEST} manifest/yaml 2`]],
  ['keys line by line', many(2000, (at) => `${' '.repeat(at)}a:`), [`${DEEPEST + 2}:${DEEPEST + 3} manifest/yaml 2`]],
  ['half a character', 'title: "a\\ud800b"\nstories: [a.txt]', ['1:8 manifest/value 2']],
  ['the other half', book('subtitle: "\\udc00"'), ['3:11 manifest/value 2']],
  ['nothing', 'title: "T\\0"\nstories: [a.txt]', ['1:8 manifest/value 2']],
  ['an escape', book('publisher: "\\e[31mRed"'), ['3:12 manifest/value 2']],
  ['no character', book('rights: "\\uFFFE"'), ['3:9 manifest/value 2']],
  ['a key', book('back: {about: {"A\\ud800": x}}'), ['3:16 manifest/value 2']],
  ['two texts', book('rights: "\\u0001"\npublisher: "\\u0002"'), ['3:9 manifest/value 2', '4:12 manifest/value 2']],
  ['a path', 'title: T\nstories: ["a\\0.txt"]', ['2:11 manifest/value 2']],
])('%s', (_, text, expected) => expect(told(text)).toEqual(expected));

test.each([
  [
    'an anchor used often',
    `title: T\nrights: &r x\nstories:\n${many(MOST_USES, (at) => `  - {file: ${at}.txt, rights: *r}`)}`,
  ],
  [
    'an anchor of a map',
    'title: T\nstories:\n  - {file: a.txt, style: &s {quotes: single}}\n  - {file: b.txt, style: *s}',
  ],
  ['a star in quotes', 'title: "*Stars*"\nstories: [a.txt]'],
  ['brackets in words', book(`description: |\n  ${'[x '.repeat(500)}`)],
  ['a wide margin in words', book(`description: |\n  a\n${' '.repeat(300)}- b: c`)],
  ['a pair', 'title: "a\\ud83c\\udf0a"\nstories: [a.txt]'],
])('%s is no fault', (_, text) => expect(told(text)).toEqual([]));

test('marks that Windows left are put right, at their places', () => {
  const log = new Log();
  const manifest = loadManifest(
    { file: 'anthology.yaml', text: 'title: It\u0092s Late\u0085\nstories: [a.txt]' },
    log.report,
  );
  expect(manifest?.title.text).toBe('It’s Late…');
  expect(log.all).toMatchObject([{ severity: 'warning', code: 'encoding/mojibake', span: { start: 9, end: 10 } }]);
});
