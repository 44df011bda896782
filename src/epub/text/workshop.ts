import type { Book, Terms } from '../../book/index.js';
import type { Art } from '../resources/art.js';
import type { FontCut } from '../resources/fonts.js';
import type { Gathering } from './gatherings.js';
import type { Links } from './links.js';
import type { PageBreaks } from './pagebreaks.js';
import type { Sieve } from './sieve.js';
import type { EbookTerms } from './terms.js';

/** What every file of the ebook is set with. */
export interface Workshop {
  readonly book: Book;
  /** Whether each story says who wrote it. */
  readonly bylines: boolean;
  readonly links: Links;
  readonly pages: PageBreaks;
  readonly art: Art;
  readonly sieve: Sieve;
  readonly terms: Terms & EbookTerms;
  /** Filled while setting. */
  readonly cuts: Set<FontCut>;
}

/** A place within a file that the navigation leads to, in reading order. */
export type XhtmlAnchor =
  | { readonly kind: 'page'; readonly id: string; readonly label: string }
  | { readonly kind: 'chapter'; readonly id: string; readonly chapter: number };

/** One file, set: its name for the reader's title bar, its language, its body, and what the navigation finds in it. */
export interface SetGathering {
  readonly gathering: Gathering;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly body: string;
  readonly anchors: readonly XhtmlAnchor[];
}
