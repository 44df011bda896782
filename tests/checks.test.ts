import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { Workshop } from './kit/workshop.js';

/** `checks:` of the manifest and of a story: how heavy what is told weighs. */

const STORY = 'The tide was out, and the whole harbour smelled of rope.It was late.\n\nNobody had come to meet her.\n';

let workshop: Workshop;
afterEach(() => workshop.clear());

const shop = (checks: string, own = ''): Workshop =>
  (workshop = new Workshop({
    'a.txt': STORY,
    'b.txt': STORY.replace('Nobody', 'Somebody'),
    'anthology.yaml': `title: T\ndate: 2026-01-01\n${checks}stories:\n  - {file: a.txt, title: A, author: X${own}}\n  - {file: b.txt, title: B, author: Y}\n`,
  }));

const told = (of: Awaited<ReturnType<Workshop['run']>>): readonly string[] =>
  of.diagnostics.filter(({ code }) => code === 'space/missing').map(({ severity, file }) => `${file} ${severity}`);

test.each([
  ['', '', ['a.txt warning', 'b.txt warning'], 0],
  ['checks: {space/missing: off}\n', '', [], 0],
  ['checks: {space/missing: info}\n', '', ['a.txt info', 'b.txt info'], 0],
  ['', ', checks: {space/missing: off}', ['b.txt warning'], 0],
  ['checks: {space/missing: off}\n', ', checks: {space/missing: error}', ['a.txt error'], 1],
])('%j with %j at the first story', async (checks, own, expected, code) => {
  const ran = await shop(checks, own).run('compile', '--only', 'epub');
  expect(told(ran)).toEqual(expected);
  expect(ran.code).toBe(code);
  expect([...workshop.contents().keys()].some((name) => name.endsWith('.epub'))).toBe(code === 0);
});

test('an error cannot be made lighter: it says why there is no book', async () => {
  const ran = await shop('checks: {source/missing: off}\n', '').run('check');
  expect(ran.code).toBe(0);
  workshop.put('anthology.yaml', 'title: T\nchecks: {source/missing: off}\nstories: [c.txt]\n');
  expect(await workshop.run('check')).toMatchObject({ code: 1, diagnostics: [{ code: 'source/missing' }] });
});

test.each([
  ['checks: {space/mising: off}\n', /no code `space\/mising`/, 'did you mean `space/missing`?'],
  ['checks: {space/missing: loud}\n', /cannot be `loud`/, 'choose from `off`, `info`, `warning`, `error`'],
])('%j is told with the right form', async (checks, message, hint) => {
  const ran = await shop(checks).run('check');
  expect(ran.code).toBe(2);
  expect(ran.diagnostics).toMatchObject([{ message: expect.stringMatching(message), hint }]);
});

test('an ebook that has changed and says nothing of it is told of', async () => {
  const one = shop('');
  const manifest = readFileSync(one.path('anthology.yaml'), 'utf8');
  const told = async (more = '') => {
    one.put('anthology.yaml', manifest.replace('stories:', `${more}stories:`));
    const { diagnostics } = await one.run('compile', '--only', 'epub');
    return diagnostics.map(({ code }) => code).filter((code) => code === 'epub/same-date');
  };
  expect(await told()).toEqual([]);
  expect(await told()).toEqual([]);
  expect(await told('rights: CC0\n')).toEqual(['epub/same-date']);
  expect(await told('rights: Mine\nmodified: 2026-02-03T04:05:06Z\n')).toEqual([]);
  one.put('out/t.epub', 'no archive');
  expect(await told()).toEqual([]);
});

test('books of an earlier title are named, those of the manifest’s neighbours are not', async () => {
  await shop('').run('compile', '--only', 'epub');
  workshop.put('other.yaml', 'title: Another\nstories: [a.txt]\n');
  workshop.put('out/another.epub', 'x');
  workshop.put('out/another-cover.jpg', 'x');
  workshop.put(
    'anthology.yaml',
    'title: New Name\ndate: 2026-01-01\nstories:\n  - {file: a.txt, title: A, author: X}\n',
  );
  const { diagnostics } = await workshop.run('compile', '--only', 'epub');
  expect(diagnostics.filter(({ code }) => code === 'book/old-files')).toMatchObject([
    { message: expect.stringContaining('t.epub, t-cover.jpg') },
  ]);
});
