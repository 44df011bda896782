import { xhtmlFile } from '../text/frame.js';
import { escapeAttribute } from '../text/markup.js';

/** The page that shows the cover, and the picture itself. */
export const COVER_PAGE = 'cover.xhtml';
export const COVER_IMAGE = 'cover.jpg';

/** The picture alone in its file: a reader that makes a thumbnail or a first screen of it needs nothing else. */
export function coverPage(title: string, alt: string, language: string): string {
  const body = `<div class="cover"><img src="${COVER_IMAGE}" alt="${escapeAttribute(alt)}" role="doc-cover"/></div>`;
  return xhtmlFile({ title, language, matter: 'cover', body });
}
