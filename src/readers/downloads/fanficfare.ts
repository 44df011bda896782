import type { Report } from '../../diagnostics/index.js';
import type { AuthorsNote, Block, Source } from '../../document/index.js';
import { originOfRows } from '../html/sites/fanficfare.js';
import { type Manuscript, NO_ORIGIN } from '../manuscript.js';
import { readMarkdown } from '../markdown/markdown.js';
import { fixedBlock, linesFrom, type PlainLine, summaryBlock } from './lines.js';

/** A row of the head: `Rating: K+`. */
interface Row {
  readonly key: string;
  readonly line: PlainLine;
  /** Where its value begins. */
  readonly value: number;
  /** Behind its last line: a summary may be wrapped. */
  readonly end: number;
}

/** Columns of blank before a chapter's name: a tab, or the eight blanks that it becomes (writer_txt.py). */
const CHAPTER_INDENT = 8;

/** Reads what FanFicFare writes as text: rows, contents, and chapters whose marks are Markdown's. */
export function readFanFicFare(source: Source, report: Report, name: string): Manuscript {
  const lines = [...linesFrom(source)];
  const rows = rowsOf(lines);
  const listed = lines.findIndex(({ text }) => text === 'TABLE OF CONTENTS');
  const names = chapterNames(lines, listed);
  const heads = lines.filter(
    ({ text, indent }, at) =>
      indent >= CHAPTER_INDENT && text !== '' && at > rows.last && (names.size === 0 || names.has(text)),
  );
  const ending = lines.findLast(({ text }) => text !== '');
  const end = ending?.text === 'End file.' ? ending.start : source.text.length;
  const front = frontOf(source, lines, rows.all);
  const body = chaptersOf(source, heads, rows.end, end, report, name);
  const values = new Map(
    rows.all.map(({ key, value, end: stop }) => [key, source.text.slice(value, stop).replace(/\s+/g, ' ')]),
  );
  return {
    format: 'fff-txt',
    sources: [source],
    header: [],
    blocks: [...front, ...leftOut(source, lines, listed, heads[0]), ...body.blocks, ...closing(source, ending, end)],
    notes: body.notes,
    origin: { ...NO_ORIGIN, ...originOfRows(values) },
    works: [],
  };
}

/** The rows of the head: they begin with a key, and go on in lines without one. */
function rowsOf(lines: readonly PlainLine[]): {
  readonly all: readonly Row[];
  readonly last: number;
  readonly end: number;
} {
  const first = lines.findIndex(({ text }) => /^[A-Z][\w ]{1,30}: /.test(text));
  const all: Row[] = [];
  let at = Math.max(0, first);
  for (; at < lines.length && lines[at]!.text !== ''; at += 1) {
    const line = lines[at]!;
    const key = /^([A-Z][\w ]{1,30}): */.exec(line.text);
    const above = all.at(-1);
    if (key) all.push({ key: key[1]!.toLowerCase(), line, value: line.start + key[0].length, end: line.end });
    else if (above) all[all.length - 1] = { ...above, end: line.end };
  }
  return { all, last: at, end: lines[at]?.next ?? 0 };
}

function chapterNames(lines: readonly PlainLine[], listed: number): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { text, indent } of listed < 0 ? [] : lines.slice(listed + 1)) {
    if (indent >= CHAPTER_INDENT) break;
    if (text !== '') names.add(text);
  }
  return names;
}

function frontOf(source: Source, lines: readonly PlainLine[], rows: readonly Row[]): readonly Block[] {
  const above = lines.filter(({ text, start }) => text !== '' && start < (rows[0]?.line.start ?? 0));
  const by = above.findIndex(({ text }) => /^by /i.test(text));
  const blocks: Block[] = above
    .slice(0, by < 0 ? 1 : by)
    .map(({ start, end }) => fixedBlock(source, start, end, 'title'));
  const signed = above[by];
  for (const author of signed ? authorsIn(signed) : [])
    blocks.push(fixedBlock(source, author.start, author.end, 'author'));
  for (const { key, line, value, end } of rows)
    blocks.push(
      key === 'summary' ? summaryBlock(source, value, end) : fixedBlock(source, line.start, end, 'furniture'),
    );
  return blocks;
}

/** `by Ada Quill, Pim Delft`: each name with its place. */
function authorsIn({ text, start }: PlainLine): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/(?:^by |, | and )([^,]+?)(?=, | and |$)/gi)].map(({ 0: whole, 1: name = '', index }) => {
    const from = start + index + whole.length - name.length;
    return { start: from, end: from + name.length };
  });
}

/** The list of chapters, as it stands: it is told nowhere but in the ledger. */
function leftOut(
  source: Source,
  lines: readonly PlainLine[],
  listed: number,
  head: PlainLine | undefined,
): readonly Block[] {
  if (listed < 0) return [];
  const stop = head?.start ?? Number.POSITIVE_INFINITY;
  return lines
    .slice(listed)
    .filter(({ text, start }) => text !== '' && start < stop)
    .map(({ start, end }) => fixedBlock(source, start, end, 'contents'));
}

function chaptersOf(
  source: Source,
  heads: readonly PlainLine[],
  from: number,
  end: number,
  report: Report,
  name: string,
) {
  const blocks: Block[] = [];
  const notes: AuthorsNote[] = [];
  const single = heads.length < 2;
  const read = (start: number, stop: number, index: number) => {
    const { blocks: own, notes: told } = readMarkdown(source, report, start, `${name}-${index}`, stop, true);
    blocks.push(...own);
    notes.push(...told);
  };
  if (heads.length === 0) read(from, end, 0);
  for (const [index, head] of heads.entries()) {
    blocks.push(fixedBlock(source, head.start, head.end, single ? 'furniture' : 'chapter'));
    read(head.next, heads[index + 1]?.start ?? end, index);
  }
  return { blocks, notes };
}

const closing = (source: Source, line: PlainLine | undefined, end: number): readonly Block[] =>
  line && line.start === end ? [fixedBlock(source, line.start, line.end, 'furniture')] : [];
