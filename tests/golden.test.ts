import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { makeGolden } from './kit/golden.js';

/**
 * Small anthologies, and what becomes of them, line by line. Each is compared by its tree and its diagnostics, and by
 * whatever else lies in its `golden/`: put an empty file there by the name of what is made, such as `pages.txt`.
 * `npm run accept` rewrites them all; read the diff.
 */
const CASES = fileURLToPath(new URL('golden', import.meta.url));
const ALWAYS = ['diagnostics.txt', 'tree.txt'];

test.each(readdirSync(CASES))('%s', async (name) => {
  const golden = join(CASES, name, 'golden');
  const made = await makeGolden(join(CASES, name, 'in'));
  for (const file of new Set([...ALWAYS, ...readdirSync(golden)])) {
    expect([...made.keys()], `${file} is made by nothing any more`).toContain(file);
    await expect(made.get(file)).toMatchFileSnapshot(join(golden, file));
  }
});
