import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diskWorld } from './disk.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheaf-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

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
