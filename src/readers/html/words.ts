import { UNREAD } from './elements.js';
import type { Element, Node } from './tree.js';

/** Elements that part words where they stand. */
const PARTS = /^(?:p|div|br|li|td|th|tr|h\d|dt|dd|blockquote|section|article|option)$/;

/**
 * What an element says in one line, as a label, a name or a count is read; what nobody sees is left out. Of a long text, as
 * much is told as makes `enough` units.
 */
export function saidIn(
  element: Element,
  source: string,
  without?: (element: Element) => boolean,
  enough = Number.POSITIVE_INFINITY,
): string {
  const pieces: string[] = [];
  let units = 0;
  const waiting: Node[] = [element];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.kind === 'text') {
      pieces.push(next.stands ?? source.slice(next.start, next.end));
      units += next.end - next.start;
      if (units > enough) break;
      continue;
    }
    if (next !== element && (UNREAD.has(next.name) || without?.(next))) continue;
    if (PARTS.test(next.name)) pieces.push(' ');
    for (let at = next.children.length - 1; at >= 0; at -= 1) waiting.push(next.children[at]!);
  }
  return pieces.join('').replace(/\s+/g, ' ').trim();
}
