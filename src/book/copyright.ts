import { type Block, type Inline, plain, type Story } from '../document/index.js';
import type { Manifest } from '../manifest/index.js';
import type { BookDate } from './date.js';
import { listNames } from './language.js';
import type { Terms } from './terms.js';
import { line, worded, words } from './words.js';

/** The lines of a copyright page for which the manifest has no text of its own: plain facts, no claims but the usual. */
export function copyrightLines(
  manifest: Manifest,
  title: readonly Inline[],
  stories: readonly Story[],
  date: BookDate,
  terms: Terms,
): readonly Block[] {
  const year = date.known ? date.day.slice(0, 4) : '';
  const editors = manifest.editors.map(({ name }) => name);
  const names = listNames(editors, manifest.language);
  const edited = editors.length > 0;
  const facts = [
    words(plain(title), 'emphasis'),
    ...own(edited ? terms.editedBy(names) : null, seriesLine(manifest)),
    ...own([manifest.publisher, year].filter(Boolean).join(', ')),
  ];
  const claims = manifest.rights
    ? [worded(manifest.rights)]
    : own(
        edited ? terms.selectionCopyright(year, names) : null,
        stories.some(({ rights }) => !rights) ? terms.storyCopyright : null,
      );
  return [facts, claims, own(...isbnLines(manifest))].filter((lines) => lines.length > 0).map(stacked);
}

const own = (...lines: readonly (string | null)[]): readonly (readonly Inline[])[] =>
  lines.filter((text) => text !== null && text !== '').map((text) => words(text!));

/** Lines as one paragraph. */
const stacked = (lines: readonly (readonly Inline[])[]): Block =>
  line(lines.flatMap((inlines, index) => (index === 0 ? inlines : [lineEnd(inlines), ...inlines])));

const lineEnd = (next: readonly Inline[]): Inline => ({ kind: 'line-break', span: next[0]!.span });

function seriesLine({ series }: Manifest): string {
  if (series === null) return '';
  return series.number === null ? series.name : `${series.name}, ${series.number}`;
}

function isbnLines({ identifier: { print, ebook } }: Manifest): readonly string[] {
  const printed = isbn(print);
  const read = isbn(ebook);
  if (printed === read) return printed === null ? [] : [`ISBN ${printed}`];
  const lines: string[] = [];
  if (printed !== null) lines.push(`ISBN ${printed} (print)`);
  if (read !== null) lines.push(`ISBN ${read} (ebook)`);
  return lines;
}

/** The number of an ISBN however it is prefixed; null for any other identifier, which no reader wants to see. */
function isbn(identifier: string | null): string | null {
  return identifier?.match(/^(?:urn:)?(?:isbn[-: ]*)?((?:97[89][- ]?)?(?:\d[- ]?){9}[\dX])$/i)?.[1] ?? null;
}
