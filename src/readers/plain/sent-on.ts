import { ANY_LINE_END, BLANK_LINE } from './blanks.js';

/** The marks before a line of a mail that was sent on, and what may stand above the first such line. */
const MARKS = /^(?:[ \t]*>)*[ \t]?/;
const ABOVE = /^[ \t]*(?:[\p{L}-]{2,20}: .*|[-_=]{3,}.*|.*\bwrote:)?[ \t]*$/u;

/** How many lines show one. */
const FEWEST = 3;

/** The marks that stand before a line of a mail that was sent on. */
export const mailMarks = (line: string): string => MARKS.exec(line)![0];

/** Where the lines begin that all have a mail's mark before them, as one has that was sent on; the text's end where none do. */
export function sentOnFrom(text: string): number {
  const start = text.startsWith('>') ? 0 : text.search(/(?<=[\n\r])>/);
  if (start < 0) return text.length;
  const lines = text.slice(start).split(ANY_LINE_END);
  const marked = lines.filter((line) => /^[ \t]*>.*[\p{L}\p{N}]/u.test(line)).length;
  if (marked < FEWEST || !lines.every((line) => BLANK_LINE.test(line) || /^[ \t]*>/.test(line))) return text.length;
  const above = text.slice(0, start).split(ANY_LINE_END);
  return above.every((line) => ABOVE.test(line)) ? start : text.length;
}
