import { type Book, listNames, supported, termsOf } from '../../book/index.js';
import type { Wording } from './wording.js';

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
