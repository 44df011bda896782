import { type ContentsLine, contentsOfBook, listNames } from '../../book/index.js';
import { xhtmlFile } from '../text/frame.js';
import { NAVIGATION } from '../text/gatherings.js';
import { setInlines, UNTOLD } from '../text/inline.js';
import { escapeText, languageOf } from '../text/markup.js';
import type { SetGathering, Workshop } from '../text/workshop.js';
import { type Landmark, pageTargetsOf } from './places.js';

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
${list(contentsOfBook(book), shop)}</nav>${hidden('landmarks', '', terms.landmarks, marks)}${hidden(
    'page-list',
    ' role="doc-pagelist"',
    terms.pages,
    pages,
  )}`;
  return xhtmlFile({ title: terms.contents, language: book.language, matter: 'front', body });
}

function list(entries: readonly ContentsLine[], shop: Workshop): string {
  if (entries.length === 0) return '';
  const items = entries.map((entry) => {
    const children = list(entry.children, shop);
    const part = shop.book.sections.some(({ id, kind }) => id === entry.section && kind === 'part');
    return `<li${part ? ' class="part"' : ''}>${link(entry, shop)}${children && `\n${children}`}</li>\n`;
  });
  return `<ol${entries[0]!.chapter === null ? '' : ' class="chapters"'}>\n${items.join('')}</ol>\n`;
}

/** A line of the contents. The authors stand within the link: an item holds nothing but a link and a list. */
function link(entry: ContentsLine, { links, book, terms }: Workshop): string {
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
