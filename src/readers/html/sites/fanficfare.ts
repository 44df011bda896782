import type { Origin } from '../../manuscript.js';
import { all, first, matches } from '../select.js';
import type { Element, Page } from '../tree.js';
import { saidIn } from '../words.js';
import type { Front, Site } from './site.js';

/** What FanFicFare writes, as one page or as an ebook's files (fanficfare/writers/writer_html.py, writer_epub.py). */
export const FANFICFARE: Site = {
  format: 'fff-html',
  name: 'a download by FanFicFare',
  known: 'a[name=section0001], a[name=TOCTOP], body.fff_chapter, body.fff_titlepage, .fff_chapter_title',
  title: ['body.fff_titlepage h3 a', 'h1 a'],
  authors: ['a.authorlink'],
  story: 'body.fff_chapter',
  from: 'a[name^=section]',
  heads: 'a[name^=section] h2, a[name^=section] h3, .fff_chapter_title',
  notes: [
    { select: '.fff_head_notes', note: 'author-note', place: 'chapter' },
    { select: '.fff_foot_notes', note: 'author-note', place: 'chapter' },
  ],
  cut: '.fff_chapter_notes > b, body.fff_logpage',
  front: summaryOf,
  origin: (page) => ({ url: urlOf(page), ...rowsOf(page) }),
};

/** A row of a title page: its key, and what stands behind it. */
interface Row {
  readonly key: string;
  readonly value: Element;
}

/** `Key: value` rows: cells of a table, or bold keys with their values behind them. */
function* titlePage({ root, source }: Page): Iterable<Row> {
  for (const key of all(root, 'td > b, div > b, body > b, p > b')) {
    if (matches(key, 'body.fff_chapter b')) continue;
    const name = saidIn(key, source);
    if (!name.endsWith(':')) continue;
    yield { key: name.slice(0, -1).toLowerCase(), value: cellBehind(key) ?? restOfLine(key) };
  }
}

function cellBehind(key: Element): Element | null {
  const cell = key.parent!;
  if (cell.name !== 'td') return null;
  const cells = cell.parent!.children.filter((node) => node.kind === 'element');
  return cells[cells.indexOf(cell) + 1] ?? null;
}

/** What stands between a bold key and the line's end, as an element of its own. */
function restOfLine(key: Element): Element {
  const siblings = key.parent!.children;
  const rest = siblings.slice(siblings.indexOf(key) + 1);
  const end = rest.findIndex((node) => node.kind === 'element' && /^(?:br|b|p|div|table|tr|hr)$/.test(node.name));
  const children = end < 0 ? rest : rest.slice(0, end);
  return { ...key, name: 'span', attributes: new Map(), start: key.end, inner: key.end, children };
}

function summaryOf(page: Page): readonly Front[] {
  const row = [...titlePage(page)].find(({ key }) => key === 'summary' || key === 'description');
  return row ? [{ label: 'summary', element: row.value }] : [];
}

const list = (text: string | undefined): readonly string[] => (text ? text.split(/,\s*/) : []);

/** What the rows of a title page tell. */
function rowsOf(page: Page): Partial<Origin> {
  const rows = new Map([...titlePage(page)].map(({ key, value }) => [key, saidIn(value, page.source)]));
  return originOfRows(rows);
}

/** What rows of keys and values tell, in FanFicFare's words for them. */
export function originOfRows(rows: ReadonlyMap<string, string>): Partial<Origin> {
  const day = (key: string) => /\d{4}-\d\d-\d\d/.exec(rows.get(key) ?? '')?.[0] ?? null;
  return {
    ...(rows.has('story url') ? { url: rows.get('story url')! } : {}),
    published: day('published'),
    updated: day('updated'),
    rating: rows.get('rating') ?? null,
    warnings: list(rows.get('warnings') ?? rows.get('archive warnings')),
    fandoms: list(rows.get('category') ?? rows.get('fandoms')),
    tags: list(rows.get('freeform tags') ?? rows.get('genre')),
    series: rows.get('series') ?? null,
    language: rows.get('language') ?? null,
    words: rows.get('words') ?? null,
    chapters: rows.get('chapters') ?? null,
  };
}

/** The address of the story, which its title leads to. */
const urlOf = ({ root }: Page): string | null =>
  first(root, 'body.fff_titlepage h3 a, h1 a')?.attributes.get('href') ?? null;
