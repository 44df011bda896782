import type { NoteKind, NotePlace } from '../../../document/index.js';
import type { Origin } from '../../manuscript.js';
import { all, first } from '../select.js';
import type { Element, Page } from '../tree.js';
import { saidIn } from '../words.js';
import type { Role, Site } from './site.js';

/** A work as the archive's page shows it (otwarchive, app/views/works/_work_header and chapters/_chapter). */
export const AO3_PAGE: Site = {
  format: 'ao3-site',
  name: 'a page of the Archive of Our Own',
  known: '#workskin .userstuff, #workskin #chapters, .works-show #chapters',
  title: ['#workskin h2.title', '.preface h2.title'],
  authors: ['#workskin h3.byline a[rel=author]', 'h3.byline a[rel=author]', '#workskin h3.byline'],
  story: '#chapters div.userstuff, #chapters > .userstuff',
  heads: '#chapters .chapter .preface h3.title',
  notes: [
    { select: '#chapters .summary .userstuff', note: 'summary', place: 'chapter' },
    { select: '#chapters .notes .userstuff', note: 'author-note', place: 'chapter' },
    { select: '#workskin .summary .userstuff', note: 'summary', place: 'header' },
    { select: '#workskin .end.notes .userstuff', note: 'author-note', place: 'trailing' },
    { select: '#workskin .notes .userstuff', note: 'author-note', place: 'header' },
  ],
  cut: '.landmark, .jump, .children, #feedback, .association',
  unstyled: true,
  origin: originOfPage,
};

/** A file of an ebook that was made of the archive's pages (WebToEpub and its like): their markup without what stood around. */
export const AO3_PART: Site = {
  ...AO3_PAGE,
  known: '.userstuff.module, #chapters .userstuff, .notes.module, #work_endnotes, .summary.module',
  title: [],
  authors: [],
  story: '#chapters .userstuff, .userstuff.module',
  notes: [
    { select: '.summary .userstuff', note: 'summary', place: 'chapter' },
    { select: '#work_endnotes .userstuff', note: 'author-note', place: 'trailing' },
    { select: '.notes .userstuff', note: 'author-note', place: 'chapter' },
  ],
};

/** A work as downloaded, as HTML or EPUB (otwarchive, app/views/downloads). calibre renames its classes, and keeps its ids. */
export const AO3_DOWNLOAD: Site = {
  format: 'ao3-html',
  name: 'a download of the Archive of Our Own',
  known: '#preface p.message, #preface dl.tags, #preface .toc-heading, #chapters h2.toc-heading',
  title: ['#preface h1', '.meta h1'],
  authors: ['#preface .byline a[rel=author]', '.byline a[rel=author]', '#preface .byline'],
  story: '#chapters',
  cut: '.toc-heading, .endnote-link, p.message, .landmark',
  unstyled: true,
  role: roleInDownload,
  origin: originOfDownload,
};

/** Preface, a chapter's head and what stands behind it hold labels, each with a block of notes. */
function roleInDownload(element: Element, { source }: Page): Role | null {
  const id = element.attributes.get('id') ?? '';
  if (element.name === 'h2' && PARTS.test(element.parent?.attributes.get('id') ?? '')) return { kind: 'cut' };
  if (id === 'preface' || id === 'afterword' || id.startsWith('endnotes')) return { kind: 'outside' };
  if (isHead(element)) return { kind: 'outside' };
  if (element.name === 'h2' && isHead(element.parent)) return { kind: 'chapter' };
  if (element.name !== 'blockquote') return null;
  const place = placeOf(element);
  if (!place) return null;
  const blocks = childrenOf(element.parent!).filter(({ name }) => name === 'blockquote');
  const label = elementBefore(element);
  const said = label ? saidIn(label, source) : '';
  const note =
    place === 'header' || isHead(element.parent)
      ? ao3Note(said, blocks.indexOf(element), blocks.length)
      : 'author-note';
  return { kind: 'note', note, place };
}

/** The parts of a download, whose own heads say `Preface`, or the title once more. */
const PARTS = /^(?:preface|chapters|afterword)$/;

/** What stands over a chapter's words: in the chapters' list, an element with the heading among its own, and no words. */
const isHead = (element: Element | null): boolean =>
  element?.parent?.attributes.get('id') === 'chapters' &&
  !/(?:^|\s)userstuff/.test(element.attributes.get('class') ?? '') &&
  childrenOf(element).some(({ name }) => name === 'h2');

/** Of a block of notes, by the nearest of the archive's own parts around it; null if it stands in the story. */
function placeOf(element: Element): NotePlace | null {
  for (let at = element.parent; at; at = at.parent) {
    const id = at.attributes.get('id') ?? '';
    if (id === 'preface') return 'header';
    if (id === 'endnotes') return 'trailing';
    if (id.startsWith('endnotes') || isHead(at)) return 'chapter';
    if (id === 'chapters' || id === 'afterword') return null;
  }
  return null;
}

