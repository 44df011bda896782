import { join } from 'node:path';
import { slugOf } from '../compile/slug.js';
import type { Diagnostic } from '../diagnostics/index.js';
import { namesIn, textAt } from './peek.js';

/**
 * The books of an earlier title that stand in `out` beside those that are being written: somebody may send the wrong one.
 * Ours are known by their names (an ebook with the cover that is written beside it, and the pages of that name); those of
 * other manifests in the same folder are meant to be there.
 */
export function oldFiles(out: string, folder: string, names: readonly string[]): Diagnostic | null {
  const there = namesIn(out);
  const kept = new Set([...names.map(stemOf), ...titlesIn(folder).map(slugOf)]);
  const stems = there.filter((name) => name.endsWith(COVER)).map(stemOf);
  const old = stems.filter((stem) => !kept.has(stem) && there.includes(`${stem}.epub`));
  const files = old
    .flatMap((stem) => ['.epub', '.pdf', COVER].map((end) => `${stem}${end}`))
    .filter((name) => there.includes(name));
  if (files.length === 0) return null;
  return {
    severity: 'info',
    code: 'book/old-files',
    message: `Books of an earlier title are still there: ${files.join(', ')}`,
    span: null,
    hint: 'delete them, so that nobody sends the wrong one; Sheaf deletes no file that it does not replace',
  };
}

const COVER = '-cover.jpg';

const stemOf = (name: string): string => name.replace(/(?:-cover\.jpg|\.epub|\.pdf)$/, '');

/** The titles of the manifests in a folder. */
const titlesIn = (folder: string): readonly string[] =>
  namesIn(folder)
    .filter((name) => /(?<!\.settled)\.ya?ml$/i.test(name))
    .flatMap((name) => {
      const title = /^title:[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^#\n]+))/m.exec(textAt(join(folder, name)) ?? '');
      return title ? [(title[1] ?? title[2] ?? title[3])!.trim()] : [];
    });
