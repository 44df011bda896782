import { execFileSync, execSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { readyFonts } from '../src/epub/resources/fonts.js';
import { Bound } from '../src/machine/bound.js';
import { WORD_LIST, wordList } from '../src/passes/quotes/dictionary.js';

const threads = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('-thread.ts'));

test.each(threads)('the bound command finds %s by its name', (path) => {
  expect(existsSync(join('dist/bound', `${basename(path, '.ts')}.cjs`))).toBe(true);
});

/** All files that are loaded with `first`, at once. */
function loadedWith(first: string): readonly string[] {
  const loaded = new Set([first]);
  for (const name of loaded) {
    const code = readFileSync(join('dist/bound', `${name}.cjs`), 'utf8');
    for (const [, other] of code.matchAll(/ = require\("\.\/([\w-]+)\.cjs"\)/g)) loaded.add(other!);
  }
  return [...loaded];
}

test('each thread is spared what the other does', () => {
  const pages = loadedWith('compile');
  expect(pages).toContain('manifest');
  expect(pages.filter((name) => /^(?:edit|marked|passes|read|cover|epub|own-studio)$/.test(name))).toEqual([]);
  const studio = loadedWith('studio-thread');
  expect(studio).toContain('edit');
  expect(studio.filter((name) => /^(?:manifest|typesetter|cover|epub|pdf)$/.test(name))).toEqual([]);
});

test('what the build has made ready is what would be made now, and the bound command finds it', () => {
  const bound = new Bound(new URL('../dist/bound/', import.meta.url)).load(
    'disk',
  ) as typeof import('../src/machine/disk.js');
  const world = bound.diskWorld('.');
  const made = [...readyFonts(world), { name: WORD_LIST, bytes: Buffer.from(wordList(), 'latin1') }];
  expect(readdirSync('dist/bound/ready').sort()).toEqual(made.map(({ name }) => name).sort());
  for (const { name, bytes } of made) expect(Buffer.compare(world.ready(name)!, bytes), name).toBe(0);
  expect(world.ready('Nothing-Regular.ttf')).toBeNull();
});

test('bound files are ASCII, as they are read', () => {
  const files = readdirSync('dist/bound').filter((name) => name.endsWith('.cjs'));
  const foreign = files.filter((name) => /[^\0-\x7f]/.test(readFileSync(join('dist/bound', name), 'utf8')));
  expect(foreign).toEqual([]);
});

test('V8 takes the code that the build kept of the bound files, and refuses it under other flags', () => {
  const refused = (...flags: readonly string[]): unknown =>
    JSON.parse(execFileSync(process.execPath, [...flags, 'tests/fixtures/refused-code.mjs'], { encoding: 'utf8' }));
  const all = readdirSync('dist/bound').filter((name) => name.endsWith('.v8'));
  expect(all).toContain('typesetter.cjs.v8');
  expect(all).toContain('epub.cjs.v8');
  expect(refused()).toEqual([]);
  expect(refused('--no-lazy')).toEqual(all);
});

test('who reads slowly has all that was written', () => {
  const text = `${'“Hello,” she said. '.repeat(20_000)}\n`;
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-'));
  writeFileSync(join(folder, 'long.txt'), text);
  const slowly = 'setTimeout(() => process.stdin.pipe(process.stdout), 500)';
  const line = `"${process.execPath}" dist/cli.js normalize "${join(folder, 'long.txt')}" | "${process.execPath}" -e "${slowly}"`;
  const read = execSync(line, { encoding: 'utf8', maxBuffer: 1 << 24 });
  rmSync(folder, { recursive: true });
  expect(read.length).toBeGreaterThan(text.length - 10);
});

test('a faulty anthology does not wait for the thread of a cover that is never made', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-'));
  const manifest = join(folder, 'anthology.yaml');
  writeFileSync(manifest, 'title: Lost\nstories:\n  - file: lost.txt\n');
  const { status } = spawnSync(process.execPath, ['dist/cli.js', 'check', '--quiet', manifest], { timeout: 30_000 });
  rmSync(folder, { recursive: true });
  expect(status).toBe(1);
});
