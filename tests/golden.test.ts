import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { expect, test } from 'vitest';
import type { StructureElement } from '../src/pages/index.js';
import { compileGolden, textsOf } from './kit/golden.js';

/**
 * Small anthologies, and what becomes of them, line by line. Each is compared by its tree and its diagnostics, and by
 * whatever else lies in its `golden/`: put an empty file there by the name of what is made, such as `pages.txt`.
 * `npm run accept` rewrites them all; read the diff.
 */
const CASES = fileURLToPath(new URL('golden', import.meta.url));
const ALWAYS = ['diagnostics.txt', 'tree.txt'];

test.each(readdirSync(CASES))('%s', async (name) => {
  const golden = join(CASES, name, 'golden');
  const compiled = await compileGolden(join(CASES, name, 'in'));
  const made = textsOf(compiled);
  for (const file of new Set([...ALWAYS, ...readdirSync(golden)])) {
    expect([...made.keys()], `${file} is made by nothing any more`).toContain(file);
    await expect(made.get(file)).toMatchFileSnapshot(join(golden, file));
  }

  const { files, between } = compiled;
  if (between?.pages) expect(skipped(headingsOf(between.pages.structure)), 'headings of the printed book').toEqual([]);
  for (const [file, text] of made) {
    const headings = [...text.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
    expect(skipped(headings), `headings of ${file}`).toEqual([]);
  }
  for (const { name, bytes } of files) {
    if (!name.endsWith('.epub')) continue;
    const { messages } = await EpubCheck.validate(bytes);
    expect(messages.filter(({ severity }) => severity !== 'usage' && severity !== 'info')).toEqual([]);
  }
});

const headingsOf = ({ role, children }: StructureElement): readonly number[] => [
  ...(/^H\d$/.test(role) ? [Number(role[1])] : []),
  ...children.flatMap(headingsOf),
];

/** Where a rank is passed over on the way down: those who listen to a book find their way by its headings. */
const skipped = (levels: readonly number[]): readonly string[] =>
  levels.flatMap((level, index) =>
    index > 0 && level > levels[index - 1]! + 1 ? [`${levels[index - 1]} to ${level}`] : [],
  );
