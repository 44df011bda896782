import { type Behind, behindOf } from './behind.js';
import { LETTERS_NAME } from './clipped-words.js';
import { COSTS, type Costs, localCost } from './costs.js';
import { mayBeApostrophe } from './glyphs.js';
import { isLetter, type Side } from './letters.js';
import type { Head } from './lexicon.js';
import type { QuoteMark } from './marks.js';
import type { Voice } from './voice.js';

/** Units of a word and its space, on average, and words of a quotation that are few. */
const WORD = 6;
const FEW = 3;

/** One to four words. */
const SHORT = 4 * WORD;

/** Units of the words between two pieces of speech, at most: `,' said the old man with a smile, '`. */
const ASIDE = 80;

/** What a mark costs as each thing; Infinity for what it cannot be. */
export interface MarkCosts {
  readonly open: number;
  readonly close: number;
  readonly apostrophe: number;
  readonly prime: number;
  /** What an apostrophe costs more where speech may open: within speech of the same marks it does not. */
  readonly inPlaceOfSpeech: number;
}

/** What a mark costs as each thing, given how the mark that it touches was read; the pairing is not in it. */
export function markCosts(
  marks: readonly QuoteMark[],
  index: number,
  last: 'open' | 'close' | 'apostrophe' | 'prime' | null,
  voice: Voice,
): MarkCosts {
  const { costs } = voice;
  const mark = marks[index]!;
  const before = sideBefore(marks, index, last);
  let [open, close] = localCost(before, mark.after, mark.first, mark.last);
  const evidence = voice.trusting ? mark.evidence : null;
  const turned = evidence === 'open' ? againstOpener(mark, voice) : 0;
  if (evidence === 'close') open += costs.closerRead[mark.kind];
  close += turned;
  const prime = primeCost(marks, index);
  if (!mayBeApostrophe(mark.glyph)) return { open, close, apostrophe: Infinity, prime, inPlaceOfSpeech: 0 };

  if (mark.behindHyphen && mark.after === 'letter') open += costs.opensBehindHyphen;
  if (before !== 'letter' && mayBeHead(mark, voice)) {
    open += costs.openerBefore[headOf(mark, voice)];
    open += against(voice.heads(mark), costs.evidence.opens, costs);
    if (isLetter(mark.beyondBefore)) open += costs.openerInSentence;
  }
  const behind = behindCosts(mark, voice);
  open += behind.open;
  let apostrophe =
    apostropheCost(mark, before, voice) + behind.apostrophe + (resumes(marks, index) ? costs.inPlaceOfResumed : 0);
  if (before === 'opener' && marks[index - 1]!.kind === mark.kind)
    apostrophe = Math.min(apostrophe, costs.headBehindTwin);
  const letter = aroundLetter(marks, index);
  if (letter && isLone(letter, voice)) {
    apostrophe = costs.lone;
    close += costs.closesLone;
  } else if (letter && !letter[0].touchesLast) {
    if (mark === letter[0]) open = Math.min(open, costs.letter.open);
    else close = Math.min(close, costs.letter.close);
    apostrophe = Math.max(apostrophe, costs.letter.apostrophe);
  }
  if (isWholeBetween(mark, marks[index + 1], voice)) apostrophe += costs.wholeBetween;
  apostrophe += turned + (prime === COSTS.measure ? costs.inPlaceOfMeasure : 0);
  return { open: Math.max(0, open), close, apostrophe, prime, inPlaceOfSpeech: inPlaceOfSpeech(mark, voice) };
}

export const headOf = ({ wordAfter, wordBeyond, goesOn }: QuoteMark, { lexicon }: Voice): Head =>
  lexicon.headBehind(wordBeyond, wordAfter, goesOn);

/** What the word before a mark says of it, where it stands between two words. */
function behindCosts(mark: QuoteMark, { lexicon, costs }: Voice): Costs['behind'][Behind] {
  const stands = mark.kind === 1 && mark.before === 'edge' && mark.after === 'letter' && !mark.touchesNext;
  const kind = stands && mark.wordBeyond !== '' && lexicon.english ? behindOf(mark.wordBeyond.toLowerCase()) : 'other';
  return costs.behind[kind === 'naming' || isLetter(mark.beyondBefore) ? kind : 'other'];
}

/** Whether a mark stands before a word, or a year, that may have lost its head there. */
const mayBeHead = (mark: QuoteMark, voice: Voice): boolean =>
  !mark.touchesNext && (mark.after === 'letter' || (mark.after === 'digit' && headOf(mark, voice) === 'year'));

/** What it costs to read a mark that opens, by its glyph, as one that does not. */
const againstOpener = (mark: QuoteMark, voice: Voice): number =>
  mark.kind === 1 && isClipped(mark, voice) ? voice.costs.openerReadBeforeClipped : voice.costs.openerRead;

