import { countWords } from '../../document/index.js';
import { all, elementsIn, first } from '../html/select.js';
import type { Element, Page } from '../html/tree.js';
import { saidIn } from '../html/words.js';
import type { Contents } from './contents.js';
import { isInformation } from './information.js';
import type { Item, Package } from './package.js';

/** What a file of an ebook is. */
export type SpineMatter =
  | 'story'
  | 'dedication'
  | 'notes'
  | 'cover'
  | 'title'
  | 'information'
  | 'copyright'
  | 'contents'
  | 'colophon'
  | 'about';

/** What the names of files, types and heads say, the surest first. */
const SAID: readonly (readonly [SpineMatter, RegExp])[] = [
  ['cover', /^(?:cover|cover[-_ ]?page|titelbild|couverture)$/],
  ['title', /^(?:title|title[-_ ]?page|halftitle|half[-_ ]?title(?:[-_ ]?page)?|titlepage|frontispiece)$/],
  [
    'contents',
    /^(?:toc|contents|table[-_ ]of[-_ ]contents|nav|inhalt|inhaltsverzeichnis|table des matières|sommaire|loi|lot|[íi]ndice|sum[áa]rio|sommario|inhoud(?:sopgave)?|spis treści|obsah|innehåll|indhold|innhold|содержание|оглавление|зміст|mục lục|目录|目次|目錄|차례)$/,
  ],
  [
    'copyright',
    /^(?:copyright|copyright[-_ ]?page|copyrights?|legal(?: notice)?|impressum|imprint|rights|permissions)$/,
  ],
  ['colophon', /^(?:colophon|imprint|about this (?:book|ebook|edition)|kolophon)$/],
  [
    'about',
    /^(?:about (?:the |this )?authors?|also by.*|other (?:books|works|titles) by.*|by the same author|author bio(?:graphy)?|über (?:den|die) autor(?:in)?|newsletter|about the publisher|promo|backmatter|sample|preview)$/,
  ],
  ['dedication', /^(?:dedication|dedications|widmung|dédicace)$/],
  ['notes', /^(?:footnotes?|endnotes?|rearnotes?|notes|fussnoten|anmerkungen)$/],
];

/** Types whose files are what they say, however long they are. */
const DECLARED =
  /^(?:cover|titlepage|halftitlepage|toc|copyright-page|colophon|dedication|footnotes|endnotes|rearnotes|loi|lot)$/;

/** More words are a part of the story, whatever a file's name says. */
const LONG = 600;

/** Units that a word has at most on average, the blank behind it counted, in whatever language. */
const UNITS = 10;

const meaning = (said: string): SpineMatter | null =>
  SAID.find(([, pattern]) =>
    pattern.test(
      said
        .toLowerCase()
        .replace(/[.:!]+$/, '')
        .trim(),
    ),
  )?.[0] ?? null;

/** Whether a head says that a list of chapters follows. */
export const isContentsName = (said: string): boolean => meaning(said) === 'contents';

/** What a file of the spine is: what it is declared to be, else what its name, its head or its few words say. */
export function matterOf(item: Item, page: Page, book: Package, contents: Contents): SpineMatter {
  const declared = declaredIn(item, page, book, contents);
  if (declared) return declared;
  const body = first(page.root, 'body') ?? page.root;
  const said = saidIn(body, page.source, undefined, LONG * UNITS);
  const words = countWords(said);
  if (words === 0) return first(body, 'img, svg, image') ? pictureAlone(item, book, contents) : 'story';
  if (words > LONG) return 'story';
  const head = first(body, 'h1, h2, h3, h4');
  const title = first(page.root, 'title');
  const names = [
    head ? saidIn(head, page.source) : '',
    title ? saidIn(title, page.source) : '',
    stem(item.path),
    item.id,
  ];
  for (const name of names) {
    const matter = meaning(name);
    if (matter && (matter !== 'notes' || leadsBack(page))) return matter;
  }
  return shortMatter(said, words, page);
}

function declaredIn({ path }: Item, page: Page, { guide, nav }: Package, { landmarks }: Contents): SpineMatter | null {
  if (nav?.path === path) return 'contents';
  const typed = page.source.includes('epub:type') ? firstTyped(page) : null;
  // A file that holds a whole chapter may have notes or a title behind or before it: its outermost part tells.
  const types = [typed?.attributes.get('epub:type') ?? '', landmarks.get(path) ?? '', guide.get(path) ?? ''];
  for (const type of types.flatMap((one) => one.split(/\s+/))) {
    const matter = DECLARED.test(type) || guide.get(path) === type ? meaning(type) : null;
    if (matter && !(matter === 'title' && types[0] === 'bodymatter')) return matter;
  }
  return null;
}

/** The outermost part of a page that says what it is. */
function firstTyped({ root }: Page): Element | null {
  for (const element of elementsIn(root))
    if (element.attributes.has('epub:type') && /^(?:body|section|div|article|nav|aside)$/.test(element.name))
      return element;
  return null;
}

const stem = (path: string): string => path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');

/** A picture alone is the cover if it is the book's first file, or is called so. */
function pictureAlone({ path, id }: Item, { spine }: Package, { landmarks }: Contents): SpineMatter {
  const isFirst = spine[0]?.item.path === path;
  return isFirst || meaning(stem(path)) === 'cover' || meaning(id) === 'cover' || landmarks.get(path) === 'cover'
    ? 'cover'
    : 'story';
}

const leadsBack = (page: Page): boolean => [...all(page.root, 'a[href*=#]')].length > 0;

/** What few words are by what they say. */
function shortMatter(said: string, words: number, page: Page): SpineMatter {
  if (isInformation(said, page)) return 'information';
  if (
    words < 400 &&
    /all rights reserved|\bISBN\b|library of congress|©\s*\d{4}|copyright\s+(?:©|\(c\)|\d{4})/i.test(said)
  )
    return 'copyright';
  // A list without links: its name, and no sentence under it.
  const opening = said.split(' ', 3);
  const called = opening.some((_, count) => isContentsName(opening.slice(0, count + 1).join(' ')));
  if (called && words >= 6 && !/[.!?…]["”»]? \p{Lu}/u.test(said.replace(/\d+\. /g, ' '))) return 'contents';
  const links = [...all(page.root, 'a[href]')];
  const linked = links.reduce((sum, link) => sum + countWords(saidIn(link, page.source)), 0);
  if (links.length >= 3 && linked * 10 >= words * 8) return 'contents';
  return 'story';
}
