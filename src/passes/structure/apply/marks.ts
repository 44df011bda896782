import { type Inline, join, type Paragraph, plain, type Span } from '../../../document/index.js';
import { gapOf, shown, tell } from '../desk.js';
import { cutOut, lineOf, spaceAt, squeezed, withCalls } from '../wording.js';
import { plainly } from './title.js';
import type { Use } from './use.js';

/** A heading, with the second line of a banner. */
export function takeHeading(use: Use, at: number, level: 1 | 2): number {
  const line = use.row.lines[at]!;
  const { block, banner } = line;
  if (block.kind === 'heading') {
    use.draft.blocks.push({ ...block, level });
    use.find(at, at + 1);
    return at + 1;
  }
  if (block.kind !== 'paragraph') return use.story(at);
  const end = level === 1 && use.kind(at + 1) === 'subtitle' ? at + 2 : at + 1;
  const below = end > at + 1 ? (use.block(at + 1) as Paragraph) : null;
  const text = plain(block.inlines);
  const listed = use.row.ranges.contents?.names.has(squeezed(line.line).toLowerCase());
  const named = use.row.pieces.get(at) === 'name' ? line.key : starredAt(use, at);
  const [from, to] = named
    ? [named.start, named.end]
    : banner && !listed && !use.row.times.found.has(at)
      ? [banner.start, unsigned(use, text.slice(0, banner.end))]
      : [0, text.length];
  const words = cutOut(block.inlines, from, to);
  const own = withCalls(use.row.sisters.has(at) ? plainly(words) : words, block.inlines);
  const inlines = below ? [...own, between(own, block.span), ...below.inlines] : own;
  const span = below ? join(block.span, below.span) : block.span;
  tell(use.desk, 'heading', span, below ? `${shown(block)} ${shown(below)}` : shown(block), lineOf(inlines));
  use.draft.blocks.push({ kind: 'heading', level, inlines, gap: block.gap, span });
  use.find(at, end);
  return end;
}

/** Where the words of one of several headings stand between stars of emphasis: what shows that it is one says nothing more. */
function starredAt({ row }: Use, at: number): { readonly start: number; readonly end: number } | null {
  const { text } = row.lines[at]!;
  const stars = row.sisters.has(at) ? /^\s*([*_]{1,3})(?=[^\s*_])(.*[^\s*_])\1\s*$/u.exec(text) : null;
  if (!stars) return null;
  const start = text.indexOf(stars[1]!) + stars[1]!.length;
  return { start, end: start + stars[2]!.length };
}

/**
 * What stands between a chapter's number and the name in the line below it, where both share a line of the contents and of
 * the pages' heads: a colon behind words, a full stop behind a number alone, a space behind whatever parts them already.
 */
function between(number: readonly Inline[], { source, end }: Span): Inline {
  const text = lineOf(number);
  const parting = /[\p{L}\p{N})\]]$/u.test(text) ? (/^(?:\d+|[IVXLC]+)$/.test(text) ? '. ' : ': ') : ' ';
  return { ...spaceAt(source, end), text: parting } as Inline;
}

/** `Chapter 2: Dark by Pomona`: where a banner ends that an archive signs with the story's author. */
function unsigned({ draft }: Use, text: string): number {
  const signed =
    draft.authors.length === 1 &&
    draft.authors.find(({ name }) => text.toLowerCase().endsWith(` by ${name.toLowerCase()}`));
  return signed ? text.slice(0, -` by ${signed.name}`.length).trimEnd().length : text.length;
}

/** A scene break. */
export function takeBreak(use: Use, at: number): number {
  const block = use.block(at);
  if (block.kind === 'scene-break') use.draft.blocks.push(block);
  else {
    const { glyphs } = use.row.lines[at]!;
    tell(use.desk, 'break', block.span, shown(block), 'scene break', glyphs !== 'dots' && glyphs !== 'kisses');
    use.draft.blocks.push({ kind: 'scene-break', form: `glyph:${shown(block)}`, span: block.span });
  }
  use.find(at, at + 1);
  return at + 1;
}

/** A motto, down to its source. */
export function takeEpigraph(use: Use, at: number): number {
  const end = use.end(at, 'epigraph');
  const blocks = use.row.lines.slice(at, end).map(({ block }) => block);
  const span = join(blocks[0]!.span, blocks.at(-1)!.span);
  use.draft.blocks.push({ kind: 'quotation', role: 'epigraph', blocks, gap: gapOf(blocks[0]!), span });
  use.find(at, end);
  return end;
}
