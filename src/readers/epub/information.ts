import { elementsIn, first } from '../html/select.js';
import { originOfRows } from '../html/sites/fanficfare.js';
import { FANFICTION_NET } from '../html/sites/fiction.js';
import type { Site } from '../html/sites/site.js';
import type { Element, Page } from '../html/tree.js';
import { saidIn } from '../html/words.js';
import type { Origin } from '../manuscript.js';

/** Rows of a page of information, as programs write it that fetch stories: what archives count and date. */
const ROWS =
  /\b(?:published|updated|words|chapters|status|rated|rating|fandoms?|original source|relationships|categor(?:y|ies))\s*:/gi;

/** Whether a page is one that FicHub, WebToEpub or their like put before a story: four rows at least, and its address. */
export function isInformation(said: string, page: Page): boolean {
  const rows = new Set((said.match(ROWS) ?? []).map((row) => row.toLowerCase()));
  return rows.size >= 4 && (first(page.root, 'a[href^=http]') !== null || /https?:\/\//.test(said));
}

const ROW = /^(\p{L}[\p{L} ]{2,24}):\s*(\S.*)$/u;

/** Elements of a page that stand on a line of their own, with what each says. */
function linesIn({ root, source }: Page): readonly { readonly element: Element; readonly said: string }[] {
  return [...elementsIn(root)]
    .filter(({ name }) => /^(?:p|li|td|h[1-6]|dd|dt)$/.test(name))
    .map((element) => ({ element, said: saidIn(element, source) }))
    .filter(({ said }) => said !== '');
}

/** What a page of information tells of its story. */
export function originOfInformation(page: Page): Partial<Origin> {
  if (first(page.root, '#profile_top')) return FANFICTION_NET.origin!(page);
  const rows = new Map<string, string>();
  for (const { said } of linesIn(page)) {
    const [, key, value] = ROW.exec(said) ?? [];
    if (key && value && !rows.has(key.toLowerCase())) rows.set(key.toLowerCase(), value);
  }
  const url = rows.get('original source') ?? rows.get('source');
  if (url && !rows.has('story url')) rows.set('story url', url);
  const rating = /^(?:Fiction\s+)?([KTM]\+?)(?:\s|$)/.exec(rows.get('rated') ?? '')?.[1];
  if (rating && !rows.has('rating')) rows.set('rating', rating);
  return originOfRows(rows);
}

/** The author's summary: what stands between the by-line and the first row. */
function summaryIn(page: Page): Element | null {
  const given = first(page.root, '#profile_top > div.xcontrast_txt');
  if (given) return given;
  const lines = linesIn(page);
  const by = lines.findIndex(({ said }) => /^by:? \S/i.test(said));
  const below = by < 0 ? undefined : lines[by + 1];
  return below && below.element.name === 'p' && !ROW.test(below.said) ? below.element : null;
}

/** Reads of a page of information its summary alone. */
export const INFORMATION: Site = {
  format: '',
  name: 'the ebook’s page of information',
  known: '',
  title: [],
  authors: [],
  story: '',
  role: () => ({ kind: 'cut' }),
  front: (page) => {
    const element = summaryIn(page);
    return element ? [{ label: 'summary', element }] : [];
  },
};
