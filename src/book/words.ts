import type { Block, Inline, LineBreak, Mark, Paragraph, Run, Span } from '../document/index.js';
import type { Words } from '../manifest/index.js';

/** Where words of our own stand: nowhere, in a file without a name. */
const nowhere = (text: string): Span => ({ source: { file: '', text }, start: 0, end: text.length });

const run = (text: string, span: Span, marks: readonly Mark[] = []): Run => ({
  kind: 'run',
  text,
  marks,
  link: null,
  span,
});

/** Words of our own, for headings and lines that no manifest or story gives. */
export const words = (text: string, ...marks: Mark[]): readonly Inline[] => [run(text, nowhere(text), marks)];

/** Stars or low lines around words, as in *Dracula*: not within an address, a name of a file, or a sum. */
const MARKED = /(?<![^\s“‘"'([—–-])([*_])(?=\S)([^*_\n]*[^\s*_])\1(?![\p{L}\p{N}*_])/gu;

/** A line that the manifest gives for the small print: what stands between stars in it is emphasis, as in titles and headnotes. */
export function worded(text: string): readonly Inline[] {
  const made: Inline[] = [];
  let from = 0;
  for (const { 0: whole, 2: inner, index } of text.matchAll(MARKED)) {
    if (index > from) made.push(...words(text.slice(from, index)));
    made.push(...words(inner!, 'emphasis'));
    from = index + whole.length;
  }
  return from < text.length || text === '' ? [...made, ...words(text.slice(from))] : made;
}

/** A paragraph of our own words. */
export const line = (...inlines: (readonly Inline[])[]): Paragraph => ({
  kind: 'paragraph',
  inlines: inlines.flat(),
  gap: 0,
  span: inlines[0]![0]!.span,
});

/** The manifest's words as paragraphs parted by blank lines, in which every line end is kept. */
export function paragraphs(given: Words): readonly Block[] {
  const blocks: Paragraph[] = [];
  for (const match of given.text.matchAll(/[^\n](?:.|\n(?!\s*\n))*/g)) {
    const text = match[0].trimEnd();
    if (text.trim() === '') continue;
    blocks.push({
      kind: 'paragraph',
      inlines: lines(given, match.index, text),
      gap: blocks.length === 0 ? 0 : 1,
      span: placed(given, match.index, text.length),
    });
  }
  return blocks;
}

/** The manifest's words in one stretch; their line ends are spaces to a title, and kept elsewhere. */
export function oneLine({ text, span }: Words): readonly Inline[] {
  const flat = text.trim().replace(/[ \t]*\n\s*/g, ' ');
  return flat === '' ? [] : [run(flat, flat.length === text.length ? placed({ text, span }, 0, text.length) : span)];
}

function lines(given: Words, start: number, text: string): readonly Inline[] {
  const inlines: Inline[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const bare = match[0].trim();
    if (bare === '') continue;
    const at = start + match.index + match[0].indexOf(bare);
    const span = placed(given, at, bare.length);
    if (inlines.length > 0) inlines.push({ kind: 'line-break', span } satisfies LineBreak);
    inlines.push(run(bare, span));
  }
  return inlines;
}

/** The place of a stretch: exact where the manifest's text stands in its source unit for unit, else that of the whole. */
function placed({ text, span }: Words, at: number, length: number): Span {
  const verbatim = span.source.text.slice(span.start, span.end) === text;
  return verbatim ? { source: span.source, start: span.start + at, end: span.start + at + length } : span;
}