const CLIPPED: ReadonlySet<string> = new Set(['year', 'sure', 'likely', 'dropped', 'derived']);

const isClipped = ({ wordAfter }: QuoteMark, { lexicon }: Voice): boolean =>
  wordAfter !== '' && CLIPPED.has(lexicon.head(wordAfter));

/** A prior cost as the story mends it: all the way down, and up by no more than it may say against. */
const heard = (cost: number, evidence: number, weight: number, { evidence: { most } }: Costs): number =>
  Math.max(0, cost - Math.max(-most, weight * evidence));

/** What a story that takes the word for clipped says against a quote's mark there, or for it. */
const against = (evidence: number, weight: number, { evidence: { most } }: Costs): number =>
  Math.max(-0.25, Math.min(most, weight * evidence));

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
  if (isMeasure || mark.behindDegrees || isAcross(marks, index) || (mark.kind === 1 && INCHES.test(mark.wordAfter)))
    return COSTS.measure;
  return mark.glyph === '"' || mark.glyph === "'" ? COSTS.prime : Infinity;
}

/** `10'x12'`, `10"x12"`: either mark of two measures with a cross between them. */
function isAcross(marks: readonly QuoteMark[], index: number): boolean {
  const mark = marks[index]!;
  const next = marks[index + 1];
  const last = marks[index - 1];
  return (
    (next !== undefined && CROSS.test(mark.wordAfter) && next.wordBefore === mark.wordAfter) ||
    (last !== undefined && CROSS.test(mark.wordBefore) && last.wordAfter === mark.wordBefore) ||
    (mark.acrossAfter && next?.before === 'digit') ||
    (last?.acrossAfter === true && mark.before === 'digit')
  );
}

/** `5'11`: inches behind feet whose own mark is left out. */
const INCHES = /^\d\d?$/;

const CROSS = /^[xX]\d+$/;

function sideBefore(marks: readonly QuoteMark[], index: number, last: string | null): Side | 'opener' {
  const mark = marks[index]!;
  if (!mark.touchesLast || index === 0) return mark.before;
  if (last === 'open') return 'opener';
  if (last === 'close' || last === 'prime') return 'stop';
  // `l'"affaire"`: behind an apostrophe, what stands before a word opens.
  if (last === 'apostrophe' && mark.after === 'letter') return 'opener';
  return marks[index - 1]!.before === 'letter' ? 'letter' : 'opener';
}

function apostropheCost(mark: QuoteMark, before: Side | 'opener', voice: Voice): number {
  if ((mark.after === 'letter' || mark.after === 'digit') && !mark.touchesNext && before === 'letter') return 0;
  // `A4'tje`, `the 1920's`.
  if (mark.after === 'letter' && !mark.touchesNext && before === 'digit')
    return Math.min(voice.costs.behindFigure, headCost(mark, before, voice));
  if ((mark.after === 'letter' || mark.after === 'digit') && !mark.touchesNext) return headCost(mark, before, voice);
  if (before === 'letter') return tailCost(mark, voice);
  return mark.touchesNext || before === 'stop' ? COSTS.bareBesideMark : COSTS.bare;
}

function headCost(mark: QuoteMark, before: Side | 'opener', voice: Voice): number {
  const head = headOf(mark, voice);
  const here = head === 'dropped' || head === 'hollow' ? voice.dropsAitches : voice.dialect;
  let cost = (here ? voice.costs.headInDialect : voice.costs.head)[head];
  cost = heard(cost, voice.heads(mark), voice.costs.evidence.head, voice.costs);
  if (before === 'stop' && !mark.touchesLast) cost += voice.costs.headAfterStop;
  return cost;
}

/** `the 'cause' that`: a word between two marks that lacks no tail would have lost its head alone. */
const isWholeBetween = (mark: QuoteMark, next: QuoteMark | undefined, { lexicon }: Voice): boolean =>
  next?.kind === 1 &&
  mark.wordAfter.length > 1 &&
  next.wordBefore === mark.wordAfter &&
  next.at - mark.at === mark.wordAfter.length + 1 &&
  lexicon.tail(mark.wordAfter) === 'whole';

/** `,' he said, 'and`, `so'—he nodded—'and`: whether speech that broke off may go on at a mark. */
function resumes(marks: readonly QuoteMark[], index: number): boolean {
  const mark = marks[index]!;
  const last = marks[index - 1];
  if (last?.kind !== mark.kind || mark.at - last.at > ASIDE || last.before === 'edge') return false;
  if (last.before === 'letter') return last.after === 'dash' && mark.before === 'dash';
  const closed = last.after === 'edge' || last.after === 'dash';
  return closed && (mark.before === 'dash' || (mark.before === 'edge' && mark.beyondBefore === ','));
}

