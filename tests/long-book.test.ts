import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Compiled, compile } from '../src/compile.js';
import { placeOf } from '../src/document/index.js';
import { diskWorld } from '../src/machine/disk.js';
import { ledger } from '../src/proof/index.js';

const MANIFEST = `title: Long
editor: E. Ditor
date: 2026-01-01
order: title
front: {foreword: foreword.txt}
back: {about: {A. Author: Who wrote it.}}
style: {notes: {author-note: appendix, gloss: keep}}
pdf: {open: next}
stories:
  - {file: 0.txt, title: Zero, author: A. Author}
  - part: The First Part
    stories:
      - {file: 1.txt, author: B. Author, style: {sceneBreaks: {ornament: blot.svg}}}
      - {file: 2.md, title: A Picture}
  - part: The Second Part
    stories: [3.txt, 4.txt, 5.txt, 6.txt, 7.txt, 8.txt, 9.txt]
`;

const SEED = readFileSync('seeds/only-lent.txt', 'utf8');

/** A book with something of everything that one story tells another, or the book, or that must be read first. */
async function writeBook(folder: string): Promise<number> {
  const picture = sharp({ create: { width: 600, height: 400, channels: 3, background: '#888' } });
  writeFileSync(join(folder, 'blot.png'), await picture.png().toBuffer());
  writeFileSync(
    join(folder, 'blot.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0H9V9H0Z"/></svg>',
  );
  writeFileSync(join(folder, 'foreword.txt'), 'It is a long book.\n\nRead "all" of it.\n');
  let bytes = 0;
  for (let story = 0; story < 10; story += 1) {
    const note = `A/N: This is the note of story ${story}, which goes to the end of the book.\n\n`;
    const text = note + SEED.repeat(story === 2 ? 1 : 22);
    const name = story === 2 ? '2.md' : `${story}.txt`;
    writeFileSync(join(folder, name), story === 2 ? `![A blot](blot.png)\n\n${text}` : text);
    bytes += text.length;
  }
  return bytes;
}

let folder: string;
let made: Compiled;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sheaf-'));
  await writeBook(folder);
  writeFileSync(join(folder, 'anthology.yaml'), MANIFEST);
  made = await compile({ file: 'anthology.yaml', text: MANIFEST }, diskWorld(folder), { ledger: true, between: true });
}, 240_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...flags: readonly string[]) =>
  spawnSync(process.execPath, ['dist/cli.js', 'compile', join(folder, 'anthology.yaml'), ...flags], {
    encoding: 'utf8',
    timeout: 240_000,
  });

test('a long book is the same by the command and without it', () => {
  expect(made.between!.pages!.pages.length).toBeGreaterThan(400);
  expect(made.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);

  const { status, stderr } = run('--ledger', join(folder, 'ledger.json'));
  expect(status).toBe(0);
  expect(made.files.map(({ name }) => name)).toEqual(['long.epub', 'long.pdf', 'long-cover.jpg']);
  for (const { name, bytes } of made.files)
    expect(readFileSync(join(folder, 'out', name)).equals(bytes), name).toBe(true);
  expect(readFileSync(join(folder, 'ledger.json'), 'utf8')).toBe(ledger(made.changes));
  for (const { files } of made.glances) expect(stderr).toMatch(new RegExp(`${files[0]}|stories without doubts`));
  expect(made.diagnostics.some(({ span }) => span !== null)).toBe(true);
  for (const { message, span } of made.diagnostics) {
    expect(stderr).toContain(message);
    if (!span) continue;
    const { line, column } = placeOf(span.source, span.start);
    expect(stderr).toContain(`${span.source.file}:${line}:${column}`);
  }
});

test('a fault in one story of a long book is told', () => {
  const whole = readFileSync(join(folder, '5.txt'));
  writeFileSync(join(folder, '5.txt'), Buffer.from('PK\x03\x04 and so on'));
  const { status, stderr } = run();
  writeFileSync(join(folder, '5.txt'), whole);
  expect(status).toBe(1);
  expect(stderr).toContain('5.txt');
  expect(stderr).toContain('nothing was written');
});
