import { type ContentsEntry, contentsOf, handleSection, listNames } from '../../book/index.js';
import type { Workshop } from '../text/file-setter.js';
import { frame } from '../text/frame.js';
import { type Gathering, NAVIGATION } from '../text/gatherings.js';
import { setInlines, UNTOLD } from '../text/inline.js';
import { escapeText, languageOf } from '../text/markup.js';
import type { SetGathering } from '../text/sections.js';
import { COVER_PAGE } from './coverpage.js';

/** A place of the book that reading systems know by its kind. */
export interface Landmark {
  /** Of the EPUB structural semantics vocabulary. */
  readonly type: string;
  readonly name: string;
  readonly href: string;
}

/** A page of the printed book, and where it begins. */
export interface PageTarget {
  readonly label: string;
  readonly href: string;
}

/** The printed book's pages in reading order. */
export const pageTargetsOf = (set: readonly SetGathering[]): readonly PageTarget[] =>
  set.flatMap(({ gathering, anchors }) =>
    anchors.flatMap((anchor) =>
      anchor.kind === 'page' ? [{ label: anchor.label, href: `${gathering.file}#${anchor.id}` }] : [],
    ),
  );

/** The landmarks, one of a type, in reading order. */
export function landmarksOf(gatherings: readonly Gathering[], { terms }: Workshop): readonly Landmark[] {
  const landmarks = new Map<string, Landmark>();
  const add = (type: string, name: string, href: string) => {
    if (!landmarks.has(type)) landmarks.set(type, { type, name, href });
  };
  add('cover', terms.cover, COVER_PAGE);
  for (const { section, file } of gatherings) {
    if (section.matter === 'body') add('bodymatter', terms.start, file);
    handleSection(section, {
      'half-title': () => {},
      'title-page': () => add('titlepage', terms.titlePage, file),
      copyright: () => add('copyright-page', terms.copyright, file),
      'book-dedication': () => add('dedication', terms.dedication, file),
      epigraph: () => add('epigraph', terms.epigraph, file),
      contents: () => add('toc', terms.contents, `${file}#toc`),
      essay: ({ role }) => add(role, terms[role], file),
      part: () => {},
      story: () => {},
      appendix: () => add('appendix', terms.authorsNotes, file),
      about: () => add('contributors', terms.aboutAuthors, file),
      colophon: () => add('colophon', terms.colophon, file),
    });
  }
  if (!landmarks.has('toc')) add('toc', terms.contents, `${NAVIGATION}#toc`);
  return [...landmarks.values()];
}

/** The navigation document, whose table of contents is the book's contents page as well. */
export function navigation(set: readonly SetGathering[], landmarks: readonly Landmark[], shop: Workshop): string {
  const { book, terms } = shop;
  const page = set.find(({ gathering }) => gathering.section.kind === 'contents');
  const hidden = (type: string, role: string, title: string, items: readonly string[]) =>
    items.length === 0
      ? ''
      : `
<nav epub:type="${type}"${role} id="${type}" class="unseen" hidden="hidden" aria-labelledby="${type}-title">
<h2 id="${type}-title">${escapeText(title)}</h2>
<ol>
${items.join('\n')}
</ol>
</nav>`;
  const marks = landmarks.map(
    ({ type, name, href }) => `<li><a epub:type="${type}" href="${href}">${escapeText(name)}</a></li>`,
  );
  const pages = pageTargetsOf(set).map(({ label, href }) => `<li><a href="${href}">${escapeText(label)}</a></li>`);
  const body = `${page?.body ?? ''}<nav epub:type="toc" role="doc-toc" id="toc" class="contents" aria-labelledby="title">
<h1 id="title">${escapeText(terms.contents)}</h1>
${list(contentsOf(book), shop)}</nav>${hidden('landmarks', '', terms.landmarks, marks)}${hidden(
    'page-list',
    ' role="doc-pagelist"',
    terms.pages,
    pages,
  )}`;
  return frame({ title: terms.contents, language: book.language, matter: 'front', body });
}

function list(entries: readonly ContentsEntry[], shop: Workshop): string {
  if (entries.length === 0) return '';
  const items = entries.map((entry) => {
    const children = list(entry.children, shop);
    const part = shop.book.sections.some(({ id, kind }) => id === entry.section && kind === 'part');
    return `<li${part ? ' class="part"' : ''}>${link(entry, shop)}${children && `\n${children}`}</li>\n`;
  });
  return `<ol${entries[0]!.chapter === null ? '' : ' class="chapters"'}>\n${items.join('')}</ol>\n`;
}

/** A line of the contents. The authors stand within the link: an item holds nothing but a link and a list. */
function link(entry: ContentsEntry, { links, book, terms }: Workshop): string {
  const section = book.sections.find(({ id }) => id === entry.section);
  const language = section?.kind === 'story' ? section.story.settings.language : book.language;
  const names = listNames(
    entry.authors.map(({ name }) => name),
    book.language,
  );
  const title = setInlines(entry.title, UNTOLD, { links: false });
  const words = language === book.language ? title : `<span ${languageOf(language)}>${title}</span>`;
  // Reading systems run the words of a line together: “Two Hands by Ann Ames” can be read so, “Two Hands Ann Ames” cannot.
  const by = names && ` <span class="by">${escapeText(terms.by(names))}</span>`;
  return `<a href="${links.section(entry.section, entry.chapter) ?? NAVIGATION}">${words}${by}</a>`;
}