const childrenOf = ({ children }: Element): readonly Element[] =>
  children.filter((node): node is Element => node.kind === 'element');

function elementBefore(element: Element): Element | null {
  const siblings = childrenOf(element.parent!);
  return siblings[siblings.indexOf(element) - 1] ?? null;
}

/** What the labels of notes mean, in the locales whose words are known to us. */
const SUMMARY =
  /summary|zusammenfassung|résumé|resumen|riassunto|sumário|resumo|samenvatting|streszczenie|краткое|摘要|简介|概要/i;

/**
 * What a block of notes is. Labels are translated by whoever downloads; where the word is unknown, the first of two is the
 * summary, by the order in which the archive writes them.
 */
export function ao3Note(label: string, index: number, count: number): NoteKind {
  if (SUMMARY.test(label)) return 'summary';
  if (/note|anmerkung|nota|opmerking|примечани|注/i.test(label)) return 'author-note';
  return index === 0 && count > 1 ? 'summary' : 'author-note';
}

const META: Readonly<Record<string, RegExp>> = {
  published: /(?:Published|Veröffentlicht|Publié|Publicado|Pubblicato|Gepubliceerd):?\s*(\d{4}-\d\d-\d\d)/i,
  updated: /(?:Updated|Completed|Aktualisiert|Abgeschlossen):?\s*(\d{4}-\d\d-\d\d)/i,
  words: /(?:Words|Wörter|Mots|Palabras|Parole):?\s*([\d,.]+)/i,
  chapters: /(?:Chapters|Kapitel|Chapitres|Capítulos|Capitoli):?\s*([\d,]+\/[\d?]+)/i,
};

function originOfDownload(page: Page): Partial<Origin> {
  const { root, source } = page;
  const link = [...all(root, '#preface p.message a, p.message a')].find(({ attributes }) =>
    /\/works\/\d+/.test(attributes.get('href') ?? ''),
  );
  const rows = [...all(root, 'dl.tags dt, dl dt')].map((row) => [row, behindRow(row)] as const);
  const named = (pattern: RegExp) => rows.find(([row]) => pattern.test(saidIn(row, source)))?.[1] ?? null;
  const stats = rows
    .map(([, value]) => (value ? saidIn(value, source) : ''))
    .find((text) => /\d{4}-\d\d-\d\d/.test(text));
  const told = (key: string) => META[key]!.exec(stats ?? '')?.[1] ?? null;
  const published = told('published') ?? /\d{4}-\d\d-\d\d/.exec(stats ?? '')?.[0] ?? null;
  return {
    url: link?.attributes.get('href') ?? null,
    published,
    updated: told('updated'),
    words: told('words'),
    chapters: told('chapters'),
    rating: textOf(named(/^(?:rating|altersfreigabe|classement|clasificación)/i) ?? rows[0]?.[1] ?? null, source),
    warnings: linksOf(named(/warning|warnung|avertissement|advertencia/i), source),
    fandoms: linksOf(named(/^fandom/i), source),
    tags: linksOf(named(/additional|weitere|supplémentaires|adicionales/i), source),
    series: seriesOf(named(/^(?:series|serie|série|reihe)/i), source),
    language: textOf(named(/^(?:language|sprache|langue|idioma|lingua|taal)/i), source),
  };
}

/** The `dd` behind a `dt`. */
function behindRow(row: Element): Element | null {
  const siblings = childrenOf(row.parent!);
  const next = siblings[siblings.indexOf(row) + 1];
  return next?.name === 'dd' ? next : null;
}

const textOf = (element: Element | null, source: string): string | null => (element && saidIn(element, source)) || null;

const linksOf = (element: Element | null, source: string): readonly string[] =>
  element ? [...all(element, 'a')].map((link) => saidIn(link, source)) : [];

const seriesOf = (element: Element | null, source: string): string | null =>
  element ? (linksOf(element, source)[0] ?? saidIn(element, source)) : null;

function originOfPage({ root, source }: Page): Partial<Origin> {
  const text = (selector: string) => textOf(first(root, selector), source);
  const links = (selector: string) => [...all(root, selector)].map((link) => saidIn(link, source));
  const canonical = first(root, 'link[rel=canonical]')?.attributes.get('href');
  return {
    ...(canonical ? { url: canonical } : {}),
    published: text('dd.published'),
    updated: text('dd.status'),
    words: text('dd.words'),
    chapters: text('dd.chapters'),
    rating: text('dd.rating'),
    warnings: links('dd.warning a'),
    fandoms: links('dd.fandom a'),
    tags: links('dd.freeform a'),
    series: text('dd.series span.position a') ?? text('dd.series a'),
    language: text('dd.language'),
  };
}
