import {
  type Block,
  COLUMNS_PER_EM,
  type Inline,
  join,
  type Paragraph,
  Prose,
  plain,
  type Verse,
  type VerseLine,
} from '../../document/index.js';
import type { Desk } from './desk.js';
import { glyphsOf } from './glyph-line.js';
import { isLineEnd, openingOf } from './wording.js';

/** Longest line that is taken for one of verse. */
export const LONGEST = 60;

/** Longest line of a poem that has shorter ones beside it, where all else says that it is one. */
const LONGEST_BESIDE = 2 * LONGEST;

/** Keeps lines together that stay lines: verse, an address, a chat. */
export function verse(blocks: readonly Block[], desk: Desk): readonly Block[] {
  const common = standsClose(blocks);
  const groups = closeGroups(blocks);
  const sure = groups.map((group) => isLines(group, desk) && isVerse(group, common));
  return groups.flatMap((group, at): readonly Block[] => {
    const [block] = group;
    const beside = sure[at - 1] === true || sure[at + 1] === true;
    if (isLines(group, desk) && (sure[at]! || (beside && !common && isUneven(group)))) return [stanzaOf(group)];
    return block?.kind === 'paragraph' && group.length === 1 && hasLines(block) ? [broken(block)] : group;
  });
}

/** Several lines, none of which an editor keeps. */
const isLines = (group: readonly Block[], desk: Desk): group is readonly Paragraph[] =>
  group.length > 1 && !group.some((block) => desk.keeps(block as Paragraph));

/** Paragraphs that stand close under one another together, all else by itself. */
export function closeGroups(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const groups: (readonly Block[])[] = [];
  for (let at = 0; at < blocks.length; ) {
    const end = Math.max(groupEnd(blocks, at), at + 1);
    groups.push(blocks.slice(at, end));
    at = end;
  }
  return groups;
}

/** Whether the story's paragraphs follow each other with no blank line between: sentences under sentences. */
function standsClose(blocks: readonly Block[]): boolean {
  const stopped = (block: Block | undefined) =>
    block?.kind === 'paragraph' && /[.!?…"”’»]$/.test(openingOf(block, 5000).slice(-1));
  const close = blocks.filter(
    (block, at) => at > 0 && block.kind === 'paragraph' && block.gap === 0 && stopped(block) && stopped(blocks[at - 1]),
  );
  return close.length * 3 > blocks.filter((block) => block.kind === 'paragraph').length;
}

/** The index behind the paragraphs that stand close under the one at `at`. */
function groupEnd(blocks: readonly Block[], at: number): number {
  if (blocks[at]!.kind !== 'paragraph') return at;
  let end = at + 1;
  while (end < blocks.length && blocks[end]!.kind === 'paragraph' && (blocks[end] as Paragraph).gap === 0) end += 1;
  return end;
}

/** `MARA: Well?`, `<tom> no`, `[10:16] mara: up?` */
export const SPEAKER = /^(?:\[[\d:]+\] ?)?[<[(]?\p{L}[\p{L}\d_ .’'-]{0,20}(?:[>\])]:?|:)\s/u;

/** Whether a line ends a sentence. */
const isStopped = (line: string): boolean => /[.!?…][)*_\]]*$/.test(line);

/** Short lines, most of them without a stop, none of them spoken; where lines always stand close it takes four. */
function isVerse(group: readonly Paragraph[], common: boolean): boolean {
  const lines = group.map((block) => openingOf(block));
  if (lines.some((line) => line.length > LONGEST || isSpoken(line))) return false;
  if (lines.every((line) => SPEAKER.test(line))) return true;
  const open = lines.filter((line) => !isStopped(line)).length;
  if (common && (lines.length < 3 || open * 4 < lines.length * 3)) return false;
  return open * 2 >= lines.length && !lines.some((line) => /^.{45,}[.!?]$/.test(line));
}

/** Lines none of which is spoken, half of which are short and half without a stop: a stanza beside others. */
export function isUneven(group: readonly Paragraph[]): boolean {
  const lines = group.map((block) => openingOf(block));
  const short = lines.filter((line) => line.length <= LONGEST).length;
  const open = lines.filter((line) => !isStopped(line)).length;
  return (
    lines.every((line) => line.length <= LONGEST_BESIDE && !isSpoken(line)) &&
    open * 2 >= lines.length &&
    short * 2 >= lines.length
  );
}

/** Whether a line begins or ends as speech does. */
export const isSpoken = (line: string): boolean => /^["“”«»„‹›–—―]|["“”«»]$/.test(line);

/** Paragraphs as the lines of a stanza, indented as in their file. */
export function stanzaOf(group: readonly Paragraph[]): Verse {
  const indents = group.map(columnsBefore);
  const least = indents.reduce((one, other) => Math.min(one, other));
  const lines = group.map(
    (block, index): VerseLine => ({
      inlines: block.inlines,
      indent: Math.floor((indents[index]! - least) / COLUMNS_PER_EM),
    }),
  );
  const [first, last] = [group[0]!, group.at(-1)!];
  return { kind: 'verse', lines, gap: first.gap, span: join(first.span, last.span) };
}

/** Whether a paragraph is lines that its author ended, none of them long. */
export const hasLines = (block: Paragraph): boolean => {
  if (!block.inlines.some((inline) => inline.kind === 'line-break')) return false;
  const lines = plain(block.inlines).split('\n');
  return lines.every((line) => line.length <= LONGEST + 20) && !lines.some((line) => glyphsOf(line));
};

/** A paragraph as a stanza of the lines that its author ended. */
export function broken(block: Paragraph): Verse {
  const lines: Inline[][] = [[]];
  for (const inline of block.inlines) {
    if (inline.kind === 'line-break') lines.push([]);
    else if (!isLineEnd(inline) || lines.at(-1)!.length > 0) lines.at(-1)!.push(inline);
  }
  return { kind: 'verse', lines: lines.map(indented), gap: block.gap, span: block.span };
}

/** Blanks that a document indents a line by, where it cannot do so by mere spaces; an em is two columns. */
const INDENT = /^[\u00A0\u2002\u2003]+/;

/** A line of verse whose indent is one, and no signs before its words. */
function indented(inlines: readonly Inline[]): VerseLine {
  const text = plain(inlines);
  const before = INDENT.exec(text)?.[0] ?? '';
  if (before === '' || before.length === text.length) return { inlines, indent: 0 };
  const columns = [...before].reduce((sum, blank) => sum + (blank === '\u2003' ? COLUMNS_PER_EM : 1), 0);
  const words = new Prose(inlines).slice(before.length, text.length);
  return { inlines: words, indent: Math.floor(columns / COLUMNS_PER_EM) };
}

/** Columns of blank before a line in its file; a tab counts four. */
export function columnsBefore({ span }: Paragraph): number {
  const { text } = span.source;
  let columns = 0;
  for (let at = span.start - 1; text[at] === ' ' || text[at] === '\t'; at -= 1) columns += text[at] === '\t' ? 4 : 1;
  return columns;
}
