import type { Line } from '../row.js';

/** `mood: tired` over `music: rain`, close together: a journal's, though none says `current`. */
const moods = (lines: readonly Line[]): readonly number[] =>
  lines
    .filter(({ at, line }) => isMood(line) && (isBeside(lines, at, at - 1) || isBeside(lines, at, at + 1)))
    .map(({ at }) => at);

const isMood = (line: string): boolean =>
  line.length < 100 && /^(?:current )?(?:mood|music|location|listening to): \S/i.test(line);

const isBeside = (lines: readonly Line[], at: number, other: number): boolean =>
  lines[Math.max(at, other)]?.gap === 0 && lines[other] !== undefined && isMood(lines[other].line);

/** `( 900 words about a stove )`: a journal's cut in words of its own, where a journal's other lines stand as well. */
const CUT = /^\( \S.{1,80} \)$/;
const isOfJournal = ({ line }: Line): boolean =>
  isMood(line) || /^\(? ?\d+ comments?\b|^\( ?(?:leave a comment|comment on this|reply) ?\)$/i.test(line);

const MOOD = /^(?:current )?(?:mood|music|location|posted(?: at| by)?):? /i;

/** A journal has one mood for each entry: several in one file are those of a story that is told as one. */
export function entries(lines: readonly Line[]): readonly number[] {
  const found = lines.filter(({ line }) => MOOD.test(line)).map(({ at }) => at);
  const moods = found.filter((at) => /^(?:current )?mood/i.test(lines[at]!.line));
  return moods.length > 1 ? found : [];
}

/** How far down a journal's cut may stand. */
const TOP = 16;

/** What a journal sets around an entry in words of its owner's: mood and music, and the words of its cut. */
export const journalLines = (lines: readonly Line[]): readonly number[] => [
  ...moods(lines),
  ...(lines.some(isOfJournal) ? lines.slice(0, TOP).filter(({ line }) => CUT.test(line)) : []).map(({ at }) => at),
];
