import { type CopyrightPage, listNames, MOST_NAMES, type Noted, termsOf, worded } from '../../book/index.js';
import { type Inline, type Person, plain, type Story } from '../../document/index.js';
import type { FileSetter } from './file-setter.js';
import { setInlines, UNTOLD, urlOf } from './inline.js';
import { escapeAttribute, escapeText } from './markup.js';
import type { Workshop } from './workshop.js';
import type { BlockSetter } from './xhtml.js';

/** The heading of a file, which names its section. */
export const heading = (words: string): string => `<h1 id="title">${words}</h1>\n`;

/** What stands at the head of a story or an essay. */
export function openerXhtml(
  title: readonly Inline[],
  authors: readonly Person[],
  language: string,
  setter: FileSetter,
): string {
  const names = namesOf(authors, language);
  const byline = names && `<p class="byline">${escapeText(termsOf(language).by(names))}</p>\n`;
  return `<header>\n${heading(setInlines(title, setter))}${byline}</header>\n`;
}

/** `A`, `A and B`, `A, B and C`. */
export const namesOf = (people: readonly Person[], language: string): string =>
  listNames(
    people.map(({ name }) => name),
    language,
  );

/** Title, subtitle, names, publisher. */
export function titlePage({ book, terms }: Workshop): string {
  const list = (people: readonly Person[]) => namesOf(people, book.language);
  const line = (name: string, text: string | null) => (text ? `<p class="${name}">${escapeText(text)}</p>\n` : '');
  const subtitle = book.subtitle
    ? `<p class="subtitle" epub:type="subtitle" role="doc-subtitle">${escapeText(book.subtitle)}</p>\n`
    : '';
  return [
    heading(escapeText(book.title)),
    subtitle,
    line('editors', book.editors.length > 0 ? terms.editedBy(list(book.editors)) : null),
    line('authors', book.authors.length <= MOST_NAMES ? list(book.authors) : null),
    line('publisher', book.publisher),
  ].join('');
}

/** A story's opener, the blocks of this file, and behind the last of them its notes. */
export function storyPage(story: Story, setter: FileSetter, blocks: BlockSetter): string {
  const { first, chapter } = setter.gathering;
  const { language } = story.settings;
  const set: string[] = [];
  if (first) {
    set.push(openerXhtml(story.title, setter.shop.bylines ? story.authors : [], language, setter));
    if (story.warnings.length > 0) {
      const warnings = `${termsOf(language).contentWarnings}: ${story.warnings.join(', ')}`;
      set.push(`<p class="warnings">${setWorded(warnings)}</p>\n`);
    }
    if (story.headnote.length > 0) set.push(`<div class="headnote">\n${blocks.set(story.headnote)}</div>\n`);
  }
  set.push(blocks.setStory(setter.gathering.blocks, chapter));
  set.push(endNotes(story, setter, blocks));
  return set.join('');
}

/** The notes of a story or essay, behind its last blocks. */
export function endNotes({ endNotes }: Noted, { gathering }: FileSetter, blocks: BlockSetter): string {
  if (!gathering.last || endNotes.length === 0) return '';
  return `<div class="end-notes">\n${endNotes.map((note) => blocks.note(note)).join('')}</div>\n`;
}

/** Who wrote what, whence it comes, and by whose leave. */
export function credits(section: CopyrightPage, shop: Workshop): string {
  if (section.credits.length === 0) return '';
  const { book, terms } = shop;
  const lines = section.credits.map(({ story, published, source, rights, warnings, archived }) => {
    const names = namesOf(story.authors, book.language);
    const facts = [`${workOf(story, shop)} ${escapeText(terms.by(names))}`];
    const before = published === null ? '' : `${escapeText(terms.firstPublished(published))} `;
    if (source) facts.push(before + sourceOf(source));
    if (rights) facts.push(setWorded(rights));
    if (warnings.length > 0) facts.push(setWorded(`${terms.contentWarnings}: ${warnings.join(', ')}`));
    for (const { key, value } of archived) facts.push(escapeText(`${terms.archived[key]}: ${value}`));
    return `<p>${facts.map((fact) => (/[.!?…](?:<\/em>)?$/.test(fact) ? fact : `${fact}.`)).join(' ')}</p>\n`;
  });
  return `<section class="credits" epub:type="other-credits" role="doc-credits" aria-labelledby="credits">\n<h2 id="credits">${escapeText(terms.credits)}</h2>\n${lines.join('')}</section>\n`;
}

/** A story's title as a link to it. */
export function workOf(story: Story, { links }: Workshop): string {
  const href = links.section(story.id);
  const title = `<cite>${escapeText(plain(story.title).replace(/\s+/g, ' '))}</cite>`;
  return href ? `<a href="${href}">${title}</a>` : title;
}

/** Words of the manifest with the emphasis that stands in them. */
const setWorded = (text: string): string => setInlines(worded(text), UNTOLD);

/** Where a story was first published: words, or an address, which becomes a link without its `https://`. */
function sourceOf(source: string): string {
  const href = /^https?:\/\/\S+$/.test(source) ? urlOf(source) : null;
  if (!href) return setWorded(source);
  return `<a href="${escapeAttribute(href)}">${escapeText(source.replace(/^https?:\/\/(?:www\.)?|\/$/g, ''))}</a>`;
}
