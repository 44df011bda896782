import { listNames, type StorySection } from '../../../book/index.js';
import { plain } from '../../../document/index.js';
import type { PdfSettings } from '../../../manifest/index.js';
import type { BookDesk, Heads } from '../tools.js';

/** Heads of what is no story: verso the book, recto what it is. */
export const plainHeads = (book: string, title: string, heads: PdfSettings['heads']): Heads | null =>
  heads === 'none' ? null : { verso: [book], recto: [title.replace(/\s+/g, ' ')] };

/** Verso the author, recto the story; where one author wrote the whole book, verso the book. */
export function storyHeads({ story }: StorySection, { book, language, settings, terms }: BookDesk): Heads | null {
  const heads = plainHeads(book.title, plain(story.title), settings.heads);
  if (heads === null || settings.heads === 'book-title' || book.authors.length < 2) return heads;
  const names = story.authors.map(({ name }) => name);
  const all = listNames(names, language);
  const [first] = story.authors;
  if (!first || names.length === 1) return { ...heads, verso: [all] };
  return { ...heads, verso: [all, terms.andOthers(first.name), terms.andOthers(first.fileAs.split(',')[0]!)] };
}
