import { type ContentsLine, listNames, sectionTitle } from '../../book/index.js';
import { escapeAttribute, escapeText } from '../text/markup.js';
import type { SetGathering, Workshop } from '../text/workshop.js';
import { pageTargetsOf } from './places.js';

/** The contents and the page list as readers of EPUB 2 want them (OPF 2.0.1, 2.4.1). */
export function ncx(
  set: readonly SetGathering[],
  entries: readonly ContentsLine[],
  identity: string,
  shop: Workshop,
): string {
  const { book, terms } = shop;
  const order = playOrder(entries, set, shop);
  const pages = pageTargetsOf(set);
  const numbers = pages.map(({ label }) => Number(label)).filter(Number.isInteger);
  const targets = pages.map(({ label, href }, index) => {
    const value = /^\d+$/.test(label) ? `type="normal" value="${label}"` : 'type="front"';
    const attributes = `id="page-target-${index + 1}" ${value} playOrder="${order.get(href)}"`;
    return `<pageTarget ${attributes}><navLabel>${text(label)}</navLabel><content src="${href}"/></pageTarget>\n`;
  });
  const pageList =
    targets.length === 0
      ? ''
      : `<pageList>\n<navLabel>${text(terms.pages)}</navLabel>\n${targets.join('')}</pageList>\n`;
  return `<?xml version="1.0" encoding="utf-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="${escapeAttribute(book.language)}">
<head>
<meta name="dtb:uid" content="${identity}"/>
<meta name="dtb:depth" content="${Math.max(1, depthOf(entries))}"/>
<meta name="dtb:totalPageCount" content="${pages.length}"/>
<meta name="dtb:maxPageNumber" content="${Math.max(0, ...numbers)}"/>
</head>
<docTitle>${text(book.title)}</docTitle>
${book.editors.map(({ name }) => `<docAuthor>${text(name)}</docAuthor>\n`).join('')}<navMap>
${navPoints(entries, shop, order)}</navMap>
${pageList}</ncx>
`;
}

const text = (words: string): string => `<text>${escapeText(words)}</text>`;

const depthOf = (entries: readonly ContentsLine[]): number =>
  entries.reduce((depth, { children }) => Math.max(depth, 1 + depthOf(children)), 0);

/** The addresses that contents and page list lead to, numbered in reading order from 1 without a gap. */
function playOrder(
  entries: readonly ContentsLine[],
  set: readonly SetGathering[],
  { links }: Workshop,
): ReadonlyMap<string, number> {
  const led = new Set<string>();
  const walk = (all: readonly ContentsLine[]) => {
    for (const entry of all) {
      led.add(links.to(entry));
      walk(entry.children);
    }
  };
  walk(entries);
  const addresses = set.flatMap(({ gathering: { file }, anchors }) => [
    ...(led.has(file) ? [file] : []),
    ...anchors.flatMap(({ kind, id }) => (kind === 'page' || led.has(`${file}#${id}`) ? [`${file}#${id}`] : [])),
  ]);
  return new Map(addresses.map((address, index) => [address, index + 1]));
}

function navPoints(entries: readonly ContentsLine[], shop: Workshop, order: ReadonlyMap<string, number>): string {
  return entries
    .map((entry) => {
      const href = shop.links.to(entry);
      const names = listNames(
        entry.authors.map(({ name }) => name),
        shop.book.language,
      );
      const label = names ? `${sectionTitle(entry)} ${shop.terms.by(names)}` : sectionTitle(entry);
      const number = order.get(href);
      const inner = `<navLabel>${text(label)}</navLabel><content src="${href}"/>`;
      const children = entry.children.length > 0 ? `\n${navPoints(entry.children, shop, order)}` : '';
      return `<navPoint id="point-${number}" playOrder="${number}">${inner}${children}</navPoint>\n`;
    })
    .join('');
}
