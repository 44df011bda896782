import type { Line } from '../row.js';
import { wordsOf } from '../wording.js';

/** How a line of a list begins. */
const ITEM = /^(?:[-*•+–]|\[\d{1,2}\]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+\S/u;

/** How many items make a list, and how few words its heading has. */
const SEVERAL = 2;
const HEADING = 8;

/** The list that a file ends with under a heading of its own, and where what belongs to it ends. */
export interface FootList {
  readonly heading: number;
  readonly end: number;
}

/**
 * A list of questions, of things to do, of sources behind a story: items up to the file's end under a short line without a
 * stop, in a story that tells nothing in such lines.
 */
export function footList(lines: readonly Line[]): FootList | null {
  let at = lines.length - 1;
  while (at > 0 && isItem(lines[at]!)) at -= 1;
  const heading = lines[at];
  const items = lines.length - 1 - at;
  const few = items === 1 && heading?.label?.alone === true && isCalled(lines, lines.length - 1) ? 1 : SEVERAL;
  if (!heading || (items < few && lines.at(-1)?.block.kind !== 'list') || at < SEVERAL || !isHeading(heading))
    return null;
  return lines.slice(0, at).some(isItem) ? null : { heading: at, end: lines.length };
}

const isItem = ({ block, text }: Line): boolean =>
  block.kind === 'list' ||
  (block.kind === 'paragraph' &&
    text.length < 400 &&
    ITEM.test(text) &&
    (/^[(\d]/.test(text) || !/["“”»]$/.test(text)));

/** How far above a footnote the word is looked for that it belongs to. */
const FAR = 400;

/** Whether `[1]` stands behind a word above a line that opens with it. */
export function isCalled(lines: readonly Line[], at: number): boolean {
  const number = /^\[(\d{1,2})\]\s*\S/.exec(lines[at]!.text)?.[1];
  if (number === undefined) return false;
  const call = new RegExp(`[\\p{L}\\p{P}]\\[${number}\\]`, 'u');
  return lines.slice(Math.max(0, at - FAR), at).some(({ text }) => call.test(text));
}

/** Whether the line is an item, and one beside it is another. */
export const isListed = (lines: readonly Line[], at: number): boolean =>
  lines[at] !== undefined &&
  isItem(lines[at]) &&
  [lines[at - 1], lines[at + 1]].some((line) => line?.block.kind === 'paragraph' && isItem(line));

/** The line that announces with a colon the items that the line at `at` is one of; null if none does. */
export function announcerOf(lines: readonly Line[], at: number): number | null {
  if (!lines[at] || !isItem(lines[at])) return null;
  let above = at - 1;
  while (above > Math.max(0, at - MOST) && isItem(lines[above]!)) above -= 1;
  const line = lines[above];
  return line?.block.kind === 'paragraph' && /[:：]\s*$/.test(line.text) ? above : null;
}

/** How far above an item the line is looked for that announces it. */
const MOST = 12;

const isHeading = ({ block, line, banner, glyphs }: Line): boolean =>
  (block.kind === 'paragraph' || block.kind === 'heading') &&
  line !== '' &&
  !banner &&
  !glyphs &&
  wordsOf(line).length <= HEADING &&
  !/[.!?…,"”]$/.test(line);
