import type { Report } from '../../diagnostics/index.js';
import {
  type Block,
  type FigurePlace,
  type Inline,
  plain,
  type Source,
  type Span,
  WITHIN,
} from '../../document/index.js';
import { InlineBuilder } from './inlines.js';
import { picturePath } from './links.js';
import { literal } from './literal.js';
import type { Tag } from './tags.js';

/** A picture as it is written: where it lies, what it shows, and the words to stand below it. */
export interface WrittenPicture {
  readonly href: string;
  readonly alt: string;
  readonly caption: readonly Inline[];
  readonly place?: FigurePlace;
}

/** A picture of the manifest's folder; one from elsewhere becomes its own description, with a warning. */
export function figure(
  source: Source,
  { href, alt, caption, place }: WrittenPicture,
  gap: number,
  span: Span,
  report: Report,
): readonly Block[] {
  const path = pathOf(source, href);
  if (path !== null) return [{ kind: 'figure', path, alt, caption, ...(place ? { place } : {}), gap, span }];
  reportOutside(href, described({ href, alt, caption }) !== '', span, report);
  const run = (text: string): Inline => ({ kind: 'run', text, marks: [], link: null, span });
  const lines = alt === '' || alt === plain(caption) ? [] : [[run(alt)]];
  if (caption.length > 0) lines.push([...caption]);
  return lines.map((inlines, index) => ({ kind: 'paragraph', inlines, gap: index === 0 ? gap : 0, span }));
}

/** Where a picture lies: beside the manifest, or in the text itself, as an address of data; null if nowhere there. */
export function pathOf(source: Source, href: string): string | null {
  if (!/^data:image\//i.test(href)) return picturePath(source.file, href);
  const at = source.text.indexOf(href);
  return at < 0 ? null : `${source.file}${WITHIN}data ${source.text.slice(0, at).split(DATA).length}`;
}

/** What an address of data begins with that is a picture (RFC 2397). */
const DATA = /data:image\//i;

/** The bytes of the picture of this number, from 1, of those that a text holds as addresses of data. */
export function dataPicture(text: string, number: number): Uint8Array | null {
  const behind = text.split(DATA)[number];
  const found = behind === undefined ? null : /^[\w.+-]+;base64,([\w+/=-]+)/.exec(behind);
  return found ? Buffer.from(found[1]!, 'base64') : null;
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

/** Tells that a picture cannot be shown, and whether words stand for it. */
export function reportOutside(href: string, isDescribed: boolean, span: Span, report: Report): void {
  const instead = isDescribed ? 'so its description stands in its place' : 'and has no description: it was left out';
  report({
    severity: 'warning',
    code: 'image/outside',
    message: `The picture \`${href}\` is not in the manifest’s folder, ${instead}`,
    span,
    hint: 'put the picture beside the manifest and name it by its path there',
  });
}
