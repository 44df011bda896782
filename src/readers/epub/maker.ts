import { first } from '../html/select.js';
import { AO3_DOWNLOAD } from '../html/sites/ao3.js';
import { FANFICFARE_BOOK, FIMFICTION_BOOK } from '../html/sites/books.js';
import type { Site } from '../html/sites/site.js';
import type { Package } from './package.js';
import type { Part } from './parts.js';

/** A work of the Archive of Our Own, downloaded as an ebook. */
export const AO3_BOOK: Site = { ...AO3_DOWNLOAD, format: 'ao3-epub' };

/** The maker of an ebook, if it is a known one. */
export function makerOf({ metadata }: Package, parts: readonly Part[]): Site | null {
  const said = metadata
    .filter(({ name }) => /^(?:contributor|publisher|source)$/.test(name))
    .map(({ text }) => text)
    .join('\n');
  const has = (selector: string) => parts.slice(0, 5).some(({ page }) => first(page.root, selector) !== null);
  if (has(AO3_DOWNLOAD.known)) return AO3_BOOK;
  if (/fan-?fic-?(?:fare|downloader)/i.test(said) || has('body.fff_titlepage, a.authorlink')) return FANFICFARE_BOOK;
  return /fimfiction/i.test(said) ? FIMFICTION_BOOK : null;
}
