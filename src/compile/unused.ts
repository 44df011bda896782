import type { Report } from '../diagnostics/index.js';
import type { Span, Story } from '../document/index.js';
import { unusedOpenings } from '../passes/index.js';

/** Tells, at its place in the manifest, of every opening that a story's entry names and no block begins with. */
export function tellUnused(read: Story, entry: Span, report: Report): void {
  for (const { key, opening, nearest } of unusedOpenings(read))
    report({
      severity: 'warning',
      code: 'manifest/unused',
      message: `\`${key}:\` names “${opening}”, but no block of this story begins so`,
      span: placeOf(opening, entry),
      hint:
        nearest === null ? 'copy the first words of the block as they stand in the file' : `nearest is “${nearest}”`,
    });
}

/** How far behind an entry's first words its lists may stand, in units. */
const REACH = 4000;

/** Where the manifest says it, as near as can be told: the words within the story's entry, else the entry. */
function placeOf(opening: string, entry: Span): Span {
  const { source, start, end } = entry;
  const at = source.text.indexOf(opening, start);
  return at < 0 || at > end + REACH ? entry : { source, start: at, end: at + opening.length };
}
