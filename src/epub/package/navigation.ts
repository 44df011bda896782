import type { ContentsLine } from '../../book/index.js';
import { contentsList } from '../text/contents-list.js';
import { xhtmlFile } from '../text/frame.js';
import { escapeText } from '../text/markup.js';
import type { SetGathering, Workshop } from '../text/workshop.js';
import { type Landmark, pageTargetsOf } from './places.js';

/**
 * The navigation document: for reading systems, which show it as they will. It is no page of the book: there it would stand
 * twice, and as deep as a panel should not be.
 */
export function navigation(
  set: readonly SetGathering[],
  lines: readonly ContentsLine[],
  landmarks: readonly Landmark[],
  shop: Workshop,
): string {
  const { book, terms } = shop;
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
  const body = `<nav epub:type="toc" role="doc-toc" id="toc" class="contents" aria-labelledby="title">
<h1 id="title">${escapeText(terms.contents)}</h1>
${contentsList(lines, shop)}</nav>${hidden('landmarks', '', terms.landmarks, marks)}${hidden(
    'page-list',
    ' role="doc-pagelist"',
    terms.pages,
    pages,
  )}`;
  return xhtmlFile({ title: terms.contents, language: book.language, matter: 'front', body });
}
