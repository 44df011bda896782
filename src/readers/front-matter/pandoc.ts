import type { HeaderLine, Source } from '../../document/index.js';
import { FRONT_LENGTH, type FrontMatter, headerLine } from './front-matter.js';

/** A line that begins with a per cent sign, and those that go on with it, indented. */
const LINE = /%[ \t]?([^\r\n]*(?:(?:\r\n|\n|\r)[ \t]+\S[^\r\n]*)*)(?:\r\n|\n|\r|$)/y;

/** What the lines are, in this order (pandoc's manual, "Extension: pandoc_title_block"). */
const KEYS = ['title', 'author', 'date'];

/**
 * Reads pandoc's title block, up to three lines at the head of a file; null where there is none. Authors stand on lines of
 * their own, or behind semicolons. A `%%` is a comment of another program's, and a line alone without a blank one below is a text's.
 */
export function pandocTitle(source: Source): FrontMatter | null {
  const text = source.text.slice(0, FRONT_LENGTH);
  const head = text.startsWith('\uFEFF') ? 1 : 0;
  if (text[head] !== '%' || text[head + 1] === '%') return null;
  const lines: HeaderLine[] = [];
  let end = head;
  for (const key of KEYS) {
    LINE.lastIndex = end;
    const match = LINE.exec(text);
    if (!match) break;
    const parts = match[1]!.split(/[\r\n]+/).map((part) => part.replace(/\s+/g, ' ').trim());
    const value = parts.filter((part) => part !== '').join(key === 'author' ? '; ' : ' ');
    if (value !== '') lines.push(headerLine(source, key, value, end, end + match[0].trimEnd().length));
    end += match[0].length;
  }
  return lines.length > 0 && /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end)) ? { lines, end } : null;
}
