import type { Report } from '../../diagnostics/index.js';
import { type Block, type Inline, ranked, type Source, type Span } from '../../document/index.js';
import { InlineBuilder } from './inlines.js';
import { type TextLine, textLines } from './lines.js';
import { literal } from './literal.js';
import { figure, pictureOf } from './pictures.js';
import { tagOf } from './tags.js';
import { type Fold, foldLines } from './wrap.js';

/** Reads plain text, or a part of a source as plain text: a paragraph for each line, wrapped lines joined. */
export function readText(source: Source, report: Report, from = 0, to = source.text.length): readonly Block[] {
  const into = new InlineBuilder(source);
  return foldLines(textLines(source, from, to), source.text).flatMap((fold) => block(into, fold, report));
}

function block(into: InlineBuilder, fold: Fold, report: Report): readonly Block[] {
  const { source } = into;
  const first = fold[0]!;
  const span = { source, start: first.start, end: fold.at(-1)!.end };
  const gap = first.blanks;
  switch (first.role) {
    case 'rule':
      return [{ kind: 'scene-break', form: 'rule', span }];
    case 'picture':
      return picture(source, first, report);
    case 'heading':
      return [{ kind: 'heading', ...ranked(first.level), inlines: joined(into, fold), gap, span }];
    case 'text': {
      const inlines = joined(into, fold);
      if (inlines.length > 0) return [{ kind: 'paragraph', inlines, gap, span }];
      if (source.text.startsWith('<!--', first.start)) reportComment(span, report);
      return [];
    }
  }
}

/** A comment of HTML: seen by nobody but its author. */
export function reportComment(span: Span, report: Report): void {
  const message = 'This comment is no part of the story and was left out';
  report({ severity: 'info', code: 'source/comment', message, span });
}

/** A hyphen, a sign that parts a word, or a dash at a line's end, close to its word: what comes after it stood close to it as well. */
const CLOSE_UP = /(?:[\p{L}\p{N}][-\u2010]|\p{L}[\u00AD¬]|["”’'!?.…\p{L}\p{N}](?:--|—))$/u;

/** Whether what comes after the line that begins at `start` and ends at `end` stands close to it. */
export const closesUp = (text: string, start: number, end: number): boolean =>
  CLOSE_UP.test(text.slice(Math.max(start, end - 4), end));

function joined(into: InlineBuilder, fold: Fold): readonly Inline[] {
  const { text } = into.source;
  for (const [index, line] of fold.entries()) {
    const before = fold[index - 1];
    if (before && !closesUp(text, before.start, before.end)) into.lineEnd(before.end);
    literal(into, line.start, line.end);
  }
  return into.take();
}

function picture(source: Source, line: TextLine, report: Report): readonly Block[] {
  const span = { source, start: line.start, end: line.end };
  const tag = tagOf(source.text.slice(line.start, line.end));
  const written = tag?.kind === 'image' ? pictureOf(tag, source, line.start) : { href: '', alt: '', caption: [] };
  return figure(source, written, line.blanks, span, report);
}
