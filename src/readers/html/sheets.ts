import { all } from './select.js';
import type { Page } from './tree.js';

/** What a page's own style sheets say. */
export const sheetsOf = (page: Page): readonly string[] =>
  [...all(page.root, 'style')].map(({ inner, children }) => page.source.slice(inner, children.at(-1)?.end ?? inner));
