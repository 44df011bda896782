import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ALL_CODES, CODES, codesPage, explained } from '../src/diagnostics/index.js';

/** Names that the contract fixes for what is not found yet. */
const NOT_YET: readonly string[] = ['break/verse-possible', 'note/comment', 'note/cover-letter', 'note/private'];

test('assets/codes.md is what the table of codes says', async () => {
  await expect(codesPage()).toMatchFileSnapshot('../assets/codes.md');
});

test('every code of the table is told somewhere: what was renamed or given up is not explained', () => {
  const text = sources('src').join('\n');
  const parts = (code: string) => new RegExp(`'${code}'|'${code.replace(/^.*\//, '')}'`);
  const idle = ALL_CODES.filter((code) => !parts(code).test(text));
  expect(idle.filter((code) => !NOT_YET.includes(code))).toEqual([]);
});

test.each(ALL_CODES)('%s is explained in whole sentences', (code) => {
  const { what, why, end } = CODES[code];
  for (const sentence of [what, why, end]) expect(sentence).toMatch(/^\S.{8,}[.!?)`]$/);
  expect(explained(code).split('\n')[0]).toBe(code);
});

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.includes('codes/'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
