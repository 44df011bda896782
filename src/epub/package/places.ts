import type { Gathering } from '../text/gatherings.js';
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

/** The landmarks, one of a type, in reading order: few, since readers list them all; what else there is stands in the contents. */
export function landmarksOf(gatherings: readonly Gathering[], { terms }: Workshop): readonly Landmark[] {
  const contents = gatherings.find(({ section }) => section.kind === 'contents');
  const body = gatherings.find(({ section }) => section.matter === 'body');
  return [
    { type: 'cover', name: terms.cover, href: COVER_PAGE },
    ...(contents ? [{ type: 'toc', name: terms.contents, href: `${contents.file}#toc` }] : []),
    ...(body ? [{ type: 'bodymatter', name: terms.start, href: body.file }] : []),
  ];
}
