import type { Book } from '../book/index.js';
import type { FileRef, Manifest } from '../manifest/index.js';
import type { CoverBrief } from './cover.js';
import { wordingOf } from './letters/words-of-book.js';

/** What the covers of `book` are made from. */
export const briefOf = (book: Book, manifest: Manifest, ebook: boolean): CoverBrief => ({
  wording: wordingOf(book),
  settings: manifest.cover,
  page: manifest.pdf.trim,
  ebook,
  fonts: coverFonts(manifest),
});

/** Fonts of the manifest's own, for letters that ours lack. */
export const coverFonts = ({ pdf: { font, fallback } }: Manifest): readonly FileRef[] =>
  typeof font === 'string' ? fallback : [font.regular, ...fallback];
