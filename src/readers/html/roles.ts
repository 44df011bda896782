import { matches } from './select.js';
import type { Role, Site } from './sites/site.js';
import type { Element, Page } from './tree.js';

const CUT: Role = { kind: 'cut' };
const STORY: Role = { kind: 'story' };
const CHAPTER: Role = { kind: 'chapter' };

/** Numbers of a printed book's pages, which ebooks and digitizers leave in the text. */
const PAGES = '[epub:type~=pagebreak], [role=doc-pagebreak], .pagenum, .pageno, .page-number';

/** What Project Gutenberg sets before and behind a text: its header and its licence. */
const GUTENBERG = '#pg-header, #pg-footer, .pg-boilerplate, #pg-machine-header';

/** What a site's element is to its story. */
export function roleIn(site: Site, page: Page): (element: Element) => Role | null {
  const { cut, heads, story, notes = [], role } = site;
  return (element) => {
    if (matches(element, PAGES) || matches(element, GUTENBERG)) return CUT;
    if (cut && matches(element, cut)) return CUT;
    const own = role?.(element, page);
    if (own) return own;
    for (const { select, note, place } of notes) if (matches(element, select)) return { kind: 'note', note, place };
    if (heads && matches(element, heads)) return CHAPTER;
    return story !== '' && matches(element, story) ? STORY : null;
  };
}
