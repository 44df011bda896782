import type { Archived } from '../document/index.js';

/** The words that the books themselves need, in one language. */
export interface Terms {
  readonly contents: string;
  readonly foreword: string;
  readonly afterword: string;
  /** Heads the notes that follow their story. */
  readonly notes: string;
  /** Heads the appendix of notes. */
  readonly authorsNotes: string;
  readonly aboutAuthors: string;
  readonly aboutAuthor: string;
  readonly credits: string;
  readonly colophon: string;
  readonly contentWarnings: string;
  /** What stands before where a story was first published: `First published 2019-04-02, at`. */
  readonly firstPublished: (day: string) => string;
  /** What archives tell of stories. */
  readonly archived: Readonly<Record<Archived['key'], string>>;
  readonly anonymous: string;
  readonly by: (names: string) => string;
  readonly editedBy: (names: string) => string;
  readonly storyCopyright: string;
  readonly selectionCopyright: (year: string, names: string) => string;
  readonly setIn: (font: string) => string;
  readonly madeWith: string;
  /** What names the notes' way back to the text, for those who hear the book. */
  readonly backToText: string;
  /** Names in a line that has room for one. */
  readonly andOthers: (name: string) => string;
}
