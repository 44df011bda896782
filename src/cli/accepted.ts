import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, isMap, isSeq, parseDocument } from 'yaml';
import type { Diagnostic } from '../diagnostics/index.js';
import { fingerprintOf } from '../settled/index.js';

/** The key of the file of decisions under which the doubts stand that were there when the book was last accepted. */
const KEY = 'accepted';

/** What a doubt is known by, though lines move: its code and its place; one without a place by what it says. */
const nameOf = ({ code, span, message }: Diagnostic): string =>
  `${code} ${span?.source.text ? fingerprintOf(span) : message}`;

/** What is told but for the doubts that stood in the last accepted state; errors are always told. */
export function unaccepted(all: readonly Diagnostic[], folder: string, file: string): readonly Diagnostic[] {
  const known = acceptedIn(textOf(join(folder, file)) ?? '');
  return all.filter((one) => one.severity === 'error' || !known.has(nameOf(one)));
}

/** Writes down all doubts of today as accepted; gives their number. What else is in the file stays as it is written. */
export function accept(all: readonly Diagnostic[], folder: string, file: string): number {
  const names = [...new Set(all.filter(({ severity }) => severity !== 'error').map(nameOf))].sort();
  const path = join(folder, file);
  const read: Document = parseDocument(textOf(path) ?? '');
  const document = isMap(read.contents) ? read : new Document({});
  if (names.length > 0) document.set(KEY, document.createNode(names));
  else document.delete(KEY);
  writeFileSync(path, document.toString({ lineWidth: 0 }));
  return names.length;
}

function acceptedIn(text: string): ReadonlySet<string> {
  const { contents } = parseDocument(text, { prettyErrors: false });
  const list = isMap(contents) ? contents.get(KEY) : null;
  return new Set(isSeq(list) ? list.items.map(String) : []);
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
