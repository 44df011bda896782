/** Line ends of every system, with the separators that word processors put in (Unicode, § 5.8). */
export const ANY_LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** What a line may hold and still be blank: any white space, zero-width characters, and a reference to a space. */
export const BLANK_LINE = /^(?:[\s\u200B-\u200D\u2060\uFEFF]|&nbsp;|&#160;)*$/;

/** Whether a unit is a space or a tab: `trim` would take no-break spaces as well, and those are the author's. */
const isBlankUnit = (text: string, at: number): boolean => text[at] === ' ' || text[at] === '\t';

/** The first offset from `start` on, before `end`, at which no space or tab stands. */
export function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlankUnit(text, at)) at += 1;
  return at;
}

/** The offset behind the last unit before `end` that is no space or tab, not below `start`. */
export function dropBlanks(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlankUnit(text, at - 1)) at -= 1;
  return at;
}

/** The lines of `text` from `start` on, whose line ends are LF; `stop` is where each ends. */
export function* linesIn(text: string, start = 0): Iterable<{ readonly row: string; readonly stop: number }> {
  for (let at = start; at <= text.length; ) {
    const found = text.indexOf('\n', at);
    const stop = found < 0 ? text.length : found;
    yield { row: text.slice(at, stop), stop };
    at = stop + 1;
  }
}
