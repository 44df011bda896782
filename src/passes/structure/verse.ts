import {
  type Block,
  COLUMNS_PER_EM,
  type Inline,
  join,
  type Paragraph,
  plain,
  type Verse,
  type VerseLine,
} from '../../document/index.js';
import type { Desk } from './desk.js';
import { glyphsOf } from './glyph-line.js';
import { isLineEnd, openingOf } from './wording.js';

/** Longest line that is taken for one of verse. */
export const LONGEST = 60;

/** Keeps lines together that stay lines: verse, an address, a chat. */
export function verse(blocks: readonly Block[], desk: Desk): readonly Block[] {
  const common = standsClose(blocks);
  const made: (readonly Block[])[] = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at]!;
    const end = groupEnd(blocks, at);
    const group = blocks.slice(at, end) as Paragraph[];
    if (group.length > 1 && !group.some(desk.keeps) && isVerse(group, common)) made.push([folded(group)]);
    else if (block.kind === 'paragraph' && hasLines(block)) made.push([broken(block)]);
    else made.push(blocks.slice(at, Math.max(end, at + 1)));
    at = Math.max(end, at + 1);
  }
  return made.flat();
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

/** Short lines, most of them without a stop, none of them spoken; where lines always stand close it takes four. */
function isVerse(group: readonly Paragraph[], common: boolean): boolean {
  const lines = group.map((block) => openingOf(block));
  if (lines.some((line) => line.length > LONGEST || /^["“”«„–—]|["“”»]$/.test(line))) return false;
  if (lines.every((line) => SPEAKER.test(line))) return true;
  const open = lines.filter((line) => !/[.!?…][)*_\]]*$/.test(line)).length;
  if (common && (lines.length < 3 || open * 4 < lines.length * 3)) return false;
  return open * 2 >= lines.length && !lines.some((line) => /^.{45,}[.!?]$/.test(line));
}

function folded(group: readonly Paragraph[]): Verse {
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

const hasLines = (block: Paragraph): boolean => {
  if (!block.inlines.some((inline) => inline.kind === 'line-break')) return false;
  const lines = plain(block.inlines).split('\n');
  return lines.every((line) => line.length <= LONGEST + 20) && !lines.some((line) => glyphsOf(line));
};

function broken(block: Paragraph): Verse {
  const lines: Inline[][] = [[]];
  for (const inline of block.inlines) {
    if (inline.kind === 'line-break') lines.push([]);
    else if (!isLineEnd(inline) || lines.at(-1)!.length > 0) lines.at(-1)!.push(inline);
  }
  return { kind: 'verse', lines: lines.map((inlines) => ({ inlines, indent: 0 })), gap: block.gap, span: block.span };
}

/** Columns of blank before a line in its file; a tab counts four. */
export function columnsBefore({ span }: Paragraph): number {
  const { text } = span.source;
  let columns = 0;
  for (let at = span.start - 1; text[at] === ' ' || text[at] === '\t'; at -= 1) columns += text[at] === '\t' ? 4 : 1;
  return columns;
}
