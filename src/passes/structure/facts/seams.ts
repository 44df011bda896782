import type { Line } from '../row.js';
import { looseWords } from './named.js';
import type { Stack } from './stacks.js';

/** How many lines at the top may be said again where the next post begins. */
const TOP = 12;

/** How many letters or figures a line has at least that says something again. */
const LEAST = 5;

/** How many words a paragraph has at least that no head has. */
const PARAGRAPH = 16;

/** `Slow Thaw (2/3)`: which part of how many. */
const PART_OF = /[\s([]*\b\d{1,3} ?(?:\/|of) ?(?:\d{1,3}|\?)[\s)\]]*$/i;

/** A line without its part's number, its figures all alike. */
const shapeOf = ({ line, key }: Line): string =>
  looseWords((key?.meaning?.role === 'title' ? key.value : line).replace(PART_OF, '').replace(/\d+/g, '0'));

/** `Item: 88`, a key that no header has: the story may have a form of its own, and fill it in again. */
const isOwnKey = ({ key }: Line): boolean => key?.colon === true && key.meaning === null;

/** Who sent the mails of a file, as their heads say. */
const sendersOf = (lines: readonly Line[]): ReadonlySet<string> =>
  new Set(lines.flatMap(({ line }) => /^from: *(\S.{0,80})$/i.exec(line)?.[1]?.toLowerCase().trim() ?? []));

/**
 * Marks the short lines close together within a file that say again what its first lines say: the next part was posted
 * there, under the same title, by the same hand, on another day.
 */
export function seamsOf(lines: readonly Line[], stacks: readonly (Stack | null)[]): Uint8Array {
  const marks = new Uint8Array(lines.length);
  // What stands under the story's first paragraph may be of a post in the story.
  const told = lines.findIndex(({ words, label, key }) => words >= PARAGRAPH && !label && !key);
  const top = new Set(
    lines
      .slice(0, Math.min(TOP, told < 0 ? TOP : told))
      .filter((line) => !isOwnKey(line))
      .map(shapeOf)
      .filter((shape) => shape.length >= LEAST),
  );
  const isExchange = sendersOf(lines).size > 1;
  // Above it an archive may say its title twice.
  for (let at = told < 0 ? TOP : told; at < lines.length; at += 1) {
    const stack = stacks[at];
    if (!stack || stack.start !== at) continue;
    const own = lines.slice(stack.start, stack.end);
    // Two who write to one another are the story's.
    if (isExchange && own.some(({ key }) => key?.mail)) continue;
    // A form that the story fills in again is none of a post's.
    if (own.filter(isOwnKey).length * 2 > own.length && !own.some(({ key }) => key?.mail)) continue;
    // `Part 2` over another day and hour heads the story's next part, by whatever hand.
    if (own.every(({ banner }) => banner !== null)) continue;
    const again = own.some((line) => top.has(shapeOf(line)));
    if (again && own.some(({ line, by }) => by !== null || /[\d()[\]]/.test(line)))
      marks.fill(1, stack.start, stack.end);
  }
  return marks;
}
