import type { Line } from '../row.js';

/** The longest such line, in words and units. */
const WORDS = 8;
const LONGEST = 60;

/** How many lines a section has at least, and how many units of text. */
const LINES = 2;
const LENGTH = 120;

/** How many are a habit. */
const SEVERAL = 3;

/** Words in capitals that stand apart above and below, without a stop. */
function isLoud(
  { at, block, line, words, gap, label, key, banner, glyphs, ends, speaks }: Line,
  below?: Line,
): boolean {
  if (block.kind !== 'paragraph' || line === '' || line.length > LONGEST || words === 0 || words > WORDS) return false;
  if (label || key || banner || glyphs || ends || speaks || !below || below.gap === 0 || (at > 0 && gap === 0))
    return false;
  return !/\p{Ll}|[\n|@#/=<>[\]]/u.test(line) && /\p{Lu}{2}/u.test(line) && !/[.,;:…–—-]$/.test(line);
}

/**
 * The headings in capitals of a file that has no others: the first stands above all of the story, each has a section of its
 * own, and no two are alike. Signs and cries in capitals within a story are none, since no such line opens it.
 */
export function sisterHeadings(lines: readonly Line[], isTitle: (line: Line) => boolean): ReadonlySet<number> {
  const none = new Set<number>();
  if (lines.some(({ block, banner }) => block.kind === 'heading' || (banner && banner.kind !== 'adorned'))) return none;
  const all = lines.filter((line) => isLoud(line, lines[line.at + 1]));
  const isSection = ({ at }: Line, index: number) => {
    const own = lines.slice(at + 1, all[index + 1]?.at ?? lines.length);
    return own.length >= LINES && own.reduce((sum, { text }) => sum + text.length, 0) >= LENGTH;
  };
  // Above the first may stand the story's title, in capitals as well.
  const start = all.findIndex(isSection);
  const [first, ...others] = all.slice(Math.max(0, start));
  if (!first || !lines.slice(0, first.at).every(isOfHead)) return none;
  const alike = new Set([first, ...others].map(({ line }) => line)).size <= others.length;
  if (alike || others.length + 1 < SEVERAL || !others.every((_, at) => isSection(others[at]!, start + 1 + at)))
    return none;
  return new Set([first, ...others].filter((line) => !isTitle(line)).map(({ at }) => at));
}

/** A title, a by-line, a header's line: nothing that tells. */
const isOfHead = ({ text, speaks, by, key, label }: Line): boolean =>
  by !== null || key !== null || label !== null || (text.length <= LONGEST && !speaks && !/[.!?…]$/.test(text));
