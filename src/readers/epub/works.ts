import { first } from '../html/select.js';
import { saidIn } from '../html/words.js';
import type { Contents, ContentsEntry } from './contents.js';
import type { Package } from './package.js';
import type { Part } from './parts.js';

/** One of the works in an ebook: its files, and the line of the contents that names it. */
export interface WorkParts {
  readonly parts: readonly Part[];
  readonly entry: ContentsEntry | null;
}

const BY = /^(.*\S) (?:by|von|par|por) (\S.*)$/i;

/** Title and author as a line of contents tells both. */
export function titleAndAuthor(entry: ContentsEntry): { readonly title: string; readonly author: string } | null {
  const [, title, author] = BY.exec(entry.title) ?? [];
  return title && author ? { title, author } : null;
}

/** The works of an ebook: files that begin one, each with what follows. An ebook of one work is one of them. */
export function worksOf(parts: readonly Part[], book: Package, contents: Contents): readonly WorkParts[] {
  const begins = beginnings(parts, book, contents);
  const places = parts.flatMap((part, at) => (begins.has(part.part) ? [at] : []));
  if (places.length < 2) return [{ parts, entry: null }];
  return places.map((at, index) => ({
    parts: parts.slice(index === 0 ? 0 : at, places[index + 1] ?? parts.length),
    entry: contents.entries.find(({ path, depth }) => path === parts[at]!.part && depth === 0) ?? null,
  }));
}

/** Files that begin a work: title pages of downloads, folders of merged ebooks, lines of contents that name an author. */
function beginnings(parts: readonly Part[], { metadata }: Package, { entries }: Contents): ReadonlySet<string> {
  const found = (test: (part: Part, at: number) => boolean) => new Set(parts.filter(test).map(({ part }) => part));
  // Few files say such a word at all: the others are not gone through.
  const titled = found(
    ({ page }) =>
      /authorlink|fff_titlepage/.test(page.source) &&
      first(page.root, 'body.fff_titlepage, h3 a.authorlink, h1 a.authorlink') !== null,
  );
  if (titled.size > 1) return titled;
  const prefaces = found(({ page }, at) => hasPreface(page) && !(at > 0 && hasPreface(parts[at - 1]!.page)));
  if (prefaces.size > 1) return prefaces;
  const merged = metadata.some(({ name, text }) => name === 'contributor' && /epubmerge/i.test(text));
  if (merged) return found(({ part }, at) => at === 0 || folder(part) !== folder(parts[at - 1]!.part));
  const top = entries.filter(({ depth }) => depth === 0);
  const named = top.filter((entry) => titleAndAuthor(entry) !== null && entry.fragment === '');
  if (named.length > 1 && named.length * 2 > top.length) return new Set(named.map(({ path }) => path));
  const signed = top.filter(
    ({ path, fragment }) => fragment === '' && isSigned(parts.find(({ part }) => part === path)),
  );
  return signed.length > 1 && signed.length * 2 >= top.length ? new Set(signed.map(({ path }) => path)) : new Set();
}

const hasPreface = ({ root, source }: Part['page']): boolean =>
  source.includes('preface') && first(root, '#preface') !== null;

const folder = (path: string): string => /^(\d+)\//.exec(path)?.[1] ?? '';

/** Whether a file's head has a by-line under it. */
const isSigned = (part: Part | undefined): boolean => part !== undefined && bylineIn(part) !== null;

/** The author whom the by-line under a file's head names. */
export function bylineIn({ page }: Part): string | null {
  const head = first(page.root, 'h1, h2');
  if (!head) return null;
  const siblings = head.parent!.children.filter((node) => node.kind === 'element');
  const below = siblings.slice(siblings.indexOf(head) + 1).find((element) => saidIn(element, page.source) !== '');
  return below ? (/^by (\p{L}.{1,60})$/iu.exec(saidIn(below, page.source))?.[1] ?? null) : null;
}
