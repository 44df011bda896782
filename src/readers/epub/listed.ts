import { resolved } from '../html/footnotes.js';
import { all } from '../html/select.js';
import type { Element } from '../html/tree.js';
import { saidIn } from '../html/words.js';
import type { Contents } from './contents.js';
import { isContentsName } from './matter.js';
import type { Part } from './parts.js';

/** So many lines at least lead to chapters where a page lists them, and this share of all that the contents have. */
const SOME = 3;
const SHARE = 0.4;

const LINE = /^(?:p|li|td|dt|dd|div|h[1-6]|center)$/;

/** Lines of a story's file that list its chapters: each of them a link to one, as Project Gutenberg and others print contents. */
export function listedLines({ page, part }: Part, { entries }: Contents): ReadonlySet<Element> {
  const wanted = new Set(entries.map(({ path }) => path));
  const lines = new Set<Element>();
  const reached = new Set<string>();
  for (const link of all(page.root, 'a[href]')) {
    const path = resolved(part, link.attributes.get('href')!);
    const line = wanted.has(path) && path !== part ? lineAround(link) : null;
    if (!line || saidIn(line, page.source) !== saidIn(link, page.source)) continue;
    lines.add(line);
    reached.add(path);
  }
  if (lines.size < SOME || reached.size < SHARE * wanted.size) return new Set();
  const head = headAbove([...lines][0]!, page.source);
  if (head) lines.add(head);
  return lines;
}

function lineAround(link: Element): Element | null {
  for (let at = link.parent; at && at.name !== 'body'; at = at.parent) if (LINE.test(at.name)) return at;
  return null;
}

/** The word `Contents` over a list, in whatever language. */
function headAbove(line: Element, source: string): Element | null {
  for (let at: Element | null = line; at?.parent && at.name !== 'body'; at = at.parent) {
    const siblings = at.parent.children.filter((node) => node.kind === 'element');
    const above = siblings.slice(0, siblings.indexOf(at)).findLast((element) => saidIn(element, source) !== '');
    if (above) return isContentsName(saidIn(above, source)) ? above : null;
  }
  return null;
}
