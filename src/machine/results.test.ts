import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diskWorld } from './disk.js';
import { writeTogether } from './results.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheaf-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);

test('books are written whole, over older ones, and nothing else is left behind', () => {
  const out = join(folder, 'out');
  writeTogether(out, [{ name: 'a.pdf', bytes: bytes('old') }]);
  writeTogether(out, [
    { name: 'a.pdf', bytes: bytes('new') },
    { name: 'a.epub', bytes: bytes('e') },
  ]);
  expect(readdirSync(out).sort()).toEqual(['a.epub', 'a.pdf']);
  expect(readFileSync(join(out, 'a.pdf'), 'utf8')).toBe('new');
});

test('if one book cannot be put in place, neither is, and the old ones stand', () => {
  const out = join(folder, 'out');
  mkdirSync(out);
  writeFileSync(join(out, 'a.pdf'), 'old');
  const missing = join('nowhere', 'b.epub');
  const broken = () =>
    writeTogether(out, [
      { name: 'a.pdf', bytes: bytes('new') },
      { name: missing, bytes: bytes('e') },
    ]);
  expect(broken).toThrow();
  expect(readFileSync(join(out, 'a.pdf'), 'utf8')).toBe('old');
  expect(readdirSync(out)).toEqual(['a.pdf']);
});

test('a file outside the folder is never read, by path or by link', async () => {
  const inside = join(folder, 'book');
  mkdirSync(inside);
  writeFileSync(join(folder, 'secret.txt'), 'x');
  writeFileSync(join(inside, 'story.txt'), 'y');
  mkdirSync(join(inside, 'sub'));
  const world = diskWorld(inside);
  expect(await world.file('story.txt')).toMatchObject({ ok: true });
  expect(await world.file('../secret.txt')).toMatchObject({ fault: 'outside' });
  expect(await world.file(join(folder, 'secret.txt'))).toMatchObject({ fault: 'outside' });
  expect(await world.file('nothing.txt')).toMatchObject({ fault: 'missing' });
  expect(await world.file('sub')).toMatchObject({ fault: 'directory' });
  expect(world.list()).toContain('story.txt');
  if (process.platform === 'win32') return;
  symlinkSync(join(folder, 'secret.txt'), join(inside, 'link.txt'));
  expect(await world.file('link.txt')).toMatchObject({ fault: 'outside' });
  expect(existsSync(join(inside, 'link.txt'))).toBe(true);
});
