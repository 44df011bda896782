import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '../src/compile.js';
import { textOf } from '../src/document/index.js';
import { diskWorld } from '../src/machine/disk.js';

const EXAMPLES = 'assets/examples';

/** What each example is there to show. */
const SHOWN: Readonly<Record<string, RegExp>> = {
  'fan-fiction': /said Oriel/,
  'poems-and-letters': /3 Rope Walk\nSaltby, by the sea/,
  school: /^Under the third step/m,
};

test.each(readdirSync(EXAMPLES))('the example %s makes both books, and nothing in it is in doubt', async (name) => {
  const folder = join(EXAMPLES, name);
  const source = { file: 'anthology.yaml', text: readFileSync(join(folder, 'anthology.yaml'), 'utf8') };
  const { files, diagnostics, between } = await compile(source, diskWorld(folder), { between: true });
  expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(files).toHaveLength(3);
  const text = between!.edits.flatMap(({ edited }) => edited.blocks.map(textOf)).join('\n');
  expect(text).toMatch(SHOWN[name]!);
  expect(text).not.toMatch(/beta|Comments are love|Class 5B/);
});
