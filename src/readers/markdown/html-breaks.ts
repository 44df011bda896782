import type { Excerpt } from './align.js';

/** A part of a paragraph between tags that part it: words, with the blank lines before them, or a rule. */
export interface HtmlPart {
  readonly excerpt: Excerpt;
  readonly gap: number;
  readonly rule: boolean;
}

const BREAK = /<br\b[^<>]*>|<hr\b[^<>]*>/gi;

/** What stands alone between two line ends and has no words: an ornament. */
const isGlyphs = (text: string): boolean => /\S/.test(text) && text.length < 200 && !/[\p{L}\p{N}<>]/u.test(text);

/**
 * Parts a paragraph at `<hr>`, at several `<br>` in a row (as many blank lines, less one), and at one beside an ornament; a
 * single one between words is left to be read with them. Null where there is nothing to part.
 */
export function htmlParts(excerpt: Excerpt, gap: number): readonly HtmlPart[] | null {
  const { text } = excerpt;
  if (!/<[bh]r\b/i.test(text) || text.includes('`')) return null;
  const rows = rowsOf(text);
  const parts: HtmlPart[] = [];
  let from: number | null = null;
  let to = 0;
  let before = gap;
  const flush = (next: number) => {
    if (from !== null) parts.push({ excerpt: excerpt.slice(from, to), gap: before, rule: false });
    if (from !== null || next > before) before = next;
    from = null;
  };
  let blanks = 0;
  for (const [index, row] of rows.entries()) {
    const filled = /\S/.test(text.slice(row.start, row.end));
    const apart =
      filled && (isGlyphs(text.slice(row.start, row.end)) || (from !== null && isGlyphs(text.slice(from, to))));
    if (index > 0 && (blanks > 0 || apart)) flush(parts.length === 0 && from === null ? gap : blanks);
    if (filled) {
      from ??= row.start;
      to = row.end;
    }
    blanks = filled ? 0 : blanks + 1;
    if (row.rule) {
      flush(0);
      parts.push({ excerpt: excerpt.slice(row.end, row.end + row.rule), gap: 0, rule: true });
      blanks = 0;
      before = 0;
    }
  }
  flush(0);
  return parts;
}

/** What stands between the tags; `rule` is the length of the one behind it where it draws a line, else 0. */
function rowsOf(text: string): readonly { readonly start: number; readonly end: number; readonly rule: number }[] {
  const rows = [];
  let start = 0;
  for (const { 0: tag, index } of text.matchAll(BREAK)) {
    rows.push({ start, end: index, rule: /^<hr/i.test(tag) ? tag.length : 0 });
    start = index + tag.length;
  }
  return [...rows, { start, end: text.length, rule: 0 }];
}
