import type { Archive } from '../../zip/index.js';
import { textIn } from '../bytes/text.js';
import { resolved } from '../html/footnotes.js';
import { elementsIn } from '../html/select.js';
import { type Element, type Page, pageOf } from '../html/tree.js';
import { saidIn } from '../html/words.js';
import { Refusal } from '../refusal.js';

/** A file of an ebook, as its package lists it. */
export interface Item {
  readonly id: string;
  /** Its path in the archive. */
  readonly path: string;
  readonly type: string;
  readonly properties: string;
}

/** A metadata element, with what refines it. */
export interface Datum {
  readonly name: string;
  readonly text: string;
  readonly element: Element;
  /** Attributes of EPUB 2 and refining properties of EPUB 3, by their bare names: `role`, `title-type`, `scheme`. */
  readonly facts: ReadonlyMap<string, string>;
}

/** What an ebook's package tells (EPUB 3.3, 5; OPF 2.0.1). */
export interface Package {
  readonly path: string;
  readonly page: Page;
  readonly items: ReadonlyMap<string, Item>;
  /** Reading order; `linear` is false of what is read by its links alone. */
  readonly spine: readonly { readonly item: Item; readonly linear: boolean }[];
  readonly metadata: readonly Datum[];
  /** What EPUB 2 says of some files: type by path. */
  readonly guide: ReadonlyMap<string, string>;
  readonly nav: Item | null;
  readonly ncx: Item | null;
}

/** Opens the package of an ebook: the first that its container names, else the only one there is. Throws a `Refusal`. */
export function packageOf(archive: Archive, file: string): Package {
  const path = packagePath(archive);
  const text = path && textIn(archive, path);
  if (!path || text === null)
    throw new Refusal(
      'damaged',
      `\`${file}\` is damaged: it has no package file that lists what is in it`,
      'download it once more, or convert it with calibre',
    );
  return read(path, pageOf(text, 'xml'));
}

function packagePath(archive: Archive): string | null {
  const container = textIn(archive, 'META-INF/container.xml');
  if (container !== null)
    for (const { name, attributes } of elementsIn(pageOf(container, 'xml').root)) {
      const path = bare(name) === 'rootfile' ? attributes.get('full-path') : undefined;
      if (path !== undefined && archive.has(path)) return path;
    }
  return archive.names.find((name) => name.endsWith('.opf')) ?? null;
}

/** A name without its prefix. */
export const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

function read(path: string, page: Page): Package {
  const elements = [...elementsIn(page.root)];
  const named = (name: string) => elements.filter((element) => bare(element.name) === name);
  const attribute = (element: Element, name: string) => element.attributes.get(name) ?? '';
  const items = new Map<string, Item>();
  for (const element of named('item')) {
    const id = attribute(element, 'id');
    const href = attribute(element, 'href');
    const item = {
      id,
      path: resolved(path, href),
      type: attribute(element, 'media-type'),
      properties: attribute(element, 'properties'),
    };
    if (!items.has(id)) items.set(id, item);
  }
  const spine = named('itemref').flatMap((element) => {
    const item = items.get(attribute(element, 'idref'));
    return item ? [{ item, linear: attribute(element, 'linear') !== 'no' }] : [];
  });
  const all = [...items.values()];
  const toc = named('spine')[0]?.attributes.get('toc');
  return {
    path,
    page,
    items,
    spine,
    metadata: metadataOf(elements, page.source),
    guide: new Map(
      named('reference').map((one) => [resolved(path, attribute(one, 'href')), attribute(one, 'type').toLowerCase()]),
    ),
    nav: all.find(({ properties }) => /\bnav\b/.test(properties)) ?? null,
    ncx: (toc !== undefined && items.get(toc)) || (all.find(({ type }) => type === 'application/x-dtbncx+xml') ?? null),
  };
}

function metadataOf(elements: readonly Element[], source: string): readonly Datum[] {
  const refined = new Map<string, Map<string, string>>();
  for (const element of elements) {
    const about = element.attributes.get('refines');
    const property = element.attributes.get('property');
    if (bare(element.name) !== 'meta' || about === undefined || property === undefined) continue;
    const facts = refined.get(about.replace(/^#/, '')) ?? new Map<string, string>();
    refined.set(about.replace(/^#/, ''), facts);
    facts.set(bare(property), saidIn(element, source));
  }
  return elements
    .filter(({ parent }) => parent && /^(?:metadata|dc-metadata|x-metadata)$/.test(bare(parent.name)))
    .map((element) => {
      const facts = new Map([...element.attributes].map(([name, value]) => [bare(name), value]));
      for (const [name, value] of refined.get(element.attributes.get('id') ?? '') ?? []) facts.set(name, value);
      return { name: bare(element.name), text: saidIn(element, source), element, facts };
    });
}
