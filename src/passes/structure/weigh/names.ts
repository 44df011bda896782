import { isName, looksLikeName } from '../facts/names.js';
import type { Line } from '../row.js';
import type { Weights } from '../search/weights.js';
import { isHeaderLine } from './headers.js';
import type { Row } from './row.js';
import { LONG_TITLE, startsStory, titleLook } from './title-look.js';

/** A name alone, under a title or over one. */
export function weighName(row: Row, line: Line, weights: Weights): void {
  const { at } = line;
  if (
    line.by !== null ||
    line.both ||
    !isName(line.line) ||
    weights.of('value') < 1 ||
    row.isSite(at) ||
    line.label ||
    line.glyphs ||
    line.banner ||
    line.ends
  )
    return;
  if (isPupil(row, line)) {
    weights.offer('author', 0.5, 'a name over teacher, class and date');
    weights.charge('title', 2);
    weights.charge('story', 3);
    return;
  }
  const above = row.lines[at - 1];
  const below = row.lines[at + 1];
  const underTitle =
    above !== undefined &&
    (titleLook(row, at - 1, true) !== null ||
      (at === 1 && row.fragment(0) > 0 && above.words <= LONG_TITLE) ||
      above.key?.meaning?.role === 'title' ||
      above.block.kind === 'heading');
  if (underTitle && below && (startsStory(row, at + 1) || isHeaderLine(row, at + 1) || below.label)) {
    weights.offer('author', looksLikeName(line.line) ? 0.6 : 1.2, 'a name under the title');
    weights.charge('story', 3);
  } else if (at <= 1 && looksLikeName(line.line) && below && titleLook(row, at + 1) && startsStory(row, at + 2)) {
    weights.offer('author', 2.2, 'a name over the title');
  }
}

/** How many lines class work has above its title: name, teacher, course, date (MLA Handbook, 9th edition, 1.3). */
const SCHOOL = 5;

/** A name at the very top, with a date below it and then something more before the story. */
function isPupil(row: Row, { at, line }: Line): boolean {
  if (at !== 0 || !looksLikeName(line)) return false;
  const date = row.lines.slice(1, SCHOOL).find(({ banner }) => banner?.kind === 'date')?.at ?? -1;
  return date > 0 && titleLook(row, date + 1) !== null;
}
