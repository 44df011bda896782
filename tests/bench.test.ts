import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Every bench at the smallest: what it measures is looked at by hand, that it still runs is not. */
test.each([
  ['run.mjs', '2000', '2'],
  ['rooms.mjs', '2000', '2'],
  ['pdf.mjs', '10'],
  ['scale.mjs', '2000'],
  ['epub.mjs', '2000'],
  ['pages.mjs', 'seeds', join(mkdtempSync(join(tmpdir(), 'sheaf-pages-')), 'out')],
  ['structure/shapes.mjs', '--seeds', '1', '--only', 'ao3-cw-block'],
])('bench/%s runs', (...[bench, ...size]) => {
  // Without a search path no other program is found to be timed.
  const options = { encoding: 'utf8', env: { ...process.env, PATH: '' }, timeout: 240_000 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [`bench/${bench}`, ...size], options);
  expect(stderr).not.toContain('Error');
  expect(status).toBe(0);
  expect(stdout).toMatch(/\d/);
});
