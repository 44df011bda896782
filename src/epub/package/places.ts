import { handleSection } from '../../book/index.js';
import { type Gathering, NAVIGATION } from '../text/gatherings.js';
import type { SetGathering, Workshop } from '../text/workshop.js';
import { COVER_PAGE } from './coverpage.js';

/** A place of the book that reading systems know by its kind. */
export interface Landmark {
  /** Of the EPUB structural semantics vocabulary. */
  readonly type: string;
  readonly name: string;
  readonly href: string;
}

/** A page of the printed book, and where it begins. */
export interface PageTarget {
  readonly label: string;
  readonly href: string;
}

/** The printed book's pages in reading order. */
export const pageTargetsOf = (set: readonly SetGathering[]): readonly PageTarget[] =>
  set.flatMap(({ gathering, anchors }) =>
    anchors.flatMap((anchor) =>
      anchor.kind === 'page' ? [{ label: anchor.label, href: `${gathering.file}#${anchor.id}` }] : [],
    ),
  );

/** The landmarks, one of a type, in reading order. */
export function landmarksOf(gatherings: readonly Gathering[], { terms }: Workshop): readonly Landmark[] {
  const landmarks = new Map<string, Landmark>();
  const add = (type: string, name: string, href: string) => {
    if (!landmarks.has(type)) landmarks.set(type, { type, name, href });
  };
  add('cover', terms.cover, COVER_PAGE);
  for (const { section, file } of gatherings) {
    if (section.matter === 'body') add('bodymatter', terms.start, file);
    handleSection(section, {
      'half-title': () => {},
      'title-page': () => add('titlepage', terms.titlePage, file),
      copyright: () => add('copyright-page', terms.copyright, file),
      'book-dedication': () => add('dedication', terms.dedication, file),
      epigraph: () => add('epigraph', terms.epigraph, file),
      contents: () => add('toc', terms.contents, `${file}#toc`),
      essay: ({ role }) => add(role, terms[role], file),
      part: () => {},
      story: () => {},
      appendix: () => add('appendix', terms.authorsNotes, file),
      about: () => add('contributors', terms.aboutAuthors, file),
      colophon: () => add('colophon', terms.colophon, file),
    });
  }
  if (!landmarks.has('toc')) add('toc', terms.contents, `${NAVIGATION}#toc`);
  return [...landmarks.values()];
}
