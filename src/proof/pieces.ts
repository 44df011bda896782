import {
  type Book,
  blocksOfStory,
  contentsOfBook,
  listNames,
  partedTitle,
  type Section,
  words,
} from '../book/index.js';
import { type Block, childrenOf, type Inline, inlinesOf, plain, type Span, type Story } from '../document/index.js';

/** A stretch of text that must stand in a book as it stands in the tree. */
export interface ProofPiece {
  readonly words: string;
  /** Null of words that come from no file. */
  readonly span: Span | null;
}

/** What must be read in a section of a book, in the order of reading: its title, and all that its blocks say. */
export function* proofPieces(section: Section, book: Book, made: 'printed' | 'ebook'): Iterable<ProofPiece> {
  switch (section.kind) {
    case 'title-page':
      yield* cut(words(book.title));
      if (book.subtitle) yield* cut(words(book.subtitle));
      return;
    case 'contents':
      yield* piecesOfContents(book);
      return;
    case 'story':
      yield* piecesOfStory(section.story);
      return;
    case 'part':
      yield* piecesOfPart(section.title, made);
      return;
    case 'essay':
      yield* cut(section.title);
      yield* piecesOfBlocks([...section.blocks, ...section.endNotes]);
      return;
    case 'appendix':
      for (const { story, notes } of section.groups) {
        yield* cut(story.title);
        yield* piecesOfBlocks(notes);
      }
      return;
    case 'about':
      for (const { person, blocks } of section.people) {
        // A text that begins with its author's name may show it there alone.
        const [first] = blocks;
        const named = first?.kind === 'paragraph' && plain(first.inlines).startsWith(person.name);
        if (!named) yield { words: person.name, span: null };
        yield* piecesOfBlocks(blocks);
      }
      return;
    case 'half-title':
      if (made === 'printed') yield* cut(words(book.title));
      return;
    case 'colophon':
      yield* piecesOfBlocks(made === 'printed' ? section.blocks : section.ebook);
      return;
    default:
      yield* piecesOfBlocks(section.blocks);
      if (section.kind === 'epigraph' && section.source) yield* cut(section.source);
  }
}

/** A part's title; its page has the label and the name on lines of their own, with no sign between them. */
function* piecesOfPart(title: readonly Inline[], made: 'printed' | 'ebook'): Iterable<ProofPiece> {
  const [label, name] = partedTitle(title);
  if (label !== null && made === 'printed') yield { words: label, span: title[0]!.span };
  yield* cut(made === 'printed' ? name : title);
}

/** The same of a story that stands in no book yet. */
function* piecesOfStory(story: Story): Iterable<ProofPiece> {
  yield* cut(story.title);
  yield* piecesOfBlocks(blocksOfStory(story));
}

/** The contents as far as both books have them: chapters of short stories are not listed in print. */
function* piecesOfContents(book: Book): Iterable<ProofPiece> {
  const kinds = new Map(book.sections.map(({ id, kind }) => [id, kind]));
  const entries = contentsOfBook(book).flatMap((entry) =>
    kinds.get(entry.section) === 'part' ? [entry, ...entry.children] : entry,
  );
  for (const { title, authors } of entries) {
    yield* cut(title);
    const names = listNames(
      authors.map(({ name }) => name),
      book.language,
    );
    if (names !== '') yield { words: names, span: null };
  }
}

/** All that blocks say. */
export function* piecesOfBlocks(blocks: readonly Block[]): Iterable<ProofPiece> {
  for (const block of blocks) {
    for (const inlines of inlinesOf(block)) yield* cut(inlines);
    yield* piecesOfBlocks(childrenOf(block));
  }
}

/** Cuts at note calls and at links, where the books put marks of their own. */
function* cut(inlines: readonly Inline[]): Iterable<ProofPiece> {
  let text = '';
  let span: Span | null = null;
  let link: string | null = null;
  for (const inline of inlines) {
    if (inline.kind === 'line-break') continue;
    if (span && (inline.kind === 'note-call' || inline.link !== link)) {
      yield { words: text, span };
      [text, span] = ['', null];
    }
    if (inline.kind === 'note-call') continue;
    link = inline.link;
    text += inline.text;
    span ??= inline.span;
  }
  if (span) yield { words: text, span };
}
