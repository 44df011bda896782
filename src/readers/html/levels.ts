import { elementsIn } from './select.js';
import type { Element } from './tree.js';

/** The book's levels of a page's headings: those of the first rank that it uses name chapters or the story, the rest sections. */
export function levelsIn(root: Element): ReadonlyMap<string, 1 | 2> {
  const used = new Set<string>();
  for (const { name } of elementsIn(root)) if (/^h[1-6]$/.test(name)) used.add(name);
  const ranks = [...used].sort();
  return new Map(ranks.map((name, rank) => [name, rank === 0 ? 1 : 2]));
}
