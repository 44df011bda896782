import {
  type Block,
  COLUMNS_PER_EM,
  type Form,
  type Inline,
  join,
  type Paragraph,
  plain,
  type Verse,
  type VerseLine,
} from '../../document/index.js';
import type { Desk } from './desk.js';
import { quotedVerse } from './quoted-verse.js';
import { fixedOf } from './take-fixed.js';
import { columnsBefore, LONGEST, SPEAKER, verse } from './verse.js';
import { endsLine } from './wording.js';

/** Sets lines as the manifest or an editor says that they are to be read; where nobody says, as each passage looks. */
export function inForm(blocks: readonly Block[], desk: Desk): readonly Block[] {
  const made: (readonly Block[])[] = [];
  for (let at = 0; at < blocks.length; ) {
    const form = formOf(blocks[at]!, desk);
    let end = at + 1;
    while (end < blocks.length && formOf(blocks[end]!, desk) === form) end += 1;
    const run = blocks.slice(at, end);
    made.push(form === null ? verse(run, desk).map((block) => quoted(block, desk)) : FORMED[form](run));
    at = end;
  }
  return made.flat();
}

/** A quotation may hold a poem. */
const quoted = (block: Block, desk: Desk): Block => (block.kind === 'quotation' ? quotedVerse(block, desk) : block);

const formOf = (block: Block, { settings }: Desk): Form | null => fixedOf(block)?.form ?? settings.form;

const FORMED: Readonly<Record<Form, (run: readonly Block[]) => readonly Block[]>> = {
  prose: (run) => run.map(flowing),
  verse: (run) => grouped(run, () => true).map((group) => lined(group)),
  log: (run) => grouped(run, () => true).map((group) => lined(group)),
  script: (run) => grouped(run, () => true).map((group) => lined(group, SPEAKER)),
  letter: (run) =>
    grouped(run, isShort).map((group) => (group.length > 1 || hasEnds(group[0]!) ? lined(group) : group[0]!)),
};

/** Lines of a poem or a paragraph flow together, as a browser sets them. */
function flowing(block: Block): Block {
  if (block.kind === 'verse') {
    const inlines = block.lines.flatMap((line, index) => [
      ...(index > 0 ? [space(line.inlines)] : []),
      ...line.inlines,
    ]);
    return { kind: 'paragraph', inlines, gap: block.gap, span: block.span };
  }
  if (block.kind !== 'paragraph') return block;
  return {
    ...block,
    inlines: block.inlines.map((inline) => (inline.kind === 'line-break' ? space([inline]) : inline)),
  };
}

/** The space that stands for a line's end: of no unit in the source. */
function space([next]: readonly Inline[]): Inline {
  const { source, start } = next!.span;
  return { kind: 'run', text: ' ', marks: [], link: null, span: { source, start, end: start } };
}

/** Paragraphs that stand close under one another, as groups; all else by itself. */
function grouped(run: readonly Block[], takes: (block: Paragraph) => boolean): readonly (readonly Block[])[] {
  const groups: Block[][] = [];
  for (const block of run) {
    const above = groups.at(-1)?.at(-1);
    const goesOn = block.kind === 'paragraph' && block.gap === 0 && takes(block) && above?.kind === 'paragraph';
    if (goesOn && takes(above)) groups.at(-1)!.push(block);
    else groups.push([block]);
  }
  return groups;
}

const isShort = (block: Paragraph): boolean => linesOf(block.inlines).every((line) => plain(line).length <= LONGEST);

const hasEnds = (block: Block): boolean => block.kind === 'paragraph' && linesOf(block.inlines).length > 1;

/** A group as lines that stay lines; where `opens` is given, wrapped ones that do not open so are put together. */
function lined(group: readonly Block[], opens?: RegExp): Block {
  const [first] = group;
  if (first?.kind !== 'paragraph') return first!;
  const paragraphs = group as readonly Paragraph[];
  const indents = paragraphs.map(columnsBefore);
  const least = indents.reduce((one, other) => Math.min(one, other));
  const lines = paragraphs.flatMap((block, index) => {
    const own = linesOf(block.inlines);
    const indent = Math.floor((indents[index]! - least) / COLUMNS_PER_EM);
    return (opens ? gathered(own, opens) : own).map((inlines): VerseLine => ({ inlines, indent }));
  });
  const span = join(first.span, paragraphs.at(-1)!.span);
  return { kind: 'verse', lines, gap: first.gap, span } satisfies Verse;
}

/** Lines of one paragraph: one that opens no speech goes on with the one above. */
function gathered(lines: readonly (readonly Inline[])[], opens: RegExp): readonly (readonly Inline[])[] {
  const speeches: (readonly Inline[])[] = [];
  for (const line of lines) {
    const above = speeches.at(-1);
    if (!above || opens.test(plain(line))) speeches.push(line);
    else speeches[speeches.length - 1] = [...above, space(line), ...line];
  }
  return speeches;
}

/** The lines that a paragraph has in its file, whether a reader joined them or not. */
function linesOf(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  const lines: Inline[][] = [[]];
  for (const inline of inlines) {
    const above = lines.at(-1)!.at(-1);
    if (endsLine(inline)) lines.push([]);
    else if (above && isParted(above, inline)) lines.push([inline]);
    else lines.at(-1)!.push(inline);
  }
  return lines.filter((line) => line.length > 0);
}

/** Whether the file has a line's end between two neighbours: one that a hyphen or a dash closed up. */
const isParted = ({ span: one }: Inline, { span: other }: Inline): boolean =>
  one.source === other.source && /[\r\n]/.test(one.source.text.slice(one.end, other.start));
