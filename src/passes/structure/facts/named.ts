import type { Line } from '../row.js';

/** A name that the manifest gives. */
export interface KnownName {
  readonly kind: 'title' | 'author';
  readonly name: string;
}

/** How many lines at the top may be the title. */
const TOP = 8;

/** A line without case, marks and spaces. */
export const looseWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What the first lines say, a title perhaps, and where. */
export function namesAmong(lines: readonly Line[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const { at, line, key, words } of lines.slice(0, TOP)) {
    const name = key?.meaning?.role === 'title' && key.value !== '' ? key.value : words <= 12 ? line : '';
    if (looseWords(name) !== '' && !names.has(looseWords(name))) names.set(looseWords(name), at);
  }
  return names;
}

/** How many lines a name opens that is a part's in a script or talk. */
const PART = 3;

/** The names that open several lines. */
export function partsAmong(lines: readonly Line[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { key } of lines) if (key && !key.meaning) counts.set(key.key, (counts.get(key.key) ?? 0) + 1);
  return new Set([...counts].flatMap(([key, count]) => (count >= PART ? [key] : [])));
}
