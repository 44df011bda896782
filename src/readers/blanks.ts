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
