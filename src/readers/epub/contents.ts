import type { Archive } from '../../zip/index.js';
import { textIn } from '../bytes/text.js';
import { resolved } from '../html/footnotes.js';
import { all, elementsIn, first, matches } from '../html/select.js';
import { type Element, type Page, pageOf } from '../html/tree.js';
import { saidIn } from '../html/words.js';
import { bare, type Package } from './package.js';

/** A line of an ebook's contents. */
export interface ContentsEntry {
  readonly title: string;
  /** The file that it leads to, and the place there; empty where it is the file's beginning. */
  readonly path: string;
  readonly fragment: string;
  /** 0 for a line of the first level. */
  readonly depth: number;
  /** Whether lines of a deeper level stand below it. */
  readonly parent: boolean;
  /** Where it is written. */
  readonly element: Element;
}

/** The contents of an ebook, and the file that they stand in. */
export interface Contents {
  readonly path: string;
  readonly page: Page | null;
  readonly entries: readonly ContentsEntry[];
  /** What EPUB 3's landmarks say of files: type by path. */
  readonly landmarks: ReadonlyMap<string, string>;
}

const NONE: Contents = { path: '', page: null, entries: [], landmarks: new Map() };

/** Contents from the navigation document, else from the NCX. */
export function contentsOf(archive: Archive, { nav, ncx }: Package): Contents {
  const navText = nav && textIn(archive, nav.path);
  const fromNav = nav && navText !== null ? readNav(nav.path, pageOf(navText, 'xhtml')) : NONE;
  if (fromNav.entries.length > 0 || !ncx) return fromNav;
  const text = textIn(archive, ncx.path);
  return text === null ? fromNav : { ...readNcx(ncx.path, pageOf(text, 'xml')), landmarks: fromNav.landmarks };
}

function readNav(path: string, page: Page): Contents {
  const navs = [...all(page.root, 'nav')];
  const toc = navs.find((element) => matches(element, '[epub:type~=toc], [role=doc-toc]')) ?? navs[0];
  const marks = navs.find((element) => matches(element, '[epub:type~=landmarks]'));
  const entries = toc ? [...all(toc, 'a[href]')].map((link) => entry(path, page, link, listsAround(link, toc))) : [];
  const landmarks = marks
    ? [...all(marks, 'a[href]')].map(
        ({ attributes }) => [resolved(path, attributes.get('href')!), attributes.get('epub:type') ?? ''] as const,
      )
    : [];
  return { path, page, entries: withParents(entries), landmarks: new Map(landmarks) };
}

function listsAround(link: Element, within: Element): number {
  let lists = 0;
  for (let at = link.parent; at && at !== within; at = at.parent) if (at.name === 'ol' || at.name === 'ul') lists += 1;
  return Math.max(0, lists - 1);
}

function entry(path: string, page: Page, link: Element, depth: number): Omit<ContentsEntry, 'parent'> {
  const href = link.attributes.get('href')!;
  const title = saidIn(link, page.source);
  return { title, path: resolved(path, href), fragment: /#(.*)$/.exec(href)?.[1] ?? '', depth, element: link };
}

function readNcx(path: string, page: Page): Omit<Contents, 'landmarks'> {
  const map = [...elementsIn(page.root)].find(({ name }) => bare(name) === 'navmap') ?? page.root;
  const entries: Omit<ContentsEntry, 'parent'>[] = [];
  for (const point of elementsIn(map)) {
    if (bare(point.name) !== 'navpoint') continue;
    const children = point.children.filter((node): node is Element => node.kind === 'element');
    const label = children.find(({ name }) => bare(name) === 'navlabel');
    const src = children.find(({ name }) => bare(name) === 'content')?.attributes.get('src');
    if (!label || src === undefined) continue;
    let depth = 0;
    for (let at = point.parent; at && at !== map; at = at.parent) if (bare(at.name) === 'navpoint') depth += 1;
    const title = saidIn(label, page.source);
    entries.push({
      title,
      path: resolved(path, src),
      fragment: /#(.*)$/.exec(src)?.[1] ?? '',
      depth,
      element: first(label, 'text') ?? label,
    });
  }
  return { path, page, entries: withParents(entries) };
}

const withParents = (entries: readonly Omit<ContentsEntry, 'parent'>[]): readonly ContentsEntry[] =>
  entries.map((one, index) => ({ ...one, parent: (entries[index + 1]?.depth ?? 0) > one.depth }));
