import type { Report } from '../../diagnostics/index.js';
import { type Block, type Inline, plain, type Source, type Span } from '../../document/index.js';
import { InlineBuilder } from './inlines.js';
import { picturePath } from './links.js';
import { literal } from './literal.js';
import type { Tag } from './tags.js';

/** A picture as it is written: where it lies, what it shows, and the words to stand below it. */
export interface WrittenPicture {
  readonly href: string;
  readonly alt: string;
  readonly caption: readonly Inline[];
}

/** A picture of the manifest's folder; one from elsewhere becomes its own description, with a warning. */
export function figure(
  source: Source,
  { href, alt, caption }: WrittenPicture,
  gap: number,
  span: Span,
  report: Report,
): readonly Block[] {
  const path = picturePath(source.file, href);
  if (path !== null) return [{ kind: 'figure', path, alt, caption, gap, span }];
  reportOutside(href, span, report);
  const run = (text: string): Inline => ({ kind: 'run', text, marks: [], link: null, span });
  const lines = alt === '' || alt === plain(caption) ? [] : [[run(alt)]];
  if (caption.length > 0) lines.push([...caption]);
  if (lines.length === 0) lines.push([run(source.text.slice(span.start, span.end))]);
  return lines.map((inlines, index) => ({ kind: 'paragraph', inlines, gap: index === 0 ? gap : 0, span }));
}

/** What stands for a picture that cannot be shown among words; nothing if it was given none. */
export function described({ alt, caption }: WrittenPicture): string {
  const below = plain(caption);
  if (below === '' || below === alt) return alt;
  return alt === '' ? below : `${alt} (${below})`;
}

/** The picture of a tag that begins at `at`; what hovers over it on a page of the web stands under it in a book. */
export function pictureOf(tag: Extract<Tag, { kind: 'image' }>, source: Source, at: number): WrittenPicture {
  const { src: href, alt, title } = tag;
  const into = new InlineBuilder(source);
  if (title) literal(into, at + title.start, at + title.end);
  return { href, alt, caption: into.take() };
}

/** Tells that a picture cannot be shown. */
export function reportOutside(href: string, span: Span, report: Report): void {
  report({
    severity: 'warning',
    code: 'image/outside',
    message: `The picture \`${href}\` is not in the manifest’s folder, so its description stands in its place`,
    span,
    hint: 'put the picture beside the manifest and name it by its path there',
  });
}
