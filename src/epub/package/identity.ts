import { v5 } from 'uuid';
import type { Book } from '../../book/index.js';

/** The namespace of Sheaf's books within UUIDs of version 5 (RFC 9562, 5.5). Another one would rename every book. */
const SHEAF = 'b0d3a3f6-2f3b-5c0e-9a64-7d1c5b8f4e21';

/**
 * The book's name for machines, as a URN: its ISBN, if it has one. Else it comes from the manifest's identifier, or from title and
 * editors, and never from the stories: a book with a mended comma is the same book, so that readers keep their place in it.
 */
export function identityOf(book: Book): string {
  const given = book.identifier.ebook;
  return given !== null && /^(?:urn:)?isbn:/i.test(given) ? asUrn(given) : urn('ebook', given, book);
}

/** The printed edition's name: the manifest's identifier for it, or a URN of our own. */
export const printIdentityOf = (book: Book): string =>
  book.identifier.print === null ? urn('print', null, book) : asUrn(book.identifier.print);

/** `isbn:…` as the URN it abbreviates; anything else as it stands. */
export const asUrn = (identifier: string): string => identifier.replace(/^isbn:\s*/i, 'urn:isbn:');

function urn(edition: 'ebook' | 'print', identifier: string | null, book: Book): string {
  const name = identifier ?? [book.title, ...book.editors.map((editor) => editor.name)].join('\n');
  return `urn:uuid:${v5(`${edition}\n${name}`, SHEAF)}`;
}
