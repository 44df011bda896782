import {
  type EndKind,
  endKind,
  type Habit,
  habitOf,
  isStopped,
  oddsOfWrap,
  opensAnew,
  roomLeft,
  widthOf,
} from './line-ends.js';
import type { TextLine } from './lines.js';

/** Widths at which mail, typewriters and editors wrap lines: narrower ones are verse or a chat, wider ones paragraphs. */
const NARROWEST = 36;
const WIDEST = 100;

/** Below this, lines that end unevenly, or stand alone, are more often verse. */
const NARROWEST_RAGGED = 48;

/** A block that has fewer line ends than this is judged with its neighbours. */
const ENOUGH = 4;

/** How many blocks to either side are its neighbours. */
const REACH = 10;

/** Logarithms of odds that lines which end unevenly were parted by a measure: proof enough, and proof against it. */
const SURE = 4;
const AGAINST = -2.5;

type Lines = readonly TextLine[];

/** How a block was wrapped: its width, and how many columns its lines may fall short of it. */
export interface Measure {
  readonly width: number;
  readonly ragged: number;
}

/** What the line ends of a block, or of several, look like; the ones before a paragraph's indented line not counted. */
interface Tally extends Readonly<Record<EndKind, number>> {
  readonly ends: number;
  /** Ends where the next word had no room. */
  readonly full: number;
  /** Of those, the ones within a sentence. */
  readonly wrapped: number;
  /** Ends before small letters. */
  readonly low: number;
  /** Ends where a quarter of the measure was left at most. */
  readonly nearly: number;
}

const NOTHING: Tally = { ends: 0, full: 0, wrapped: 0, low: 0, nearly: 0, marked: 0, small: 0, large: 0 };

/**
 * The measure of each block, null where its line ends are the author's. A wrapped line ends where the next word had no
 * room, mostly within a sentence: both are counted, in a short block together with its neighbours. Where lines end unevenly,
 * as a proportional type or a second wrapping leaves them, the odds are weighed that they end anywhere in a sentence.
 */
export function measures(blocks: readonly Lines[], text: string): readonly (Measure | null)[] {
  const widths = widthsAround(blocks);
  const tallies = blocks.map((block, index) => tallyOf(block, widths[index]!, text));
  const sums = runningSums(tallies);
  const habit = habitOf(
    blocks.flatMap((block) => (block.length > 1 ? block : [])),
    text,
  );
  const likely = blocks.filter((_, index) => looksWrapped(tallies[index]!, habit));
  const ragged = raggedness(likely, text);
  return tallies.map((own, index) => {
    if (own.ends === 0) return null;
    const width = widths[index]!;
    const between = (from: number, to: number) => less(sums[Math.min(blocks.length, to)]!, sums[Math.max(0, from)]!);
    // A head or a poem on one side says nothing of the other.
    const sides = [
      between(index - REACH, index + REACH + 1),
      between(index - REACH, index + 1),
      between(index, index + REACH + 1),
    ];
    const wrapped = sides.some(
      (around) => isWrapped(own, around, width) || (width >= NARROWEST_RAGGED && isRagged(own, around, habit)),
    );
    return wrapped ? { width, ragged } : null;
  });
}

/** Six line ends in ten, after the editors' guide: most lines full, most sentences going on. */
const mostly = ({ ends, wrapped }: Tally): boolean => wrapped >= 0.6 * ends;

function isWrapped(own: Tally, around: Tally, width: number): boolean {
  if (own.ends >= ENOUGH && mostly(own)) return true;
  // Where all around is wrapped, a sentence that happens to end a full line ends no paragraph.
  if (around.ends >= 2 * ENOUGH && mostly(around) && own.full * 10 >= own.ends * 9) return true;
  if (around.ends < ENOUGH && (width < NARROWEST_RAGGED || !goesOn(own))) return false;
  const likely = mostly(around.ends >= ENOUGH ? around : own);
  return own.ends < ENOUGH && own.wrapped > 0 && own.wrapped * 2 >= own.ends && likely;
}

/** Whether lines without neighbours go on as a sentence does: two of them, or half of more where verse has no marks. */
const goesOn = ({ ends, small, low }: Tally): boolean => (ends === 1 ? low === 1 : small * 2 >= ends);

