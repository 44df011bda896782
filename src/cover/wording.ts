import type { Book } from '../book/index.js';

/** What a cover says. */
export interface Wording {
  readonly title: string;
  readonly subtitle: string | null;
  /** Every author of the book by name; none is ever left out unsaid. */
  readonly authors: readonly string[];
  /** A whole line, such as `Edited by Ada Field`, or null. */
  readonly edited: string | null;
  readonly publisher: string | null;
  /** BCP 47. */
  readonly language: string;
}

/** `Edited by`, by language; what is not here is said in English only where the book is English. */
const EDITED: Readonly<Record<string, (names: string) => string>> = {
  en: (names) => `Edited by ${names}`,
  de: (names) => `Herausgegeben von ${names}`,
  fr: (names) => `Textes réunis par ${names}`,
  es: (names) => `Edición de ${names}`,
  it: (names) => `A cura di ${names}`,
  pt: (names) => `Organização de ${names}`,
  nl: (names) => `Samengesteld door ${names}`,
  sv: (names) => `Redaktör: ${names}`,
  da: (names) => `Redigeret af ${names}`,
  nb: (names) => `Redigert av ${names}`,
  pl: (names) => `Redakcja: ${names}`,
  cs: (names) => `Uspořádali ${names}`,
  ru: (names) => `Составление: ${names}`,
  uk: (names) => `Упорядкування: ${names}`,
  el: (names) => `Επιμέλεια: ${names}`,
};

/** The cover's words, taken from the book. */
export function wordingOf(book: Book): Wording {
  const authors = book.authors.map(({ name }) => name);
  const editors = book.editors.map(({ name }) => name).filter((name) => !authors.includes(name) || authors.length > 1);
  const edited = EDITED[book.language.split('-')[0]!.toLowerCase()] ?? ((names: string) => names);
  return {
    title: book.title,
    subtitle: book.subtitle,
    authors,
    edited: editors.length > 0 ? edited(enumerate(editors, book.language)) : null,
    publisher: book.publisher,
    language: book.language,
  };
}

/** The cover told in words, for those who do not see it. */
export function describe({ title, subtitle, authors, edited }: Wording, picture: string | null): string {
  const parts = [subtitle === null ? title : `${title}: ${subtitle}`];
  if (authors.length > 0) parts.push(authors.join(', '));
  if (edited !== null) parts.push(edited);
  const words = parts.map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`)).join(' ');
  return picture === null ? words : `${words} ${picture}`;
}

/** `Ada Field, Tom Reed and Jo West`, with the language's own word for `and`. */
export const enumerate = (names: readonly string[], language: string): string =>
  new Intl.ListFormat(language, { style: 'long', type: 'conjunction' }).format(names);
