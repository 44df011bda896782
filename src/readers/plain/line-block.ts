/** A line of verse within a text: where its words begin and end, and the columns that they stand in. */
export interface VersePlace {
  readonly start: number;
  readonly end: number;
  readonly columns: number;
}

/** A bar, a space, and words; a bar alone is an empty line. A second bar makes it a row of a table. */
const LINE = /^ {0,3}\|(?: ( *)([^|\s][^|]*)?)?$/;

/** Goes on with the line above, which was too long for the screen. */
const GOES_ON = /^ +[^|\s][^|]*$/;

/** Where in a paragraph a line first stands behind a bar; -1 if none does. */
export function barsIn(text: string): number {
  const found = text.includes('|') ? /(?:^|\n) {0,3}\|[ \n]/.exec(text) : null;
  return found ? found.index + (found[0].startsWith('\n') ? 1 : 0) : -1;
}

/** The lines of a paragraph that is verse behind bars (pandoc's manual, "Line blocks"); null if it is none. One line is none. */
export function lineBlock(text: string): readonly VersePlace[] | null {
  const lines: VersePlace[] = [];
  let at = 0;
  for (const row of text.trimEnd().split('\n')) {
    const end = at + row.length;
    const [line, indent = '', words = ''] = LINE.exec(row) ?? [];
    const last = lines.at(-1);
    if (line !== undefined) lines.push({ start: end - words.length, end, columns: indent.length });
    else if (last && GOES_ON.test(row)) lines[lines.length - 1] = { ...last, end };
    else return null;
    at = end + 1;
  }
  return lines.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end))).length > 1 ? lines : null;
}
