import { all } from './select.js';
import type { Front, FrontLabel, Site } from './sites/site.js';
import type { Element, Page } from './tree.js';
import { saidIn } from './words.js';

/** Title and authors, where a site keeps them. */
export const frontsOf = (page: Page, { title, authors }: Site): readonly Front[] => [
  ...found(page, title)
    .slice(0, 1)
    .map((element) => front('title', element, page, (text) => text)),
  ...found(page, authors).map((element) => front('author', element, page, nameIn)),
];

/** What the first selector finds that finds anything with words, each of them once. */
function found({ root, source }: Page, selectors: readonly string[]): readonly Element[] {
  for (const selector of selectors) {
    const elements = [...all(root, selector)].filter((element) => wordsOf(element, source) !== '');
    const known = new Set<string>();
    const once = elements.filter((element) => {
      const words = wordsOf(element, source);
      const fresh = !known.has(words);
      known.add(words);
      return fresh;
    });
    if (once.length > 0) return once;
  }
  return [];
}

const wordsOf = (element: Element, source: string): string =>
  element.name === 'meta' ? (element.attributes.get('content') ?? '').trim() : saidIn(element, source);

function front(label: FrontLabel, element: Element, { source }: Page, said: (text: string) => string): Front {
  const words = wordsOf(element, source);
  const text = said(words);
  return element.name === 'meta' || text !== words ? { label, at: element, text } : { label, element };
}

/** A name without the word before it, and without who has archived it for its bearer. */
const nameIn = (text: string): string =>
  text.replace(/^(?:written )?(?:by|von|par|por|di|door)\s+/i, '').replace(/\s*\[archived by [^\]]*\]/i, '');
