import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';

const threads = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('-thread.ts'));

test.each(threads)('the bound command finds %s beside the file that starts it', (path) => {
  expect(existsSync(join('dist/bound', `${basename(path, '.ts')}.js`))).toBe(true);
});