/** At the paragraph's start, or with a capital behind a stop, a mark before a word opens speech. */
function inPlaceOfSpeech(mark: QuoteMark, { primary, lexicon, costs }: Voice): number {
  if (mark.wordAfter === '' || mark.before === 'letter' || mark.touchesLast || mark.touchesNext) return 0;
  const opens = mark.first || (/^\p{Lu}/u.test(mark.wordAfter) && !isLetter(mark.beyondBefore));
  return opens && lexicon.head(mark.wordAfter) !== 'sure' ? costs.headOpensSpeech[primary] : 0;
}

function tailCost(mark: QuoteMark, voice: Voice): number {
  const tail = voice.lexicon.tail(mark.wordBefore);
  let cost = (voice.dialect ? voice.costs.tailInDialect : voice.costs.tail)[tail];
  if (tail === 'plural' && isLetter(mark.beyondAfter)) cost = voice.costs.pluralOwner;
  return Math.max(0.1, heard(cost, voice.tails(mark), voice.costs.evidence.tail, voice.costs));
}

/** A mark and the next one, with one letter between them. */
function aroundLetter(marks: readonly QuoteMark[], index: number): readonly [QuoteMark, QuoteMark] | null {
  const mark = marks[index]!;
  const [last, next] = [marks[index - 1], marks[index + 1]];
  if (next?.kind === 1 && next.at === mark.at + 2 && isLetter(next.wordBefore)) return [mark, next];
  return last?.kind === 1 && last.at === mark.at - 2 && isLetter(mark.wordBefore) ? [last, mark] : null;
}

/** `rock 'n' roll`, `he'd 'a' gone`: a word that lost head and tail. */
function isLone([first, second]: readonly [QuoteMark, QuoteMark], { lexicon }: Voice): boolean {
  const letter = second.wordBefore;
  if (/^n$/i.test(letter)) return !LETTERS_NAME.test(first.wordBeyond.toLowerCase());
  return letter === 'a' && lexicon.isHave(first.wordBeyond, second.nextWord);
}

/** What it costs to open a quote at this depth. */
export function openCost(depth: number, mark: QuoteMark, voice: Voice): number {
  if (depth === 0) return mark.kind === voice.primary ? 0 : voice.costs.secondStyle[mark.kind];
  if (depth === 1) return voice.costs.inner;
  return depth === 2 ? voice.costs.deep : voice.costs.deeper;
}

/** `his 'cousins' who`: a few words quoted in a sentence, neither the first nor the last of them clipped. */
const isShortPair = (opener: QuoteMark, closer: QuoteMark, voice: Voice): boolean =>
  opener.before === 'edge' &&
  isLetter(opener.beyondBefore) &&
  closer.at - opener.at <= SHORT &&
  closer.after !== 'letter' &&
  !isClipped(opener, voice) &&
  !/sure|derived/.test(voice.lexicon.tail(closer.wordBefore));

/** What it costs more to quote one word that may have lost both its ends, as it does where words are clipped again and again. */
function bothCost(word: string, { lexicon, dialect, costs }: Voice): number {
  // Elsewhere only those in -in are asked for: to try every head and tail takes 160 looks into the dictionary.
  if (!dialect && !/in$/i.test(word)) return 0;
  const both = lexicon.clippedBoth(word);
  return dialect || both === 'sure' ? costs.closesClippedBoth[both] : 0;
}

/** What it costs that the mark at `close` ends the quote opened at `open`. */
export function closeCost(marks: readonly QuoteMark[], open: number, close: number, voice: Voice): number {
  const opener = marks[open]!;
  const closer = marks[close]!;
  let cost = closer.at === opener.at + 1 ? voice.costs.empty : 0;
  if (closer.kind !== 1 || closer.before !== 'letter') return cost;
  const { few, each, most } = isLetter(opener.beyondBefore) ? voice.costs.closesPhrase : voice.costs.closesSpeech;
  const words = (closer.at - opener.at) / WORD;
  if (closer.at === opener.at + 2) return cost;
  if (closer.wordBefore === opener.wordAfter) cost += bothCost(closer.wordBefore, voice);
  if (isShortPair(opener, closer, voice)) cost += voice.costs.shortPair;
  cost +=
    Math.min(most, few + each * Math.max(0, words - FEW)) *
    (closer.last || closer.after === 'dash' ? voice.costs.atEnd : 1);
  const tail = voice.lexicon.tail(closer.wordBefore);
  if (/s$/i.test(closer.wordBefore) && /\p{Ll}/u.test(closer.beyondAfter) && closer.after === 'edge') {
    cost += voice.costs.closesAfterPlural;
  }
  cost += voice.costs.closerAfterClipped[tail];
  return Math.max(voice.costs.shortPair, cost + against(voice.tails(closer), voice.costs.evidence.closes, voice.costs));
}
