import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ALL_CODES, CODES, codesPage, explained } from '../src/diagnostics/index.js';

test('assets/codes.md is what the table of codes says', async () => {
  await expect(codesPage()).toMatchFileSnapshot('../assets/codes.md');
});

/** Areas of which some codes are put together from a fault's name. */
const JOINED: ReadonlySet<string> = new Set(['source', 'image', 'note']);

test('every code of the table is told somewhere: what was renamed or given up is not explained', () => {
  const text = sources('src').join('\n');
  const isTold = (code: string): boolean => {
    const [area, fault] = code.split('/') as [string, string];
    return text.includes(`'${code}'`) || (JOINED.has(area) && text.includes(`'${fault}'`));
  };
  expect(ALL_CODES.filter((code) => !isTold(code))).toEqual([]);
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
