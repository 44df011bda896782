import { isLetter, type Side } from './letters.js';
import { baseOf, type Lexicon } from './lexicon.js';
import { isDrawnSingle, type Kind, type QuoteMark } from './marks.js';

/** What is known of a story's own habits while its marks are read. */
export interface Voice {
  /** The marks it sets speech in. */
  readonly primary: Kind;
  readonly lexicon: Lexicon;
  /** Log odds that a word behind (heads) or before (tails) a single mark is clipped in this story. */
  readonly heads: ReadonlyMap<string, number>;
  readonly tails: ReadonlyMap<string, number>;
  /** Whether curly glyphs are heard as evidence. */
  readonly trusting: boolean;
  /** Whether h's are dropped here again and again. */
  readonly dropsAitches: boolean;
  /** Whether words are clipped here again and again. */
  readonly dialect: boolean;
}

/**
 * What each reading of a mark costs. A cost is roughly a negative natural logarithm of odds: 0 for what is usual, 2 for
 * one in seven, 5 for one in 150. The search adds them up and takes the cheapest reading of the paragraph.
 */
export const COSTS = {
  /** A second opener of the same kind while the first is open: `"One "two`. The first is taken as never closed. */
  reopen: 5,
  /** A closer with nothing of its kind open; more inside a quote of the other kind. */
  unopened: 3.5,
  unopenedInside: 0.6,
  /** A closer for a quote that the paragraph before left open. */
  carried: 2,
  /** A closer that passes over an inner quote left open. */
  cross: 7,
  /** A quote still open at the paragraph's end, when the next does not open again. */
  unclosed: 5,
  /** A quote still open at the paragraph's end, when the next opens again with the same mark: speech that runs on. */
  runsOn: 0.2,
  /** Each inner quote that the next paragraph opens again too. */
  runsOnInner: 0.3,
  /** An outer quote in the marks that this story does not use for speech: single, double. */
  secondStyle: { 1: 2.2, 2: 1 },
  /** A second level of quotes, a third, and a fourth. */
  inner: 0.4,
  deep: 1,
  deeper: 7,
  /**
   * A glyph read against what it says. Word processors set ‘ for an apostrophe before a clipped word, and ” or “ on the
   * wrong side of a dash; a ’ before a word is nobody's slip.
   */
  openerRead: 4,
  openerReadBeforeClipped: 1.6,
  closerRead: { 1: 8, 2: 4 },
  /** Quotes with nothing in them. */
  empty: 5,
  /**
   * A single mark right after a word, without a stop, that closes speech or a phrase quoted within a sentence: of few
   * words, and what each further one adds, up to a most. An author ends speech with a stop.
   */
  closesSpeech: { few: 1.5, each: 0.3, most: 3 },
  closesPhrase: { few: 0.1, each: 0.3, most: 3.6 },
  /** The part of that which remains at the paragraph's end, where a stop is easily forgotten, and before a dash. */
  atEnd: 0.5,
  /** A closer after a plural's s with the sentence going on: `the dogs' tails`. */
  closesAfterPlural: 0.5,
  /** A single opener right after a word and a space: `the 'dogs`. */
  openerInSentence: 0.9,
  /** An opener before a word that may have lost its head. */
  openerBefore: {
    year: 1.5,
    sure: 2,
    likely: 0.4,
    dropped: 0.4,
    derived: 0,
    hollow: 0.2,
    possible: 0,
    unknown: 0,
    name: 0.4,
    whole: 0.4,
    foreign: 0,
  },
  /** A closer after a word that often loses its tail. */
  closerAfterClipped: { sure: 1.2, derived: 1.2, plural: 0, unknown: 0.5, whole: 0 },
  /** An apostrophe before a word that may have lost its head; where h's drop, or other heads do. */
  head: {
    year: 0.2,
    sure: 0,
    likely: 1.2,
    dropped: 2,
    derived: 1.6,
    hollow: 2.8,
    possible: 2.8,
    unknown: 2,
    name: 3.5,
    whole: 12,
    foreign: 5,
  },
  headInDialect: {
    year: 0.2,
    sure: 0.2,
    likely: 1,
    dropped: 0.6,
    derived: 0.6,
    hollow: 1.6,
    possible: 2.3,
    unknown: 2,
    name: 3.5,
    whole: 7,
    foreign: 5,
  },
  /** The same behind a stop, and where speech would open: at the paragraph's start, or with a capital behind a stop. */
  headAfterStop: 1,
  headOpensSpeech: { 1: 4, 2: 1 },
  /** An apostrophe after a word that may have lost its tail. */
  tail: { sure: 0.2, derived: 0.3, plural: 1.2, unknown: 1, whole: 2.2 },
  tailInDialect: { sure: 0.2, derived: 0.3, plural: 1.4, unknown: 0.6, whole: 1 },
  /** The plural's apostrophe with the sentence going on. */
  pluralOwner: 1,
  /** An apostrophe that touches no word; past a stop; past another mark. */
  bare: 4.5,
  bareBesideMark: 6.4,
  /** Feet, inches, minutes: only after a figure, and hardly ever of a curly mark. Both marks of 6'2" together. */
  prime: 3,
  measure: 0.3,
  /** Either mark of a word that lost head and tail: `rock 'n' roll`, `he'd 'a' gone`. */
  lone: 0.1,
};

