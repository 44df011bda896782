import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Files that are not read as their truth says yet, and why. Whoever mends one takes it out here. */
const NOT_YET: Readonly<Record<string, string>> = {};

interface Result {
  readonly file: string;
  readonly pass: boolean;
  readonly misses: readonly { readonly field: string; readonly told: string }[];
}

test.skipIf(!existsSync('dist/cli.js')).each([
  ['inputs', 70],
  ['pages', 22],
])('stories of every format in %s are told as their truths say', { timeout: 900_000 }, (name, count) => {
  const folder = `tests/fixtures/${name}`;
  const args = ['tests/fixtures/inputs/score.mjs', folder, '--cli', 'dist/cli.js', '--json'];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  const results = JSON.parse(stdout) as readonly Result[];
  expect(results.length).toBe(count);
  const failed = results.filter(({ pass, file }) => !pass && !(file in NOT_YET));
  expect(failed.map(({ file, misses }) => [file, ...misses.map(({ told }) => told)])).toEqual([]);
});
