import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';

const threads = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('-thread.ts'));

test.each(threads)('the bound command finds %s beside the file that starts it', (path) => {
  expect(existsSync(join('dist/bound', `${basename(path, '.ts')}.js`))).toBe(true);
});

test('a faulty anthology does not wait for the thread of a cover that is never made', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-'));
  const manifest = join(folder, 'anthology.yaml');
  writeFileSync(manifest, 'title: Lost\nstories:\n  - file: lost.txt\n');
  const { status } = spawnSync(process.execPath, ['dist/cli.js', 'check', '--quiet', manifest], { timeout: 30_000 });
  rmSync(folder, { recursive: true });
  expect(status).toBe(1);
});
