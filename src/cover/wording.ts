import { type Book, listNames, supported, termsOf } from '../book/index.js';

/** What a cover says. */
export interface Wording {
  readonly title: string;
  readonly subtitle: string | null;
  /** Every author of the book by name; none is ever left out unsaid. */
  readonly authors: readonly string[];
  /** A whole line, such as `Edited by Ada Field`, or null. */
  readonly edited: string | null;
  /** BCP 47, well formed. */
  readonly language: string;
}

/** The cover's words, taken from the book. */
export function wordingOf(book: Book): Wording {
  const language = supported(book.language);
  const { anonymous, editedBy } = termsOf(language);
  const names = book.authors.map(({ name }) => name);
  // A book wholly by Anonymous has nobody to name.
  const authors = names.every((name) => name === anonymous) ? [] : names;
  // Whoever edits a book that is all their own is its author, once.
  const editors = book.editors.map(({ name }) => name).filter((name) => authors.length !== 1 || authors[0] !== name);
  const listed = listNames(editors, language);
  return {
    title: book.title,
    subtitle: book.subtitle,
    authors,
    edited: editors.length === 0 ? null : hasTerms(language) ? editedBy(listed) : listed,
    language,
  };
}

/** Whether the book has words of its own in `language`, and would not say `Edited by` in English. */
const hasTerms = (language: string): boolean => /^en\b/i.test(language) || termsOf(language) !== termsOf('en');

/** The cover told in words, for those who do not see it. */
export function describe({ title, subtitle, authors, edited }: Wording, picture: string | null): string {
  const parts = [subtitle === null ? title : `${title}: ${subtitle}`];
  if (authors.length > 0) parts.push(authors.join(', '));
  if (edited !== null) parts.push(edited);
  const words = parts.map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`)).join(' ');
  return picture === null ? words : `${words} ${picture}`;
}
