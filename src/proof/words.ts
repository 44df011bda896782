import type { Book } from '../book/index.js';
import type { Report } from '../diagnostics/index.js';
import { type Block, childrenOf, type Inline, inlinesOf, type Span, type Story } from '../document/index.js';
import type { Line, StructureElement, Typeset } from '../typesetter/index.js';
import { unzip } from './unzip.js';

/** A stretch of text that must stand in a book as it stands in the tree. */
interface Piece {
  /** Without white space and soft hyphens. */
  readonly letters: string;
  readonly span: Span;
}

/**
 * Holds both books against the tree, word for word: every stretch of every story must stand in them, in order. What is
 * lost is an error, and a fault of ours: the books are then not written. Tree and books pass by a piece at a time, so
 * that no book's whole text is held twice.
 */
export function proveNothingLost(book: Book, pages: Typeset, ebook: Uint8Array | null, report: Report): void {
  prove(piecesOf(book), lettersOfPages(pages), 'printed book', report);
  if (ebook) prove(piecesOf(book), lettersOfEbook(ebook), 'ebook', report);
}

function prove(pieces: Iterable<Piece>, letters: Iterable<string>, name: string, report: Report): void {
  const stream = new Stream(letters);
  for (const piece of pieces) {
    if (stream.pass(piece.letters)) continue;
    report({
      severity: 'error',
      code: 'book/words-lost',
      message: `The ${name} has lost or altered words of this passage`,
      span: piece.span,
      hint: 'this is a fault of Sheaf, and nothing was written: please report it with the passage',
    });
    return;
  }
}

/** A book's letters as they flow by. */
class Stream {
  readonly #source: Iterator<string>;
  #held = '';
  #at = 0;

  constructor(letters: Iterable<string>) {
    this.#source = letters[Symbol.iterator]();
  }

  /** Goes on behind the next place where `letters` stand; false if there is none. */
  pass(letters: string): boolean {
    let found = this.#held.indexOf(letters, this.#at);
    for (let more = letters.length; found < 0; more *= 2) {
      if (!this.#take(more)) return false;
      found = this.#held.indexOf(letters, this.#at);
    }
    this.#at = found + letters.length;
    return true;
  }

  /** Lets go what has been passed and holds at least `more` letters more, or all there are; false if there are none. */
  #take(more: number): boolean {
    const before = this.#held.length - this.#at;
    let held = this.#held.slice(this.#at);
    for (let next = this.#source.next(); !next.done; next = this.#source.next()) {
      held += next.value;
      if (held.length >= before + more) break;
    }
    this.#held = held;
    this.#at = 0;
    return held.length > before;
  }
}

/** Every stretch of every story in the order of both books. */
function* piecesOf(book: Book): Iterable<Piece> {
  for (const section of book.sections) if (section.kind === 'story') yield* piecesOfStory(section.story);
  for (const section of book.sections) {
    if (section.kind !== 'appendix') continue;
    for (const { notes } of section.groups) for (const note of notes) yield* piecesOfBlock(note);
  }
}

function* piecesOfStory({ blocks, endNotes }: Story): Iterable<Piece> {
  for (const block of blocks) yield* piecesOfBlock(block);
  for (const note of endNotes) yield* piecesOfBlock(note);
}

function* piecesOfBlock(block: Block): Iterable<Piece> {
  for (const inlines of inlinesOf(block)) yield* cut(inlines);
  for (const child of childrenOf(block)) yield* piecesOfBlock(child);
}

/** Cuts at note calls and at links, where the books put marks of their own. */
function cut(inlines: readonly Inline[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let words = '';
  let span: Span | null = null;
  let link: string | null = null;
  const close = () => {
    const letters = bare(words);
    if (letters !== '' && span) pieces.push({ letters, span });
    [words, span] = ['', null];
  };
  for (const inline of inlines) {
    if (inline.kind === 'note-call') close();
    else if (inline.kind === 'run') {
      if (inline.link !== link) close();
      link = inline.link;
      words += inline.text;
      span ??= inline.span;
    }
  }
  close();
  return pieces;
}

const bare = (text: string): string => text.replace(/[\s\u00AD\u200B\u2060\uFEFF]+/g, '');

/**
 * What the pages say, in the order of their structure tree, artifacts apart: words parted over lines are whole again,
 * and a footnote does not part the paragraph that calls it.
 */
function* lettersOfPages({ pages, structure }: Typeset): Iterable<string> {
  const own = new Map<StructureElement, string>();
  for (const page of pages) {
    for (const item of page.items) {
      if (item.kind !== 'line' || item.owner === 'artifact') continue;
      own.set(item.owner, (own.get(item.owner) ?? '') + wordsOfLine(item));
    }
  }
  yield* read(structure);

  function* read(element: StructureElement): Iterable<string> {
    const words = own.get(element);
    if (words !== undefined) yield bare(words);
    for (const child of element.children) yield* read(child);
  }
}

function wordsOfLine({ tokens, hyphenated }: Line): string {
  let words = '';
  for (const token of tokens) if (token !== null) words += token.text;
  return hyphenated ? words.replace(/[-‐\u00AD]$/, '') : words;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What the ebook says in its spine's order. The XHTML is our own, so that a pattern may take it apart. */
function* lettersOfEbook(ebook: Uint8Array): Iterable<string> {
  const files = unzip(ebook);
  const text = (name: string) => new TextDecoder().decode(files.get(name)?.());
  const packageName = /full-path="([^"]+)"/.exec(text('META-INF/container.xml'))![1]!;
  const opf = text(packageName);
  const items = new Map(
    [...opf.matchAll(/<item\b[^>]*>/g)].map(([tag]) => [attribute(tag, 'id'), attribute(tag, 'href')]),
  );
  const base = packageName.replace(/[^/]*$/, '');
  const spine = [...opf.matchAll(/<itemref\b[^>]*>/g)].map(([tag]) => items.get(attribute(tag, 'idref'))!);
  for (const href of spine) yield bare(wordsOfXhtml(text(base + decodeURI(href))));
}

const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

function wordsOfXhtml(xhtml: string): string {
  const body = xhtml.slice(xhtml.indexOf('<body'));
  return body
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
      hex || decimal ? String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10)) : (ENTITIES[name] ?? whole),
    );
}