/** Units of a word and its space, on average, and words of a quotation that are few. */
const WORD = 6;
const FEW = 3;

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

/** What a mark costs as each thing; Infinity for what it cannot be. */
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
  const against = mark.kind === 1 && isClipped(mark, voice) ? COSTS.openerReadBeforeClipped : COSTS.openerRead;
  const evidence = voice.trusting ? mark.evidence : null;
  if (evidence === 'close') open += COSTS.closerRead[mark.kind];
  if (evidence === 'open') close += against;
  const prime = primeCost(marks, index);
  if (!isDrawnSingle(mark.glyph)) return { open, close, apostrophe: Infinity, prime };

  if (before !== 'letter' && mark.after === 'letter' && !mark.touchesNext) {
    open += COSTS.openerBefore[voice.lexicon.head(mark.wordAfter)];
    open += Math.max(-0.25, voice.heads.get(baseOf(mark.wordAfter)) ?? 0);
    if (isLetter(mark.beyondBefore)) open += COSTS.openerInSentence;
  }
  let apostrophe = apostropheCost(mark, before, voice);
  if (isLone(marks, index, voice)) apostrophe = COSTS.lone;
  if (evidence === 'open') apostrophe += against;
  return { open: Math.max(0, open), close, apostrophe, prime };
}

const CLIPPED: ReadonlySet<string> = new Set(['year', 'sure', 'likely', 'dropped', 'derived']);

const isClipped = ({ wordAfter }: QuoteMark, { lexicon }: Voice): boolean =>
  wordAfter !== '' && CLIPPED.has(lexicon.head(wordAfter));

function primeCost(marks: readonly QuoteMark[], index: number): number {
  const mark = marks[index]!;
  if (mark.before !== 'digit' || mark.touchesLast) return Infinity;
  const [feet, inches] = mark.kind === 1 ? [mark, marks[index + 1]] : [marks[index - 1], mark];
  const isMeasure =
    feet?.kind === 1 &&
    inches?.kind === 2 &&
    inches.at - feet.at < 5 &&
    /^\d\d?$/.test(inches.wordBefore) &&
    feet.before === 'digit';
  if (isMeasure) return COSTS.measure;
  return mark.glyph === '"' || mark.glyph === "'" ? COSTS.prime : Infinity;
}

function sideBefore(marks: readonly QuoteMark[], index: number, last: string | null): Side | 'opener' {
  const mark = marks[index]!;
  if (!mark.touchesLast || index === 0) return mark.before;
  if (last === 'open') return 'opener';
  if (last === 'close' || last === 'prime') return 'stop';
  return marks[index - 1]!.before === 'letter' ? 'letter' : 'opener';
}

