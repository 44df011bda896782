import { maskAddresses } from '../addresses.js';
import { type Draft, type Drafts, type Line, linesOf } from './draft.js';

/** The widths, in units, that a wrapped paragraph may have. */
const NARROWEST = 40;
const WIDEST = 120;
/** The share of lines whose neighbour's first word would not have fitted that makes a text a wrapped one. */
const MOST = 0.8;

/**
 * The paragraphs of a plain text. Blank lines part them, and single line ends too unless the lines are wrapped: unless
 * nearly every line is so long that the first word of the next would not have fitted.
 */
export function splitPlain(text: string): Drafts {
  const groups: Line[][] = [];
  let open = false;
  for (const line of linesOf(text)) {
    const blank = text.slice(line.start, line.end).trim() === '';
    if (!blank) {
      if (open) groups.at(-1)!.push(line);
      else groups.push([line]);
    }
    open = !blank;
  }
  const wrappedHere = isWrapped(groups.map((lines) => fits(text, lines)));
  const drafts: Draft[] = [];
  const between: string[] = [];
  let done = 0;
  const put = (start: number, end: number) => {
    between.push(text.slice(done, start));
    const paragraph = text.slice(start, end);
    drafts.push({ text: paragraph, seen: maskAddresses(paragraph), follows: true });
    done = end;
  };
  for (const lines of groups) {
    const wrapped = lines.length > 3 ? isWrapped([fits(text, lines)]) : wrappedHere;
    if (wrapped) put(lines[0]!.start, lines.at(-1)!.end);
    else for (const { start, end } of lines) put(start, end);
  }
  between.push(text.slice(done));
  return { drafts, between };
}

/** Of the lines of a group but the last, how many are full, and how many there are. */
function fits(text: string, lines: readonly Line[]): readonly [full: number, all: number] {
  const width = lines.reduce((widest, { start, end }) => Math.max(widest, end - start), 0);
  if (width < NARROWEST || width > WIDEST) return [0, lines.length - 1];
  let full = 0;
  for (let index = 0; index + 1 < lines.length; index += 1) {
    const { start, end } = lines[index]!;
    const next = lines[index + 1]!;
    const word = /\S+/.exec(text.slice(next.start, next.end))?.[0].length ?? 0;
    if (end - start + 1 + word > width) full += 1;
  }
  return [full, lines.length - 1];
}

function isWrapped(counts: readonly (readonly [number, number])[]): boolean {
  const full = counts.reduce((sum, [count]) => sum + count, 0);
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  return all > 0 && full >= MOST * all;
}
