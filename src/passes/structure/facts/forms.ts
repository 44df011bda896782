import type { Line } from '../row.js';

/** How many keys that no header has make a form of the story's own. */
const FEWEST = 2;

/**
 * Marks the lines close together, apart from those above, that are a form of the story's own: most of their keys are such as
 * no header has (`Item: 88`, `Found: behind the urn`).
 */
export function formsOf(lines: readonly Line[]): Uint8Array {
  const marks = new Uint8Array(lines.length);
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (to < lines.length && lines[to]!.gap === 0) to += 1;
    const keys = lines.slice(from, to).flatMap(({ key }) => key ?? []);
    const own = keys.filter(({ meaning, colon }) => meaning === null && colon).length;
    const isForm = from > 0 && keys.length === to - from && own >= FEWEST && own > keys.length - own;
    if (isForm && !keys.some(({ meaning }) => meaning?.strong)) marks.fill(1, from, to);
    from = to;
  }
  return marks;
}