function apostropheCost(mark: QuoteMark, before: Side | 'opener', voice: Voice): number {
  if (mark.after === 'letter' && !mark.touchesNext && before === 'letter') return 0;
  if ((mark.after === 'letter' || mark.after === 'digit') && !mark.touchesNext) return headCost(mark, before, voice);
  if (before === 'letter') return tailCost(mark, voice);
  return mark.touchesNext || before === 'stop' ? COSTS.bareBesideMark : COSTS.bare;
}

function headCost(mark: QuoteMark, before: Side | 'opener', voice: Voice): number {
  const head = voice.lexicon.head(mark.wordAfter);
  const here = head === 'dropped' || head === 'hollow' ? voice.dropsAitches : voice.dialect;
  let cost = (here ? COSTS.headInDialect : COSTS.head)[head];
  cost = Math.max(0, cost - 2 * (voice.heads.get(baseOf(mark.wordAfter)) ?? 0));
  if (before === 'stop' && !mark.touchesLast) cost += COSTS.headAfterStop;
  if (
    head !== 'sure' &&
    !mark.touchesLast &&
    (mark.first || (/^\p{Lu}/u.test(mark.wordAfter) && !isLetter(mark.beyondBefore)))
  )
    cost += COSTS.headOpensSpeech[voice.primary];
  return cost;
}

function tailCost(mark: QuoteMark, voice: Voice): number {
  const tail = voice.lexicon.tail(mark.wordBefore);
  let cost = (voice.dialect ? COSTS.tailInDialect : COSTS.tail)[tail];
  if (tail === 'plural' && isLetter(mark.beyondAfter)) cost = COSTS.pluralOwner;
  return Math.max(0.1, cost - 2 * (voice.tails.get(mark.wordBefore.toLowerCase()) ?? 0));
}

function isLone(marks: readonly QuoteMark[], index: number, { lexicon }: Voice): boolean {
  const mark = marks[index]!;
  const next = marks[index + 1];
  if (next?.kind === 1 && next.at === mark.at + 2) {
    return /^n$/i.test(mark.wordAfter) || (mark.wordAfter === 'a' && lexicon.precedesHave(mark.wordBeyond));
  }
  const last = marks[index - 1];
  if (last?.kind === 1 && last.at === mark.at - 2) {
    return /^n$/i.test(mark.wordBefore) || (mark.wordBefore === 'a' && lexicon.precedesHave(last.wordBeyond));
  }
  return false;
}

/** What it costs to open a quote at this depth. */
export function openCost(depth: number, mark: QuoteMark, voice: Voice): number {
  if (depth === 0) return mark.kind === voice.primary ? 0 : COSTS.secondStyle[mark.kind];
  if (depth === 1) return COSTS.inner;
  return depth === 2 ? COSTS.deep : COSTS.deeper;
}

/** What it costs that the mark at `close` ends the quote opened at `open`. */
export function closeCost(marks: readonly QuoteMark[], open: number, close: number, voice: Voice): number {
  const opener = marks[open]!;
  const closer = marks[close]!;
  let cost = closer.at === opener.at + 1 ? COSTS.empty : 0;
  if (closer.kind !== 1 || closer.before !== 'letter') return cost;
  const { few, each, most } = isLetter(opener.beyondBefore) ? COSTS.closesPhrase : COSTS.closesSpeech;
  const words = (closer.at - opener.at) / WORD;
  cost +=
    Math.min(most, few + each * Math.max(0, words - FEW)) * (closer.last || closer.after === 'dash' ? COSTS.atEnd : 1);
  const tail = voice.lexicon.tail(closer.wordBefore);
  if (/s$/i.test(closer.wordBefore) && /\p{Ll}/u.test(closer.beyondAfter) && closer.after === 'edge') {
    cost += COSTS.closesAfterPlural;
  }
  cost += COSTS.closerAfterClipped[tail];
  return Math.max(0, cost + (voice.tails.get(closer.wordBefore.toLowerCase()) ?? 0));
}
