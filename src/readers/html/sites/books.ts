import { first } from '../select.js';
import type { Element, Page } from '../tree.js';
import { saidIn } from '../words.js';
import { FANFICFARE } from './fanficfare.js';
import type { Front, Role, Site } from './site.js';

const { from: _, ...FANFICFARE_PAGES } = FANFICFARE;

/** FanFicFare's ebooks; older versions give their pages no classes. */
export const FANFICFARE_BOOK: Site = {
  ...FANFICFARE_PAGES,
  format: 'fff-epub',
  title: ['body.fff_titlepage h3 a', 'body h3 a[href], body h1 a[href]'],
  story: 'body',
  role: (element, page) => {
    const { name } = element;
    if (name !== 'body' && !/^h[1-3]$/.test(name)) return null;
    const titled = first(page.root, 'a.authorlink') !== null;
    if (name !== 'body') return !titled && element === firstHead(page) ? { kind: 'chapter' } : null;
    if (titled) return { kind: 'outside' };
    return /^update log$/i.test(firstHeadWords(page)) ? { kind: 'cut' } : null;
  },
};

const firstHead = (page: Page): Element | null =>
  first(page.root, 'body > h3, body > h2, body > h1, .fff_chapter_title');
const firstHeadWords = (page: Page): string => {
  const head = firstHead(page);
  return head ? saidIn(head, page.source) : '';
};

/** Fimfiction's ebooks: a title page, contents, and a file for each chapter. */
export const FIMFICTION_BOOK: Site = {
  format: 'fimfic-epub',
  name: 'a download of Fimfiction',
  known: '',
  title: [],
  authors: [],
  story: '',
  notes: [{ select: '.authors-note', note: 'author-note', place: 'chapter' }],
  cut: '.authors-note > h3, .authors-note > b, .authors-note > h2',
  role: (element, page): Role | null => {
    if (element.name === 'body' && isFrontPage(page)) return { kind: 'outside' };
    return element.name === 'h1' && element === first(page.root, 'body > h1, h1') && !isFrontPage(page)
      ? { kind: 'chapter' }
      : null;
  },
  front: (page) => (isTitlePage(page) ? titlePage(page) : []),
};

const isTitlePage = (page: Page): boolean =>
  first(page.root, 'a[href*=fimfiction.net/user/]') !== null &&
  /written by/i.test(saidIn(page.root, page.source).slice(0, 400));

const isFrontPage = (page: Page): boolean =>
  isTitlePage(page) || /^table of contents/i.test(saidIn(first(page.root, 'h1') ?? page.root, page.source));

function titlePage(page: Page): readonly Front[] {
  const title = first(page.root, 'h1');
  const author = first(page.root, 'a[href*=fimfiction.net/user/]');
  const head = first(page.root, 'h2');
  const summary = head && /description/i.test(saidIn(head, page.source)) ? behind(head) : null;
  return [
    ...(title ? [{ label: 'title', element: title } as const] : []),
    ...(author ? [{ label: 'author', element: author } as const] : []),
    ...(summary ? [{ label: 'summary', element: summary } as const] : []),
  ];
}

/** What stands behind an element in its parent. */
function behind(element: Element): Element {
  const parent = element.parent!;
  return { ...parent, children: parent.children.slice(parent.children.indexOf(element) + 1) };
}
