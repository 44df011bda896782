import { type ContentsLine, listNames } from '../../book/index.js';
import { setInlines, UNTOLD } from './inline.js';
import { escapeText, languageOf } from './markup.js';
import type { Workshop } from './workshop.js';

/** The book's contents as nested lists: of the contents page, and of the navigation. */
export function contentsList(entries: readonly ContentsLine[], shop: Workshop): string {
  if (entries.length === 0) return '';
  const items = entries.map((entry) => {
    const children = contentsList(entry.children, shop);
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
  return `<a href="${links.to(entry)}">${words}${by}</a>`;
}

/** As many levels of the contents as readers are shown: what lies below them is led to by the level above. */
export const shallow = (entries: readonly ContentsLine[], levels: number): readonly ContentsLine[] =>
  entries.map((entry) => ({ ...entry, children: levels > 1 ? shallow(entry.children, levels - 1) : [] }));
