import type { Book, Section, Terms } from '../../book/index.js';
import type { PdfSettings } from '../../manifest/index.js';
import type { StructureElement } from '../../pages/index.js';
import type { Design } from '../designs/index.js';
import type { Measures } from '../designs/measures.js';
import type { Compositor } from '../lines/compositor.js';
import type { Galley, GalleyBlock } from '../lines/galley.js';
import type { Ornaments } from '../pictures/ornaments.js';
import type { Plates } from '../pictures/plates.js';

/** What everyone who composes has at hand. */
export interface ComposingDesk {
  /** The book's, BCP 47. */
  readonly language: string;
  readonly settings: PdfSettings;
  readonly design: Design;
  readonly measures: Measures;
  readonly compositor: Compositor;
  readonly ornaments: Ornaments;
  readonly plates: Plates;
  readonly terms: Terms;
  /** Whether each story says who wrote it. */
  readonly bylines: boolean;
}

/** The desk of those who must know the whole book: a story's text is set without. */
export interface BookDesk extends ComposingDesk {
  readonly book: Book;
}

/** A section's column, and what its pages are to look like around it. */
export interface ComposedSection {
  readonly section: Section;
  /** Where it begins: on a right-hand page, on a left-hand one, or on the next. */
  readonly opens: 'recto' | 'verso' | 'next';
  readonly galley: Galley;
  /** Distance of the lines of its grid in points, which a small-set page may have for its own. */
  readonly leading: number;
  /** The names that links and the outline lead to, by the block at whose head they stand. */
  readonly anchors: ReadonlyMap<GalleyBlock, readonly string[]>;
  /** What stands above its pages but the first; null on display pages. */
  readonly heads: Heads | null;
  /** Whether its pages bear their numbers; a display page is counted, yet blind. */
  readonly folios: boolean;
}

/** Running heads, each in the longest form and then in shorter ones for a line too narrow. */
export interface Heads {
  readonly verso: readonly string[];
  readonly recto: readonly string[];
}

/** How a section is composed: what it says, into which element of the structure tree. */
export type Compose<S extends Section> = (section: S, desk: BookDesk, element: StructureElement) => ComposedSection;
