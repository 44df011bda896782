import type { Side } from './letters.js';

/**
 * What each reading of a mark costs. A cost is roughly a negative natural logarithm of odds: 0 for what is usual, 2 for
 * one in seven, 5 for one in 150. The search adds them up and takes the cheapest reading of the paragraph.
 */
export const COSTS = {
  /** A second opener of the same kind while the first is open: `"One "two`. The first is taken as never closed. */
  reopen: 5,
  /** The same where they touch. */
  reopenAtOnce: 9,
  /** The same at a line's start, where the first stands at one too and its line goes on: each line of a letter is marked. */
  reopenLine: 0.5,
  /** An apostrophe in such a place. */
  inPlaceOfLine: 2,
  /** A closer with nothing of its kind open; more inside a quote of the other kind. */
  unopened: 3.5,
  unopenedInside: 0.6,
  /** A closer for a quote that the paragraph before left open. */
  carried: 2,
  /** A closer that passes over an inner quote left open. */
  cross: 7,
  /** A quote still open at the paragraph's end, when the next does not open again. */
  unclosed: 5,
  /** The same where the paragraph leads over to verse or a letter: `hear my song:`. */
  leadsOver: 3,
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
  /** What an opener and an apostrophe before a word cost more by the kind of word before that. */
  behind: {
    pronoun: { open: 0.7, apostrophe: -0.5 },
    modal: { open: 0.6, apostrophe: -0.4 },
    article: { open: 0, apostrophe: 0 },
    naming: { open: -0.2, apostrophe: 0.5 },
    joins: { open: -0.1, apostrophe: 0.2 },
    other: { open: 0, apostrophe: 0 },
  },
  /** An opener behind a hyphen: of the words of a compound the last is clipped sooner than quoted. */
  opensBehindHyphen: 2,
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
    never: 0.4,
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
    whole: 8,
    never: 12,
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
    whole: 4.5,
    never: 7,
    foreign: 5,
  },
  /** The same behind a stop, and where speech would open: at the paragraph's start, or with a capital behind a stop. */
  headAfterStop: 1,
  headOpensSpeech: { 1: 4, 2: 1 },
  /** Where speech that broke off may go on: `,' he said, 'and`. */
  inPlaceOfResumed: 2.5,
  /** What remains of `headOpensSpeech` inside a quote of the same kind, where none can open. */
  withinSpeech: 0.25,
  /** An apostrophe between a figure and a letter. */
  behindFigure: 1,
  /** An apostrophe after a word that may have lost its tail. */
  tail: { sure: 0.2, derived: 0.3, plural: 1.2, unknown: 1, whole: 2.2 },
  tailInDialect: { sure: 0.2, derived: 0.3, plural: 1.4, unknown: 0.6, whole: 1 },
  /**
   * What the other places of a story say of a word: of each at most so much, of all at most so much; how far it is heard for
   * an apostrophe and against a quote's mark, and how dear it may make either.
   */
  evidence: { place: 3, story: 14, head: 0.6, opens: 0.15, tail: 0.4, closes: 0.3, most: 2 },
  /** The plural's apostrophe with the sentence going on. */
  pluralOwner: 1,
  /** An apostrophe that touches no word; past a stop; past another mark. */
  bare: 4.5,
  bareBesideMark: 6.4,
  /** Feet, inches, minutes: only after a figure, and hardly ever of a curly mark. Both marks of 6'2" together. */
  prime: 3,
  measure: 0.3,
  /** What an apostrophe costs more where the mark is one of a measure. */
  inPlaceOfMeasure: 4,
  /** Either mark of a word that lost head and tail: `rock 'n' roll`, `he'd 'a' gone`. */
  lone: 0.1,
  closesLone: 3,
  /** Either mark of a letter that is quoted, `the letter 'm'`. */
  letter: { open: 0.3, close: 0.3, apostrophe: 2 },
  /** One to four words in quotes within a sentence, `his 'cousins' who`: what that takes off. */
  shortPair: -1,
  /** An apostrophe before a word that another mark ends, and that lacks no tail: `the 'cause' that`. */
  wholeBetween: 1.5,
  /** A word in quotes that may have lost head and tail: 'tendin'. */
  closesClippedBoth: { sure: 3, likely: 3, possible: 2.5, no: 0 },
  /** An apostrophe before any word, behind an opener of its own kind: `''Morning,' he said`. */
  headBehindTwin: 3,
};

/** What each reading costs, as it stands or shifted. */
export type Costs = typeof COSTS;

const isWordSide = (side: Side): boolean => side === 'letter' || side === 'digit' || side === 'sign';

/** [open, close] by what stands before and after the mark. */
export function localCost(
  before: Side | 'opener',
  after: Side,
  first: boolean,
  last: boolean,
): readonly [number, number] {
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
      if (word || after === 'opening') return [0.3, 4.5];
      if (after === 'dash') return [1.5, 1.2];
      if (after === 'ellipsis') return [0.8, 1.5];
      return [5, 0];
  }
}
