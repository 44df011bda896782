import type { HeaderLine, Source } from '../../document/index.js';

/** What stands above a text for programs, and where the text after it begins. */
export interface FrontMatter {
  readonly lines: readonly HeaderLine[];
  readonly end: number;
}

/** A header line with the place of its key and value. */
export function headerLine(source: Source, key: string, value: string, start: number, end: number): HeaderLine {
  const span = { source, start, end };
  const inlines = [{ kind: 'run', text: source.text.slice(start, end), marks: [], link: null, span }] as const;
  return { key: key.toLowerCase(), value, note: null, inlines, span };
}

/** No front matter is longer than this, in units. */
export const FRONT_LENGTH = 20_000;
