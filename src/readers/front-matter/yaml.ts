import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Report } from '../../diagnostics/index.js';
import type { HeaderLine, Source } from '../../document/index.js';
import { FRONT_LENGTH, type FrontMatter, headerLine } from './front-matter.js';

const FENCE = /^\uFEFF?---[ \t]*(\r\n|\n|\r)([\s\S]*?)(?:\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/;

/** Reads YAML front matter; null where the file has none, or a rule stands there instead. */
export function yamlFrontMatter(source: Source, report: Report): FrontMatter | null {
  const match = FENCE.exec(source.text.slice(0, FRONT_LENGTH));
  if (!match || !/^[ \t]*[\w"'-][^\n\r]*:/.test(match[2]!)) return null;
  const base = match[0].indexOf(match[2]!, 3);
  const document = parseDocument(match[2]!, { lineCounter: new LineCounter() });
  if (document.errors.length > 0 || !isMap(document.contents)) {
    const at = base + (document.errors[0]?.pos[0] ?? 0);
    report({
      severity: 'warning',
      code: 'header/front-matter',
      message: 'This front matter is not YAML, so it was read as text',
      span: { source, start: at, end: at + 1 },
      hint: 'put values with a colon in quotation marks',
    });
    return null;
  }
  const lines = document.contents.items.flatMap((pair): HeaderLine[] => {
    if (!isScalar(pair.key) || pair.key.range == null) return [];
    const value = pair.value as { readonly range?: readonly number[]; toJSON(): unknown } | null;
    const start = base + pair.key.range[0];
    const end = base + (value?.range?.[1] ?? pair.key.range[1]);
    return [headerLine(source, String(pair.key.value), written(value?.toJSON()), start, end)];
  });
  return { lines, end: match[0].length };
}

/** What names somebody, in the maps that pandoc, Hugo and Jekyll read. */
const NAMED = ['name', 'literal', 'text', 'title', 'main'];

/** A value on one line: lists with commas, of a map its name. */
function written(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(written).join(', ');
  if (typeof value !== 'object') return String(value).replace(/\s+/g, ' ').trim();
  const entries = Object.entries(value);
  const named = entries.find(([key]) => NAMED.includes(key.toLowerCase()));
  if (named) return written(named[1]);
  const parts = ['given', 'first', 'family', 'last'].flatMap((key) =>
    entries.filter(([own]) => own.toLowerCase() === key),
  );
  // `Ida Marsh: {email: …}`: the key is the name.
  const values = parts.length > 0 ? parts.map(([, part]) => written(part)) : entries.map(([key]) => key);
  return parts.length > 0 ? values.join(' ') : values.slice(0, 1).join('');
}
