import { DOUBTFUL_ENDINGS, END_MARKERS } from './data/endings.js';
import { squeezed, undecorated } from './wording.js';

/** Whether a line says that the story ends, by itself; behind the `last` words of all a plain `Fine` does as well. */
export function isEnding(line: string, last = false): boolean {
  if (line.length > 60) return false;
  const { text, start } = undecorated(squeezed(line));
  const bare = text
    .replace(/\s*[.!?…]+$/, '')
    .replace(/(?<=\p{L}) ?[.!]? ?\([^()]{1,30}\)$/u, '')
    .replace(/^\(|\)$/g, '');
  if (!END_MARKERS.test(bare)) return false;
  if (!DOUBTFUL_ENDINGS.test(bare) || start > 0 || text === text.toUpperCase()) return true;
  return last && bare === text && /^\p{Lu}/u.test(bare);
}
