import { PILCROW, type PlainParagraph, type PlainText } from './plain.js';

/** A place in a story by what stands there and around it: a text-quote selector (W3C, Web Annotation Data Model 4.2.4) over plain text. */
export interface Anchor {
  readonly before: string;
  /** What the decision is about; `¶` for the gap between two paragraphs. */
  readonly exact: string;
  readonly after: string;
}

/** Letters that are kept on either side. 16 were tried: two of 677 decisions fell on a wrong place. */
const SIDE = 32;

/** Less than this around a place says too little of it. */
const LEAST = 20;

/** A place of the plain text, in its units. */
export interface Found {
  readonly start: number;
  readonly end: number;
  /** How sure: both sides whole, both within their paragraph, one side and the word at the other. */
  readonly rung: 1 | 2 | 3;
}

/** Why no place is given: nothing is there any more, or more than one may be meant. */
export type Unfound = 'lost' | 'again';

/** The anchor of the range from `start` to `end` of the plain text. */
export const anchorAt = ({ text }: PlainText, start: number, end: number): Anchor => ({
  before: text.slice(Math.max(0, start - SIDE), start),
  exact: text.slice(start, end),
  after: text.slice(end, end + SIDE),
});

/**
 * Finds an anchor again, or asks. Each rung wants its words found once: more than once is never guessed at, and a place is
 * not looked for by line, by number or by likeness.
 */
export function find(anchor: Anchor, plain: PlainText): Found | Unfound {
  const { before, exact, after } = anchor;
  const near = { before: lastParagraph(before), after: firstParagraph(after) };
  const rungs = [
    () => placesOf(before, exact, after, plain),
    () => placesOf(near.before, exact, near.after, plain),
    () => [
      ...placesOf(near.before, exact, firstWords(near.after), plain),
      ...placesOf(lastWords(near.before), exact, near.after, plain),
    ],
  ];
  for (const [index, rung] of rungs.entries()) {
    const places = [...new Set(rung())];
    if (places.length > 1) return 'again';
    const [start] = places;
    if (start === undefined) continue;
    const end = start + exact.length;
    return isTwice(start, end, plain) ? 'again' : { start, end, rung: (index + 1) as Found['rung'] };
  }
  const touching = [lastWords(near.before) + exact, exact + firstWords(near.after)];
  return touching.some((words) => words.length > TOUCHING && plain.text.includes(words)) ? 'again' : 'lost';
}

/** Every place where `exact` stands between the two texts; none where these say too little. */
function placesOf(before: string, exact: string, after: string, { text }: PlainText): readonly number[] {
  if (before.length + exact.length + after.length < LEAST) return [];
  const wanted = before + exact + after;
  const places: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0 && places.length < 2; at = text.indexOf(wanted, at + 1))
    places.push(at + before.length);
  return places;
}

const lastParagraph = (text: string): string => text.slice(text.lastIndexOf(PILCROW) + 1);

const firstParagraph = (text: string): string => (text.includes(PILCROW) ? text.slice(0, text.indexOf(PILCROW)) : text);

/**
 * The words that touch a place on one side, as many as it takes for so many letters. One word was tried: where a sentence
 * was taken out, two in 17,000 closing quotes fell on that of the sentence before, which ended with the same word.
 */
const TOUCHING = 12;

function firstWords(text: string): string {
  const end = /[^\p{L}\p{N}']/u.exec(text.slice(TOUCHING));
  return text.slice(0, end ? TOUCHING + end.index : text.length);
}

function lastWords(text: string): string {
  const start = /[\p{L}\p{N}']*$/u.exec(text.slice(0, Math.max(0, text.length - TOUCHING)));
  return text.slice(start?.index ?? 0);
}

/** A paragraph that stands twice has two places for each of its words. */
function isTwice(start: number, end: number, plain: PlainText): boolean {
  const held = plain.paragraphs.filter((one) => start < one.end && end > one.start);
  const touched = held.length > 0 ? held : [paragraphBefore(start, plain)].flatMap((one) => one ?? []);
  return touched.some((one) => repeatedIn(plain).has(wordsOf(one, plain)));
}

const repeated = new WeakMap<PlainText, ReadonlySet<string>>();

/** The paragraphs that stand more than once. */
function repeatedIn(plain: PlainText): ReadonlySet<string> {
  const known = repeated.get(plain);
  if (known) return known;
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const paragraph of plain.paragraphs) {
    const words = wordsOf(paragraph, plain);
    (seen.has(words) ? again : seen).add(words);
  }
  repeated.set(plain, again);
  return again;
}

const wordsOf = ({ start, end }: PlainParagraph, { text }: PlainText): string => text.slice(start, end);

const paragraphBefore = (at: number, { paragraphs }: PlainText): PlainParagraph | undefined =>
  paragraphs.findLast(({ end }) => end <= at);

/** An anchor as it is written in one line, what it is about in brackets. */
export const written = ({ before, exact, after }: Anchor): string => `${before}⟦${exact}⟧${after}`;

/** Reads what `written` wrote; null where there are no brackets. */
export function readAnchor(text: string): Anchor | null {
  const open = text.indexOf('⟦');
  const close = text.indexOf('⟧', open);
  if (open < 0 || close < 0) return null;
  return { before: text.slice(0, open), exact: text.slice(open + 1, close), after: text.slice(close + 1) };
}
