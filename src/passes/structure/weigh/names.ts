import { HONORIFIC } from '../data/honorifics.js';
import { bothAt } from '../facts/both.js';
import { isCapital, isName, looksLikeName } from '../facts/names.js';
import type { Line } from '../row.js';
import type { Weights } from '../search/weights.js';
import { isHeaderLine } from './headers.js';
import type { Row } from './row.js';
import { LONG_TITLE, startsStory, titleLook } from './title-look.js';

/** What a name alone costs more that no title stands above. */
const UNTITLED = 1.4;

/** A name at the top of class work, and what stands under it. */
export function weighClassHead(row: Row, { at }: Line, weights: Weights): void {
  const first = startOfClassHead(row);
  if (at < first || at >= MOST || at >= endOfClassHead(row)) return;
  if (at === first) weights.offer('author', 0.1, 'a name over teacher, class and date');
  else weights.offer('furniture', 0.1, 'teacher, class or date above the title');
  if (at > first) weights.charge('author', 4);
  weights.charge('title', 4);
  weights.charge('heading', 10);
  weights.charge('story', 10);
  weights.charge('note', 4);
  weights.charge('more', 4);
}

/** A name alone, under a title or over one. */
export function weighName(row: Row, line: Line, weights: Weights): void {
  const { at } = line;
  if (
    line.by !== null ||
    bothAt(row.lines, at) ||
    !isName(line.line) ||
    weights.of('value') < 1 ||
    row.isSite(at) ||
    line.label ||
    line.glyphs ||
    line.banner ||
    line.ends ||
    isOfStory(row, line)
  )
    return;
  weights.untitled = UNTITLED;
  const above = row.lines[at - 1];
  const below = row.lines[at + 1];
  const alike = above !== undefined && isCapital(above.line) && isCapital(line.line);
  const underTitle =
    above !== undefined &&
    (titleLook(row, at - 1, true) !== null ||
      (at === 1 && row.fragment(0) > 0 && above.words <= LONG_TITLE) ||
      above.key?.meaning?.role === 'title' ||
      above.block.kind === 'heading');
  if (underTitle && below && (startsStory(row, at + 1) || isHeaderLine(row, at + 1) || below.label)) {
    weights.offer('author', looksLikeName(line.line) || alike ? 0.6 : 1.2, 'a name under the title');
    weights.charge('story', 3);
  } else if (at <= 1 && looksLikeName(line.line) && below && titleLook(row, at + 1) && startsStory(row, at + 2)) {
    weights.offer('author', 0.8, 'a name over the title');
  }
}

/** The most lines of class work's head: a page's, name, teacher, course, date, perhaps a count of words (MLA Handbook, 9th edition, 1.3). */
const MOST = 7;

/** What a manuscript's address has, and class work's head has not, if neither a teacher nor a date stands in it. */
const SENDER = /\S@\S|\bwords\b/i;

/** A page's head may stand above. */
const startOfClassHead = (row: Row): number => (row.isRepeated(0) ? 1 : 0);

/** Where the head of class work ends: a name at the very top with lines of a class close below, and a title after them; else 0. */
export function endOfClassHead(row: Row): number {
  const from = startOfClassHead(row);
  const first = row.lines[from];
  if (!first || !looksLikeName(first.line)) return 0;
  const stack = row.stack(from);
  const date = row.lines.slice(from + 1, MOST).findLast(({ banner }) => banner?.kind === 'date')?.at ?? 0;
  const end = stack ? stack.end : date > 0 ? date + 1 : 0;
  if (end < 3 && date === 0) return 0;
  const signs = row.lines
    .slice(from + 1, end)
    .filter(({ line, banner }) => banner?.kind === 'date' || /\d/.test(line) || HONORIFIC.test(line));
  const taught = row.lines
    .slice(from + 1, end)
    .some(({ line, banner }) => banner?.kind === 'date' || HONORIFIC.test(line));
  if (!taught && row.lines.slice(0, end).some(({ line }) => SENDER.test(line))) return 0;
  const heads = row.lines.slice(0, end).some(({ at, by, label }) => by !== null || label || isHeaderLine(row, at));
  const titled = titleLook(row, end) !== null && (startsStory(row, end + 1) || titleLook(row, end + 1) !== null);
  return end > 1 && end <= MOST && signs.length > 0 && !heads && titled ? end : 0;
}

/** Whether a line further down says the same, alone or before what somebody says: a part in a play. */
const isOfStory = (row: Row, { at, line }: Line): boolean =>
  row.isPart(line) ||
  row.lines.some(
    (other) =>
      other.at > at &&
      other.text.startsWith(line) &&
      (/^(?:[.:(]| \()./.test(other.text.slice(line.length)) || (other.text === line && !row.isTail(other.at))),
  );
