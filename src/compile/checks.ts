import type { Diagnostic } from '../diagnostics/index.js';
import { type Checks, type Manifest, storyEntries } from '../manifest/index.js';

/**
 * What is told, with the weight that the manifest gives it, the story's over the book's. An error stays one: it says why
 * there is no book.
 */
export function weighed(all: readonly Diagnostic[], manifest: Manifest): readonly Diagnostic[] {
  const byFile = new Map<string, Checks>();
  for (const { files, checks } of storyEntries(manifest)) for (const { path } of files) byFile.set(path, checks);
  if (Object.keys(manifest.checks).length === 0 && [...byFile.values()].every(isEmpty)) return all;
  return all.flatMap((one) => {
    const own = one.span ? byFile.get(one.span.source.file)?.[one.code] : undefined;
    const weight = own ?? manifest.checks[one.code];
    if (weight === undefined || one.severity === 'error') return [one];
    return weight === 'off' ? [] : [{ ...one, severity: weight }];
  });
}

const isEmpty = (checks: Checks): boolean => Object.keys(checks).length === 0;
