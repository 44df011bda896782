import { EN, TERMS } from './terms-by-language.js';

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

/** The book's own words in `language` (BCP 47); English where we have none. */
export const termsOf = (language: string): Terms => TERMS[language.toLowerCase().split('-')[0]!] ?? EN;

/** `A`, `A and B`, `A, B and C`, as `language` writes a list of names. */
export function listNames(names: readonly string[], language: string): string {
  if (names.length < 2) return names[0] ?? ''; // most books: Node's tables of lists take longer to load than to use
  return new Intl.ListFormat(supported(language), { style: 'long', type: 'conjunction' }).format(names);
}

/** `language` if it is a well-formed tag, else English: a manifest may say anything. */
export function supported(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
