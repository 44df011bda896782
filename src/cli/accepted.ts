import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/index.js';
import { acceptedIn, fingerprintOf, withAccepted } from '../settled/index.js';
import { textAt } from './peek.js';

/** What a doubt is known by, though lines move: its code and its place; one without a place by what it says. */
const nameOf = ({ code, span, message }: Diagnostic): string =>
  `${code} ${span?.source.text ? fingerprintOf(span) : message}`;

/** What is told but for the doubts that stood in the last accepted state; errors are always told. */
export function unaccepted(all: readonly Diagnostic[], folder: string, file: string): readonly Diagnostic[] {
  const known = new Set(acceptedIn({ file, text: textAt(join(folder, file)) ?? '' }));
  return all.filter((one) => one.severity === 'error' || !known.has(nameOf(one)));
}

/** Writes down all doubts of today as accepted; gives their number. What else is in the file stays as it is written. */
export function accept(all: readonly Diagnostic[], folder: string, file: string): number {
  const names = [...new Set(all.filter(({ severity }) => severity !== 'error').map(nameOf))].sort();
  const path = join(folder, file);
  writeFileSync(path, withAccepted(textAt(path) ?? '', names));
  return names.length;
}
