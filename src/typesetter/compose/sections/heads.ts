import { listNames, type StorySection } from '../../../book/index.js';
import { plain } from '../../../document/index.js';
import type { PdfSettings } from '../../../manifest/index.js';
import type { BookDesk, Heads } from '../tools.js';

/** Heads of what is no story: verso the book, recto what it is. */
export const plainHeads = (book: string, title: string, heads: PdfSettings['heads']): Heads | null =>
  heads === 'none' ? null : { verso: formsOf(book), recto: formsOf(title) };

/** A title, and what stands before its first colon or dash, which names it as well: `The Long Road: A Tale`. */
function formsOf(title: string): readonly string[] {
  const whole = title.replace(/\s+/g, ' ');
  const main = /^(.*?\p{L}{2}.*?)(?::|\s*[—;]|\s+[-–])\s/u.exec(whole)?.[1];
  return main === undefined ? [whole] : [whole, main];
}

/** Verso the author, recto the story; where one author wrote the whole book, verso the book. */
export function storyHeads({ story }: StorySection, { book, language, settings, terms }: BookDesk): Heads | null {
  const whole = plainHeads(book.title, plain(story.title), settings.heads);
  const heads = whole && story.short ? { ...whole, recto: [plain(story.short)] } : whole;
  if (heads === null || settings.heads === 'book-title' || book.authors.length < 2) return heads;
  const names = story.authors.map(({ name }) => name);
  const all = listNames(names, language);
  const [first] = story.authors;
  if (!first || names.length === 1) return { ...heads, verso: [all] };
  return { ...heads, verso: [all, terms.andOthers(first.name), terms.andOthers(first.fileAs.split(',')[0]!)] };
}
