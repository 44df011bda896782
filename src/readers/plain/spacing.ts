import { type EndKind, endKind, habitOf, oddsOfWrap, roomLeft, widthOf } from './line-ends.js';
import type { TextLine } from './lines.js';

type Lines = readonly TextLine[];

/** Line ends that a whole file's habit is read from, and the odds (a hundred to one, and more for each) that prove it. */
const ENOUGH = 8;
const SURE = 5;

/** Wrapped lines lie between these widths. */
const NARROWEST = 36;
const WIDEST = 100;

/**
 * The lines with their blank ones as they were meant: where every line end was doubled on some way from system to system,
 * halved; where mail lets its lines flow (RFC 3676: a blank at the end says that the paragraph goes on), the ends told soft.
 */
export const settled = (lines: Lines, text: string): Lines => flowed(undoubled(lines, text), text);

function undoubled(lines: Lines, text: string): Lines {
  const close = lines.filter(({ blanks }, index) => index > 0 && blanks === 0).length;
  const margin = usualIndent(lines);
  const pairs = pairsOf(lines, ({ blanks, indent }) => blanks === 1 && indent <= margin + 1);
  if (close * 5 > lines.length || pairs.length < ENOUGH || !areWraps(pairs, lines, text)) return lines;
  return lines.map((line, index) => {
    if (index === 0 || line.blanks === 0) return line;
    return { ...line, blanks: Math.ceil((line.blanks - 1) / 2) };
  });
}

function usualIndent(lines: Lines): number {
  const counts = new Map<number, number>();
  for (const { indent } of lines) counts.set(indent, (counts.get(indent) ?? 0) + 1);
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}

function flowed(lines: Lines, text: string): Lines {
  const flows = (line: TextLine) => text[line.end] === ' ' && /[\r\n]/.test(text[line.end + 1] ?? '');
  const pairs = pairsOf(lines, ({ blanks }, above) => blanks === 0 && flows(above));
  const hard = pairsOf(lines, ({ blanks }, above) => blanks === 0 && !flows(above));
  if (pairs.length < ENOUGH || hard.length === 0 || !areWraps(pairs, lines, text) || areWraps(hard, lines, text))
    return lines;
  const soft = new Set(pairs.map(([, line]) => line));
  return lines.map((line) => (soft.has(line) ? { ...line, soft: true } : line));
}

type Pair = readonly [above: TextLine, line: TextLine];

const pairsOf = (lines: Lines, fits: (line: TextLine, above: TextLine) => boolean): readonly Pair[] =>
  lines.flatMap((line, index): Pair[] => {
    const above = lines[index - 1];
    return above?.role === 'text' && line.role === 'text' && fits(line, above) ? [[above, line]] : [];
  });

/** Whether a measure made these line ends: they stand anywhere in sentences, and half of the lines are full. */
function areWraps(pairs: readonly Pair[], lines: Lines, text: string): boolean {
  const widths = lines.map(widthOf).sort((one, other) => one - other);
  const width = widths[Math.floor(widths.length * 0.95)] ?? 0;
  if (pairs.length === 0 || width < NARROWEST || width > WIDEST) return false;
  const kinds: Record<EndKind, number> = { marked: 0, small: 0, large: 0 };
  for (const [above, line] of pairs) kinds[endKind(above, line, text)] += 1;
  const full = pairs.filter(([above, line]) => roomLeft(above, line, width, text) <= width / 4).length;
  return full * 2 >= pairs.length && oddsOfWrap(kinds, habitOf(lines, text)) > SURE;
}
