import type { TextLine } from './lines.js';

/** Widths at which mail, typewriters and editors wrap lines: narrower ones are verse or a chat, wider ones paragraphs. */
const NARROWEST = 36;
const WIDEST = 100;

/** A block that has fewer line ends than this is judged with its neighbours. */
const ENOUGH = 4;

/** How many blocks to either side are its neighbours. */
const REACH = 10;

/** How much of a line its first word is looked for in. */
const FAR = 200;

type Lines = readonly TextLine[];

/** What the line ends of a block, or of several, look like; the ones before a paragraph's indented line not counted. */
interface Tally {
  readonly ends: number;
  /** Ends where the next word had no room. */
  readonly full: number;
  /** Of those, the ones within a sentence. */
  readonly wrapped: number;
}

/**
 * The width to which each block was wrapped, null where its line ends are the author's. A wrapped line ends where the
 * next word had no room, mostly within a sentence: both are counted, in a short block together with its neighbours.
 */
export function measures(blocks: readonly Lines[], text: string): readonly (number | null)[] {
  const widths = widthsAround(blocks);
  const tallies = blocks.map((block, index) => tallyOf(block, widths[index]!, text));
  const sums = runningSums(tallies);
  return tallies.map((own, index) => {
    const first = sums[Math.max(0, index - REACH)]!;
    const last = sums[Math.min(blocks.length, index + REACH + 1)]!;
    return isWrapped(own, less(last, first)) ? widths[index]! : null;
  });
}

/** Six line ends in ten, after the editors' guide: most lines full, most sentences going on. */
const mostly = ({ ends, wrapped }: Tally): boolean => wrapped >= 0.6 * ends;

function isWrapped(own: Tally, around: Tally): boolean {
  if (own.ends === 0) return false;
  if (own.ends >= ENOUGH && mostly(own)) return true;
  // Where all around is wrapped, a sentence that happens to end a full line ends no paragraph.
  if (around.ends >= 2 * ENOUGH && mostly(around) && own.full * 10 >= own.ends * 9) return true;
  const likely = mostly(around.ends >= ENOUGH ? around : own);
  return own.ends < ENOUGH && own.wrapped > 0 && own.wrapped * 2 >= own.ends && likely;
}

/** Of each block the widest line, or the usual width around it: a short block may fall short of the measure. */
function widthsAround(blocks: readonly Lines[]): readonly number[] {
  const widths = blocks.map((block) => block.reduce((most, line) => Math.max(most, widthOf(line)), 0));
  return widths.map((own, index) => {
    if (blocks[index]!.length === 1) return own;
    const near = widths.slice(Math.max(0, index - REACH), index + REACH + 1);
    const fit = near.filter((width) => width <= WIDEST).sort((one, other) => one - other);
    return Math.max(own, fit[Math.floor(fit.length / 2)] ?? 0);
  });
}

function tallyOf(block: Lines, width: number, text: string): Tally {
  let [ends, full, wrapped] = [0, 0, 0];
  if (block.some((line) => widthOf(line) > WIDEST)) return { ends, full, wrapped };
  const margin = marginOf(block);
  for (const [index, next] of block.entries()) {
    const line = block[index - 1];
    if (!line || next.indent > margin + 1) continue;
    ends += 1;
    if (width < NARROWEST) continue;
    if (hadNoRoom(line, next, width, text)) full += 1;
    if (isWrap(line, next, width, text)) wrapped += 1;
  }
  return { ends, full, wrapped };
}

function runningSums(tallies: readonly Tally[]): readonly Tally[] {
  const sums: Tally[] = [{ ends: 0, full: 0, wrapped: 0 }];
  for (const { ends, full, wrapped } of tallies) {
    const sum = sums.at(-1)!;
    sums.push({ ends: sum.ends + ends, full: sum.full + full, wrapped: sum.wrapped + wrapped });
  }
  return sums;
}

const less = (one: Tally, other: Tally): Tally => ({
  ends: one.ends - other.ends,
  full: one.full - other.full,
  wrapped: one.wrapped - other.wrapped,
});

const widthOf = (line: TextLine): number => line.indent + line.end - line.start;

/** The indent of a block's lines but for the first of paragraphs. */
export const marginOf = (block: Lines): number =>
  block.reduce((least, { indent }, index) => (index > 0 ? Math.min(least, indent) : least), Number.POSITIVE_INFINITY);

/** Whether the measure, not the author, ended `line`: the next word had no room, and the sentence goes on. */
export function isWrap(line: TextLine, next: TextLine, width: number, text: string): boolean {
  if (!hadNoRoom(line, next, width, text)) return false;
  return !isStopped(line, text) || !/[\p{Lu}"“'‘«—–-]/u.test(text[next.start]!);
}

/** Whether the first word of `next` would have stood out of the measure on `line`. */
export function hadNoRoom(line: TextLine, next: TextLine, width: number, text: string): boolean {
  const word = /^\S*/.exec(text.slice(next.start, Math.min(next.end, next.start + FAR)))![0];
  return widthOf(line) + 1 + word.length > width;
}

export const isStopped = (line: TextLine, text: string): boolean =>
  /[.!?…:]["”'’»)\]*_]*$/.test(text.slice(Math.max(line.start, line.end - 8), line.end));
