import type { Report } from '../../diagnostics/index.js';
import type { Block, Source, Span } from '../../document/index.js';
import { picturePath } from './links.js';

/** A picture of the manifest's folder; one from elsewhere becomes its own description, with a warning. */
export function figure(source: Source, href: string, alt: string, gap: number, span: Span, report: Report): Block {
  const path = picturePath(source.file, href);
  if (path !== null) return { kind: 'figure', path, alt, caption: [], gap, span };
  reportOutside(href, span, report);
  const text = alt === '' ? source.text.slice(span.start, span.end) : alt;
  return { kind: 'paragraph', inlines: [{ kind: 'run', text, marks: [], link: null, span }], gap, span };
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
