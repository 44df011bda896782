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
 * lost is an error, and a fault of ours: the books are then not written.
 */
export function proveNothingLost(book: Book, pages: Typeset, ebook: Uint8Array | null, report: Report): void {
  const pieces = piecesOf(book);
  prove(pieces, lettersOfPages(pages), 'printed book', report);
  if (ebook) prove(pieces, lettersOfEbook(ebook), 'ebook', report);
}

function prove(pieces: readonly Piece[], stream: string, name: string, report: Report): void {
  let at = 0;
  for (const { letters, span } of pieces) {
    const found = stream.indexOf(letters, at);
    if (found < 0) {
      report({
        severity: 'error',
        code: 'book/words-lost',
        message: `The ${name} has lost or altered words of this passage`,
        span,
        hint: 'this is a fault of Sheaf, and nothing was written: please report it with the passage',
      });
      return;
    }
    at = found + letters.length;
  }
}

/** Every stretch of every story in the order of both books. */
function piecesOf(book: Book): readonly Piece[] {
  const stories = book.sections.flatMap((section) => (section.kind === 'story' ? [section.story] : []));
  const appendix = book.sections.flatMap((section) =>
    section.kind === 'appendix' ? section.groups.flatMap(({ notes }) => notes) : [],
  );
  return [...stories.flatMap(storyBlocks), ...appendix].flatMap(piecesOfBlock);
}

const storyBlocks = ({ blocks, endNotes }: Story): readonly Block[] => [...blocks, ...endNotes];

function piecesOfBlock(block: Block): readonly Piece[] {
  return [...inlinesOf(block).flatMap(cut), ...childrenOf(block).flatMap(piecesOfBlock)];
}

/** Cuts at note calls and at links, where the books put marks of their own. */
function cut(inlines: readonly Inline[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let letters = '';
  let span: Span | null = null;
  let link: string | null = null;
  const close = () => {
    if (letters !== '' && span) pieces.push({ letters, span });
    [letters, span] = ['', null];
  };
  for (const inline of inlines) {
    if (inline.kind === 'note-call') close();
    else if (inline.kind === 'run') {
      if (inline.link !== link) close();
      link = inline.link;
      letters += bare(inline.text);
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
function lettersOfPages({ pages, structure }: Typeset): string {
  const own = new Map<StructureElement, string[]>();
  for (const page of pages) {
    for (const item of page.items) {
      if (item.kind !== 'line' || item.owner === 'artifact') continue;
      const lines = own.get(item.owner) ?? [];
      lines.push(lettersOfLine(item));
      own.set(item.owner, lines);
    }
  }
  const parts: string[] = [];
  const read = (element: StructureElement) => {
    parts.push(...(own.get(element) ?? []));
    for (const child of element.children) read(child);
  };
  read(structure);
  return parts.join('');
}

function lettersOfLine(line: Line): string {
  const text = line.tokens.map((token) => token?.text ?? '').join('');
  return bare(line.hyphenated ? text.replace(/[-‐\u00AD]$/, '') : text);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What the ebook says in its spine's order. The XHTML is our own, so that a pattern may take it apart. */
function lettersOfEbook(ebook: Uint8Array): string {
  const files = unzip(ebook);
  const text = (name: string) => new TextDecoder().decode(files.get(name));
  const packageName = /full-path="([^"]+)"/.exec(text('META-INF/container.xml'))![1]!;
  const opf = text(packageName);
  const items = new Map(
    [...opf.matchAll(/<item\b[^>]*>/g)].map(([tag]) => [attribute(tag, 'id'), attribute(tag, 'href')]),
  );
  const base = packageName.replace(/[^/]*$/, '');
  const spine = [...opf.matchAll(/<itemref\b[^>]*>/g)].map(([tag]) => items.get(attribute(tag, 'idref'))!);
  return spine.map((href) => bare(wordsOfXhtml(text(base + decodeURI(href))))).join('');
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
