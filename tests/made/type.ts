import { readFileSync } from 'node:fs';
import { Log } from '../../src/diagnostics/index.js';
import type { Inline, World } from '../../src/document/index.js';
import type { FamilyName, FileRef } from '../../src/manifest/index.js';
import { type Item, type Line, rightOf, spelledOut } from '../../src/pages/index.js';
import type { ParagraphStyle, Text, TextStyle } from '../../src/typesetter/index.js';
import { Compositor } from '../../src/typesetter/lines/compositor.js';
import { run } from './ebook.js';
import { installed } from './interior.js';

/** What tests of single paragraphs need: styles, a compositor, and what came of a line. */

export const BODY: TextStyle = {
  size: 11,
  posture: 'roman',
  weight: 'regular',
  caps: 'normal',
  figures: 'old-style',
  tracking: 0,
  language: 'en-GB',
};

export const JUSTIFIED: ParagraphStyle = {
  measure: 298.8,
  align: 'justify',
  indent: 0,
  left: 0,
  right: 0,
  hang: 0,
  hyphenate: true,
  bySense: false,
  rows: 1,
  mirrored: true,
  drop: null,
};

export interface Bench {
  readonly compositor: Compositor;
  readonly log: Log;
}

/** A compositor with a bundled family; `files` are fonts of the manifest's folder, by path: where to find their bytes. */
export async function bench(
  font: FamilyName = 'eb-garamond',
  files: Readonly<Record<string, string>> = {},
): Promise<Bench> {
  const log = new Log();
  const world: World = {
    ...installed(),
    file: async (path) =>
      files[path]
        ? { ok: true, bytes: readFileSync(files[path]) }
        : { ok: false, fault: 'missing', detail: 'no such file' },
  };
  const fallback: readonly FileRef[] = Object.keys(files).map((path) => ({ path, span: null }) as unknown as FileRef);
  return { compositor: await Compositor.load({ font, fallback }, world, log.report), log };
}

export const shaped = (
  { compositor }: Bench,
  inlines: string | readonly Inline[],
  style: Partial<TextStyle> = {},
): Text => compositor.shape(typeof inlines === 'string' ? [run(inlines)] : inlines, { ...BODY, ...style });

/** Where a line's ink ends, in points from the page's left edge, without a space that the line's end swallowed. */
export const endOf = (line: Line): number => rightOf(line) - line.tracking;

/** Every line of some items, those of matter among them. */
export const linesOn = (items: readonly Item[]): readonly Line[] =>
  spelledOut(items).filter((item) => item.kind === 'line');

/** A line's text as it is copied, but for the space at its end. */
export const copied = (line: Line): string => line.tokens.map((token) => token?.text ?? ' ').join('');