function isRagged(own: Tally, around: Tally, habit: Habit): boolean {
  if (!looksWrapped(own, habit)) return false;
  // Among lines that end evenly, uneven ones are an author's.
  const others = less(around, own);
  if (others.ends >= ENOUGH && others.full * 10 >= others.ends * 9) return false;
  const judged = own.ends >= 2 * ENOUGH ? own : around;
  return judged.ends >= 2 * ENOUGH && judged.nearly * 20 >= judged.ends * 9 && oddsOfWrap(judged, habit) > SURE;
}

/** Whether nothing speaks against it that a measure parted these lines: a third of them nearly full, and not all with marks. */
const looksWrapped = (own: Tally, habit: Habit): boolean =>
  own.ends > 0 && own.nearly * 3 >= own.ends && oddsOfWrap(own, habit) >= AGAINST;

/** Of each block the widest line, or that of most around it: a short block may fall short of the measure. */
function widthsAround(blocks: readonly Lines[]): readonly number[] {
  const widths = blocks.map(widest);
  return widths.map((own, index) => {
    if (blocks[index]!.length === 1) return own;
    const [from, to] = [Math.max(0, index - REACH), index + REACH + 1];
    const near = widths.slice(from, to).filter((width, at) => blocks[from + at]!.length > 1 && width <= WIDEST);
    near.sort((one, other) => one - other);
    return Math.max(own, near[Math.floor((near.length - 1) / 2)] ?? 0);
  });
}

/** The widest line of a block; what an indent adds is not counted, as some indent a first line after it was wrapped. */
function widest(block: Lines): number {
  const margin = block.length > 1 ? marginOf(block) : 0;
  return block.reduce((most, line) => Math.max(most, widthOf(line) - Math.max(0, line.indent - margin)), 0);
}

function tallyOf(block: Lines, width: number, text: string): Tally {
  if (block.length === 1) return NOTHING;
  const tally = { ...NOTHING };
  if (block.some((line) => widthOf(line) > WIDEST)) return tally;
  for (const [line, next] of endsWithin(block)) {
    tally.ends += 1;
    if (width < NARROWEST) continue;
    const room = roomLeft(line, next, width, text);
    tally[endKind(line, next, text)] += 1;
    if (/^\p{Ll}/u.test(text.slice(next.start, next.start + 2))) tally.low += 1;
    if (room < 0) tally.full += 1;
    if (room <= width / 4) tally.nearly += 1;
    if (isWrap(line, next, room, text)) tally.wrapped += 1;
  }
  return tally;
}

/** The lines of a block with the ones after them, where no indent begins a paragraph. */
const endsWithin = (block: Lines): readonly (readonly [TextLine, TextLine])[] => {
  const margin = marginOf(block);
  return block.flatMap((next, index) =>
    index > 0 && next.indent <= margin + 1 ? [[block[index - 1]!, next] as const] : [],
  );
};

/** How far short of their own widest line those fall that end within a sentence: all but a few of them no further. */
function raggedness(blocks: readonly Lines[], text: string): number {
  const rooms = blocks.flatMap((block) => {
    const width = widest(block);
    const small = endsWithin(block).filter(([line, next]) => endKind(line, next, text) === 'small');
    return small.map(([line, next]) => roomLeft(line, next, width, text));
  });
  rooms.sort((one, other) => one - other);
  const most = rooms[Math.floor(rooms.length * 0.98)] ?? 0;
  return most > 0 ? Math.ceil(most * 1.25) : 0;
}

function runningSums(tallies: readonly Tally[]): readonly Tally[] {
  const sums: Tally[] = [NOTHING];
  for (const tally of tallies) sums.push(tally.ends === 0 ? sums.at(-1)! : plus(sums.at(-1)!, tally));
  return sums;
}

const less = (one: Tally, other: Tally): Tally => plus(one, other, -1);

const plus = (one: Tally, other: Tally, times = 1): Tally => ({
  ends: one.ends + times * other.ends,
  full: one.full + times * other.full,
  wrapped: one.wrapped + times * other.wrapped,
  low: one.low + times * other.low,
  nearly: one.nearly + times * other.nearly,
  marked: one.marked + times * other.marked,
  small: one.small + times * other.small,
  large: one.large + times * other.large,
});

/** The indent of a block's lines but for the first of paragraphs. */
export const marginOf = (block: Lines): number =>
  block.reduce((least, { indent }, index) => (index > 0 ? Math.min(least, indent) : least), Number.POSITIVE_INFINITY);

/** Whether the measure, not the author, ended `line`: the next word had no room, and the sentence goes on. */
export const isWrap = (line: TextLine, next: TextLine, room: number, text: string): boolean =>
  room < 0 && (!isStopped(line, text) || !opensAnew(next, text));
