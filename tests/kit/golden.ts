import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Compiled, compile } from '../../src/compile.js';
import { pretty } from '../../src/diagnostics/index.js';
import { diskWorld } from '../../src/machine/disk.js';
import { dumpPages } from '../../src/pages/index.js';
import { unzip } from '../zip.js';

import { dumpStory } from './tree.js';

/** Compiles the anthology in `folder`: its pages, and its ebook. */
export async function compileGolden(folder: string): Promise<Compiled> {
  const text = readFileSync(join(folder, 'anthology.yaml'), 'utf8');
  return compile({ file: 'anthology.yaml', text }, diskWorld(folder), { only: 'epub', between: true });
}

/** What became of the anthology as text: `tree.txt`, `diagnostics.txt`, `pages.txt`, the ebook's files. */
export function textsOf({ files, between, diagnostics }: Compiled): ReadonlyMap<string, string> {
  const made = new Map([
    ['diagnostics.txt', `${diagnostics.map((one) => pretty(one, (_, words) => words)).join('\n\n')}\n`],
    ['tree.txt', `${between!.edits.map(({ edited }) => dumpStory(edited)).join('\n\n')}\n`],
  ]);
  if (between!.pages) made.set('pages.txt', dumpPages(between!.pages));
  const ebook = files.find(({ name }) => name.endsWith('.epub'));
  if (ebook)
    for (const { name: path, bytes } of unzip(ebook.bytes))
      if (/\.(xhtml|opf|ncx)$/.test(path)) made.set(path.replace(/^.*\//, ''), new TextDecoder().decode(bytes));
  return made;
}
