import { type Block, type Heading, type Inline, type Person, plain, uncalled } from '../document/index.js';
import type { Appendix, Book, Section } from './book.js';
import { termsOf } from './language.js';
import type { Terms } from './terms.js';
import { words } from './words.js';

/** A line of the contents: where it leads, what it says, and the lines below it. */
export interface ContentsLine {
  /** `Section.id`. */
  readonly section: string;
  /** The chapter's place among the section's level-1 headings, from 0; null for the section itself. */
  readonly chapter: number | null;
  readonly title: readonly Inline[];
  readonly authors: readonly Person[];
  readonly children: readonly ContentsLine[];
}

/** The level-1 headings of a story, in order; a story with a single one has no chapters. */
export function chaptersOf(blocks: readonly Block[]): readonly Heading[] {
  const chapters = blocks.filter((block): block is Heading => block.kind === 'heading' && block.level === 1);
  return chapters.length > 1 ? chapters : [];
}

/** More authors than this are no names for a title page: the contents name them. */
export const MOST_NAMES = 8;

/** What the notes at the book's end are called: an author's, unless none of them is, but footnotes of the stories. */
export const appendixTitle = ({ groups }: Appendix, terms: Terms): string =>
  groups.every(({ notes }) => notes.every(({ note }) => note === 'footnote')) ? terms.notes : terms.authorsNotes;

/** Whether stories and contents say who wrote what: not where all is by the same, whom the title page names. */
export function namesEach({ sections, authors }: Pick<Book, 'sections' | 'authors'>): boolean {
  const stories = sections.flatMap((section) => (section.kind === 'story' ? [section.story] : []));
  const [first, ...others] = stories.map((story) => story.authors.map(({ name }) => name).join('\n'));
  const named = first !== undefined && first !== '' && authors.length <= MOST_NAMES;
  return !named || others.length === 0 || others.some((other) => other !== first);
}

/** The book's contents, the same for the contents pages, the PDF's outline, the ebook's navigation and its NCX. */
export function contentsOfBook(book: Book): readonly ContentsLine[] {
  const terms = termsOf(book.language);
  const roots: ContentsLine[] = [];
  const parts = new Map<string, ContentsLine[]>();
  const named = namesEach(book);
  for (const section of book.sections) {
    const entry = entryOf(section, parts, terms, named);
    if (!entry) continue;
    const siblings = section.kind === 'story' && section.part ? parts.get(section.part) : undefined;
    (siblings ?? roots).push(entry);
  }
  return roots;
}

function entryOf(
  section: Section,
  parts: Map<string, ContentsLine[]>,
  terms: Terms,
  named: boolean,
): ContentsLine | null {
  const line = (title: readonly Inline[], authors: readonly Person[] = [], children: readonly ContentsLine[] = []) => ({
    section: section.id,
    chapter: null,
    title: uncalled(title),
    authors,
    children,
  });
  switch (section.kind) {
    case 'part': {
      const children: ContentsLine[] = [];
      parts.set(section.id, children);
      return line(section.title, [], children);
    }
    case 'story':
      return line(
        section.story.title,
        named ? section.story.authors : [],
        chaptersOf(section.story.blocks).map((heading, chapter) => ({
          section: section.id,
          chapter,
          title: uncalled(heading.inlines),
          authors: [],
          children: [],
        })),
      );
    case 'essay':
      return line(section.title, section.authors);
    case 'appendix':
      return line(words(appendixTitle(section, terms)));
    case 'about':
      return line(words(section.people.length === 1 ? terms.aboutAuthor : terms.aboutAuthors));
    default:
      return null;
  }
}

/** An entry's title in one line. */
export const sectionTitle = (entry: ContentsLine): string => plain(entry.title).replace(/\s+/g, ' ');
