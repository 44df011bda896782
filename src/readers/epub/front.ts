import type { Block, Source } from '../../document/index.js';
import { BlockBuilder } from '../build/blocks.js';
import { first } from '../html/select.js';
import { FANFICFARE_BOOK } from '../html/sites/books.js';
import type { Site } from '../html/sites/site.js';
import type { Element } from '../html/tree.js';
import { authorsOf, titleOf } from './metadata.js';
import type { Package } from './package.js';
import type { Part } from './parts.js';
import { bylineIn, titleAndAuthor, type WorkParts } from './works.js';

/** What stands over a work: null blocks where its own pages have them. */
export interface BookFront {
  readonly title: string;
  readonly authors: readonly string[];
  readonly blocks: readonly Block[] | null;
}

/** A name with the element that tells it, if the package does. */
interface Named {
  readonly text: string;
  readonly element: Element | null;
}

/** Title and authors of a work: the maker's title page, the contents' line of one among several, or the package. */
export function frontOf(work: WorkParts, several: boolean, maker: Site | null, book: Package, opf: Source): BookFront {
  const { parts, entry } = work;
  const own = maker && !(maker === FANFICFARE_BOOK && !parts.some(({ page }) => first(page.root, 'a.authorlink')));
  if (own) return { title: titleIn(parts, maker) ?? titleOf(book)?.text ?? '', authors: [], blocks: null };
  if (!several) return built(titleOf(book), authorsOf(book), opf);
  const named = entry ? titleAndAuthor(entry) : null;
  const author = named?.author ?? (parts[0] ? bylineIn(parts[0]) : null);
  const title = { text: named?.title ?? entry?.title ?? '', element: null };
  return built(title, author ? [{ text: author, element: null }] : [], opf);
}

function built(title: Named | null, authors: readonly Named[], opf: Source): BookFront {
  const builder = new BlockBuilder(opf);
  const tell = ({ text, element }: Named, level: 1 | null, label: 'title' | 'author') => {
    builder.fix({ label, note: null, place: null, why: 'the ebook’s package tells it' });
    builder.text(element?.start ?? 0, element?.end ?? 0, text);
    builder.end(level);
  };
  if (title && title.text !== '') tell(title, 1, 'title');
  for (const author of authors) tell(author, null, 'author');
  return { title: title?.text ?? '', authors: authors.map(({ text }) => text), blocks: builder.blocks() };
}

function titleIn(parts: readonly Part[], { title }: Site): string | null {
  for (const { page, source } of parts)
    for (const selector of title) {
      const element = first(page.root, selector);
      if (element)
        return source.text
          .slice(element.inner, element.end)
          .replace(/<[^>]*>/g, '')
          .trim();
    }
  return null;
}
