import { isLetter, type Side } from './letters.js';
import type { Lexicon } from './lexicon.js';
import { baseOf } from './lexicon.js';
import type { Kind, QuoteMark } from './marks.js';

/** What is known of a story's own habits while its marks are read. */
export interface Voice {
  /** The marks it sets speech in. */
  readonly primary: Kind;
  readonly lexicon: Lexicon;
  /** Log odds that a word behind (heads) or before (tails) a single mark is clipped in this story. */
  readonly heads: ReadonlyMap<string, number>;
  readonly tails: ReadonlyMap<string, number>;
  /** Whether heads that only the dictionary knows of are dropped here again and again. */
  readonly dropsHeads: boolean;
  /** 1 where clipped words are rare, less where the story is thick with them. */
  readonly rarity: number;
}

/**
 * What each reading of a mark costs. A cost is roughly a negative natural logarithm of odds: 0 for what is usual, 2 for
 * one in seven, 5 for one in 150. The search adds them up and takes the cheapest reading of the paragraph.
 */
export const COSTS = {
  /** A second opener of the same kind while the first is open: `"One "two`. The first is taken as never closed. */
  reopen: 7,
  /** A closer with nothing of its kind open; more inside a quote of the other kind. */
  unopened: 5,
  unopenedInside: 1,
  /** A closer for a quote that the paragraph before left open. */
  carried: 2,
  /** A closer that passes over an inner quote left open. */
  cross: 7,
  /** A quote still open at the paragraph's end, when the next does not open again. */
  unclosed: 7,
  /** A quote still open at the paragraph's end, when the next opens again with the same mark: speech that runs on. */
  runsOn: 0.6,
  /** Each inner quote that the next paragraph opens again too. */
  runsOnInner: 0.3,
  /** An outer quote in the marks that this story does not use for speech: single, double. */
  secondStyle: { 1: 1.5, 2: 1 },
  /** A third level of quotes, and a fourth. */
  deep: 1,
  deeper: 6,
  /** A glyph read against what it says. An opener for an apostrophe is what word processors do. */
  against: 4,
  openerForApostrophe: 1.2,
  /** Quotes with nothing in them. */
  empty: 5,
  /** A single mark right after a word that closes a long quote; less at the paragraph's end. */
  closesWithoutStop: 0.9,
  closesWithoutStopAtEnd: 0.36,
  /** A long phrase quoted in mid-sentence that ends without a stop. */
  longPhrase: 1.2,
  /** A closer after a plural's s with the sentence going on: `the dogs' tails`. */
  closesAfterPlural: 0.5,
  /** A single opener right after a word and a space: `the 'dogs`. */
  openerInSentence: 0.5,
  /** An opener before a word that often loses its head, by how sure that is. */
  openerBefore: { year: 1.5, sure: 2, likely: 0.4, derived: 0.4, generic: 0 },
  /** A closer after a word that often loses its tail. */
  closerAfterClipped: 0.8,
  /** An apostrophe before a word, by how likely that word has lost its head; behind a stop; before a name. */
  head: { year: 0.2, sure: 0, likely: 1.2, derived: 1.6, generic: 4.5 },
  headDerivedHere: 0.6,
  headAfterStop: 1,
  headOfName: 0.8,
  /** An apostrophe after a word, by how likely that word has lost its tail. */
  tail: { sure: 0.2, derived: 0.3, plural: 1.6, generic: 2.2 },
  /** The plural's apostrophe with the sentence going on. */
  pluralOwner: 0.6,
  /** An apostrophe that touches no word; past a stop; past another mark. */
  bare: 4.5,
  bareBesideMark: 6,
  /** Feet, inches, minutes: only after a figure. */
  prime: 3,
  /** Either mark of a word that lost head and tail: `rock 'n' roll`. */
  lone: 0.1,
} as const;

/** Long: more words than most quoted phrases have. */
const LONG = 5;

const isWordSide = (side: Side): boolean => side === 'letter' || side === 'digit' || side === 'sign';

/** [open, close] by what stands before and after the mark. */
function localCost(before: Side | 'opener', after: Side, first: boolean, last: boolean): readonly [number, number] {
  const word = isWordSide(after);
  switch (before) {
    case 'edge':
    case 'opening':
    case 'opener':
      if (word || after === 'opening') return [0, 6];
      if (after === 'ellipsis') return [0.2, 3];
      if (after === 'dash') return [0.5, 2.5];
      if (after === 'stop') return [3, 1.5];
      return first ? [0, 6] : last ? [6, 0] : [1.5, 1.5];
    case 'letter':
    case 'digit':
    case 'sign':
      if (word) return [2.5, 2.5];
      if (after === 'dash') return [4, 0.2];
      if (after === 'ellipsis') return [4, 0.4];
      return [6, 0.2];
    case 'stop':
    case 'ellipsis':
      if (word) return [1.5, 1.8];
      if (after === 'dash') return [3, 0];
      if (after === 'ellipsis') return [3, 0.3];
      return [6, 0];
    case 'dash':
      if (word || after === 'opening') return [0.3, 3];
      if (after === 'dash') return [1.5, 1.2];
      if (after === 'ellipsis') return [0.8, 1.5];
      return [5, 0];
  }
}

export interface MarkCosts {
  readonly open: number;
  readonly close: number;
  readonly apostrophe: number;
  readonly prime: number;
}

