import { type Book, type ContentsLine, contentsOfBook, sectionTitle, termsOf } from '../../book/index.js';
import type { OutlineEntry } from '../../pages/index.js';
import { chapterName } from '../compose/index.js';

/** The book's outline: the contents themselves, then what they list. */
export function bookmarksOf(book: Book): readonly OutlineEntry[] {
  const contents = book.sections.find(({ kind }) => kind === 'contents');
  const entry = ({ section, chapter, children, ...line }: ContentsLine): OutlineEntry => ({
    title: sectionTitle({ section, chapter, children, ...line }),
    anchor: chapter === null ? section : chapterName(section, chapter),
    children: children.map(entry),
  });
  const own = contents ? [{ title: termsOf(book.language).contents, anchor: contents.id, children: [] }] : [];
  return [...own, ...contentsOfBook(book).map(entry)];
}
