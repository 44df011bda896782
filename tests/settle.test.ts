import { expect, test } from 'vitest';
import { compile } from '../src/compile.js';
import { placeOf, type World } from '../src/document/index.js';
import { diskWorld } from '../src/machine/disk.js';
import { readStory } from '../src/readers/index.js';
import { openLine, plainText } from '../src/settled/index.js';
import { entryFor } from './stories.js';
import { unzip } from './zip.js';

const MANIFEST = {
  file: 'anthology.yaml',
  text: 'title: T\ndate: 2026-01-01\nstories: [{file: a.txt, title: A, author: B}]\n',
};

const STORY =
  'The kettle sang all morning, and nobody came down for it.\n\nIt was late.It was always late in that house by the river.\n\nHe said "no and went out into the dark of the yard.\n\nNobody came in the end, and the kettle boiled dry on its ring.\n';

const worldOf = (files: Readonly<Record<string, string>>): World => ({
  ...diskWorld('.'),
  file: async (path) =>
    path in files ? { ok: true, bytes: Buffer.from(files[path]!) } : { ok: false, fault: 'missing', detail: '' },
  list: () => Object.keys(files),
});

async function made(story: string, decisions = '') {
  const files = { 'a.txt': story, ...(decisions === '' ? {} : { 'anthology.settled.yaml': decisions }) };
  const { files: books, diagnostics } = await compile(MANIFEST, worldOf(files), { only: 'epub' });
  const epub = books.find(({ name }) => name.endsWith('.epub'));
  const text = epub
    ? unzip(epub.bytes)
        .flatMap(({ name, bytes }) => (name.endsWith('.xhtml') ? [Buffer.from(bytes).toString('utf8')] : []))
        .join('\n')
    : '';
  return { text, codes: diagnostics.map(({ code }) => code), diagnostics };
}

/** The lines that `sheaf settle --open` writes, decided. */
async function decided(story: string, verdicts: Readonly<Record<string, string>>): Promise<string> {
  const source = { file: 'a.txt', text: story };
  const plain = plainText(readStory(entryFor([source]), [source], () => {}).blocks);
  const { diagnostics } = await made(story);
  const lines = diagnostics.flatMap((one) => {
    const verdict = verdicts[one.code];
    const line = verdict && openLine(one, plain);
    return line ? [line.replace('# - ', '- ').replace('is: fine, was', `${verdict}, was`)] : [];
  });
  return `a.txt:\n${lines.join('\n')}\n`;
}

test('a doubt that was settled is over, the correction is in the book, and both hold when the story comes again', async () => {
  expect((await made(STORY)).codes).toEqual(['space/missing', 'quote/unclosed']);
  const decisions = await decided(STORY, { 'space/missing': 'to: ". I"', 'quote/unclosed': 'is: fine' });
  const first = await made(STORY, decisions);
  expect(first.codes).toEqual([]);
  expect(first.text).toContain('It was late. It was always');
  const again = `A new beginning,\nin two lines.\n\n${STORY.replace('house by', 'house\nby').replaceAll('"', '“')}`;
  const second = await made(again, decisions);
  expect(second.codes.filter((code) => !code.startsWith('header/'))).toEqual([]);
  expect(second.text).toContain('It was late. It was always');
});

test.each([
  ['apostrophe', 'Give me the ’ammer now'],
  ['opens', 'Give me the “ammer now'],
])('a mark that is decided to be %s is set so, whatever it looks like', async (is, set) => {
  const story = `Give me the 'ammer now, said the man at the door of the yard.\n\nNobody came in the end, and it was late.\n`;
  const at = "¶Give me the ⟦'⟧ammer now, said the man at the d";
  const { text } = await made(story, `a.txt:\n  - {at: ${JSON.stringify(at)}, is: ${is}}\n`);
  expect(text).toContain(set);
});

test('what the decision was about is gone: it is told, and nothing is changed', async () => {
  const decisions = await decided(STORY, { 'space/missing': 'to: ". I"' });
  const after = await made(STORY.replace('late.It was always late', 'early'), decisions);
  expect(after.codes).toContain('settled/lost');
  expect(after.text).toContain('It was early in that house');
});

test('a faulty file of decisions stops the build at its place', async () => {
  const { codes, diagnostics, text } = await made(STORY, 'a.txt:\n  - {is: fine}\n');
  expect(codes).toEqual(['settled/value']);
  const { span, exit } = diagnostics[0]!;
  expect([exit, placeOf(span!.source, span!.start).line, text]).toEqual([2, 2, '']);
});

test('what was told while a file was read can be settled as well', async () => {
  const story =
    '?I can?t come,? she said, and didn?t look up. ?It?s late, and I won?t.?\n\n?Don?t then,? he said. ?I?ll go and you?ll stay.?\n';
  const before = await made(story);
  const told = before.diagnostics.find(({ code }) => code === 'encoding/lost')!;
  const source = { file: 'a.txt', text: story };
  const line = openLine(told, plainText(readStory(entryFor([source]), [source], () => {}).blocks))!;
  const after = await made(story, `a.txt:\n${line.replace('# - ', '- ')}\n`);
  expect(after.codes).not.toContain('encoding/lost');
  expect(before.codes.filter((code) => code !== 'encoding/lost')).toEqual(after.codes);
});

test('what is told once the book is bound is settled, too: it is by nobody that is known', async () => {
  const manifest = { ...MANIFEST, text: MANIFEST.text.replace(', author: B', '') };
  const story = 'The kettle sang all morning, and nobody came down for it.\n\nIt was late.\n';
  const told = async (files: Readonly<Record<string, string>>) =>
    (await compile(manifest, worldOf(files))).diagnostics.map(({ code }) => code);
  expect(await told({ 'a.txt': story })).toEqual(['book/no-author']);
  const line = '  - {at: "¶⟦T⟧he kettle sang all morning, and ", is: fine, was: book/no-author}\n';
  expect(await told({ 'a.txt': story, 'anthology.settled.yaml': `a.txt:\n${line}` })).toEqual([]);
  const other = line.replace('no-author', 'untitled');
  expect(await told({ 'a.txt': story, 'anthology.settled.yaml': `a.txt:\n${other}` })).toEqual(['book/no-author']);
});