/** What a mark costs as each thing, given how the mark that it touches was read; the pairing is not in it. */
export function markCosts(
  marks: readonly QuoteMark[],
  index: number,
  last: 'open' | 'close' | 'apostrophe' | 'prime' | null,
  voice: Voice,
): MarkCosts {
  const mark = marks[index]!;
  const before = sideBefore(marks, index, last);
  let [open, close] = localCost(before, mark.after, mark.first, mark.last);
  if (mark.evidence === 'close') open += COSTS.against;
  if (mark.evidence === 'open') close += COSTS.against;
  const prime = mark.before === 'digit' && !mark.touchesLast ? COSTS.prime : Infinity;
  if (mark.kind === 2) return { open, close, apostrophe: Infinity, prime };

  if (before !== 'letter' && mark.after === 'letter' && !mark.touchesNext) {
    open +=
      COSTS.openerBefore[voice.lexicon.head(mark.wordAfter)] +
      Math.max(-0.25, voice.heads.get(baseOf(mark.wordAfter)) ?? 0);
    if (isLetter(mark.beyondBefore)) open += COSTS.openerInSentence;
  }
  let apostrophe = apostropheCost(mark, before, voice);
  if (isLone(marks, index)) apostrophe = COSTS.lone;
  if (mark.evidence === 'open') apostrophe += COSTS.openerForApostrophe;
  return { open: Math.max(0, open), close, apostrophe, prime };
}

function sideBefore(marks: readonly QuoteMark[], index: number, last: string | null): Side | 'opener' {
  const mark = marks[index]!;
  if (!mark.touchesLast || index === 0) return mark.before;
  if (last === 'open') return 'opener';
  if (last === 'close' || last === 'prime') return 'stop';
  return marks[index - 1]!.before === 'letter' ? 'letter' : 'opener';
}

function apostropheCost(mark: QuoteMark, before: Side | 'opener', voice: Voice): number {
  const { lexicon } = voice;
  if (mark.after === 'letter' && !mark.touchesNext && before === 'letter') return 0;
  if ((mark.after === 'letter' || mark.after === 'digit') && !mark.touchesNext) {
    const head = lexicon.head(mark.wordAfter);
    const odds = voice.heads.get(baseOf(mark.wordAfter)) ?? 0;
    let cost: number = COSTS.head[head];
    if (head === 'derived' && voice.dropsHeads) cost = COSTS.headDerivedHere;
    if (head === 'generic') cost = cost * voice.rarity + (/^\p{Lu}/u.test(mark.wordAfter) ? COSTS.headOfName : 0);
    cost = Math.max(0, cost - 2 * odds);
    return before === 'stop' && !mark.touchesLast ? cost + COSTS.headAfterStop : cost;
  }
  if (before === 'letter') {
    const tail = lexicon.tail(mark.wordBefore);
    const odds = voice.tails.get(mark.wordBefore.toLowerCase()) ?? 0;
    let cost: number = COSTS.tail[tail];
    if (tail === 'plural' && isLetter(mark.beyondAfter)) cost = COSTS.pluralOwner;
    if (tail === 'generic') cost *= voice.rarity;
    return Math.max(0.1, cost - 2 * odds);
  }
  return mark.touchesNext || before === 'stop' ? COSTS.bareBesideMark : COSTS.bare;
}

function isLone(marks: readonly QuoteMark[], index: number): boolean {
  const mark = marks[index]!;
  const next = marks[index + 1];
  const last = marks[index - 1];
  return (
    (/^n$/i.test(mark.wordAfter) && next?.kind === 1 && next.at === mark.at + 2) ||
    (/^n$/i.test(mark.wordBefore) && last?.kind === 1 && last.at === mark.at - 2)
  );
}

/** What it costs to open a quote at this depth. */
export function openCost(depth: number, mark: QuoteMark, voice: Voice): number {
  if (depth === 0) return mark.kind === voice.primary ? 0 : COSTS.secondStyle[mark.kind];
  if (depth === 1) return 0;
  return depth === 2 ? COSTS.deep : COSTS.deep + COSTS.deeper;
}

/** What it costs that the mark at `close` ends the quote opened at `open`. */
export function closeCost(marks: readonly QuoteMark[], open: number, close: number, voice: Voice): number {
  const opener = marks[open]!;
  const closer = marks[close]!;
  let cost = closer.words === opener.words && closer.at - opener.at < 2 ? COSTS.empty : 0;
  if (closer.kind !== 1 || closer.before !== 'letter') return cost;
  const words = closer.words - opener.words;
  const inSentence = isLetter(opener.beyondBefore) && /^\p{Ll}/u.test(opener.wordAfter);
  if (inSentence && words > 2) cost += COSTS.longPhrase;
  if (words > LONG) cost += closer.last ? COSTS.closesWithoutStopAtEnd : COSTS.closesWithoutStop;
  const tail = voice.lexicon.tail(closer.wordBefore);
  if (/s$/i.test(closer.wordBefore) && /\p{Ll}/u.test(closer.beyondAfter) && closer.after === 'edge')
    cost += COSTS.closesAfterPlural;
  if (tail === 'sure') cost += COSTS.closerAfterClipped;
  return Math.max(0, cost + (voice.tails.get(closer.wordBefore.toLowerCase()) ?? 0));
}
