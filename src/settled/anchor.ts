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
  for (const [index, rung] of rungsOf(anchor).entries()) {
    const places = placesOn(rung, anchor.exact, plain);
    if (places.length > 1) return 'again';
    const [start] = places;
    if (start === undefined) continue;
    const end = start + anchor.exact.length;
    return isTwice(start, end, plain) ? 'again' : { start, end, rung: (index + 1) as Found['rung'] };
  }
  return touchingPlaces(anchor, plain).length > 0 ? 'again' : 'lost';
}

/**
 * Finds a decision about a paragraph that was known to stand more than once, which holds in each of its copies: all places of a
 * rung, if the paragraphs that hold them are the same, word for word. What stands around the paragraph comes second: it is
 * that of one copy.
 */
export function findCopies(anchor: Anchor, plain: PlainText): readonly Found[] | Unfound {
  const [whole, near, side] = rungsOf(anchor);
  for (const [rung, sides] of [
    [2, near],
    [1, whole],
    [3, side],
  ] as const) {
    const found = placesOn(sides, anchor.exact, plain).map(
      (start): Found => ({
        start,
        end: start + anchor.exact.length,
        rung,
      }),
    );
    if (found.length === 0) continue;
    const held = found.map(({ start, end }) => touchedBy(start, end, plain).map((one) => wordsOf(one, plain)));
    return new Set(held.map((words) => words.join(PILCROW))).size === 1 ? found : 'again';
  }
  return touchingPlaces(anchor, plain).length > 0 ? 'again' : 'lost';
}

/** What stands before and behind a place, as much as a rung wants of it. */
type Sides = readonly [before: string, after: string];

/** The ladder: of each rung the sides that it looks for, any of which will do. */
function rungsOf({ before, after }: Anchor): readonly [readonly Sides[], readonly Sides[], readonly Sides[]] {
  const near: Sides = [lastParagraph(before), firstParagraph(after)];
  return [
    [[before, after]],
    [near],
    [
      [near[0], firstWords(near[1])],
      [lastWords(near[0]), near[1]],
    ],
  ];
}

const placesOn = (rung: readonly Sides[], exact: string, plain: PlainText): readonly number[] => [
  ...new Set(rung.flatMap(([before, after]) => placesOf(before, exact, after, plain))),
];

/** Every place where `exact` stands between the two texts; none where these say too little. */
function placesOf(before: string, exact: string, after: string, plain: PlainText): readonly number[] {
  if (before.length + exact.length + after.length < LEAST) return [];
  return placesOfWords(before + exact + after, plain).map((at) => at + before.length);
}

function placesOfWords(words: string, { text }: PlainText): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

/** Where `exact` stands with the words that touched it on one side: enough to ask about, too little to hold. */
export function touchingPlaces({ before, exact, after }: Anchor, plain: PlainText): readonly number[] {
  const lead = lastWords(lastParagraph(before));
  const tail = firstWords(firstParagraph(after));
  const places = [
    ...(lead.length + exact.length > TOUCHING ? placesOfWords(lead + exact, plain).map((at) => at + lead.length) : []),
    ...(exact.length + tail.length > TOUCHING ? placesOfWords(exact + tail, plain) : []),
  ];
  return [...new Set(places)];
}

export const lastParagraph = (text: string): string => text.slice(text.lastIndexOf(PILCROW) + 1);

export const firstParagraph = (text: string): string =>
  text.includes(PILCROW) ? text.slice(0, text.indexOf(PILCROW)) : text;

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
export const isTwice = (start: number, end: number, plain: PlainText): boolean =>
  touchedBy(start, end, plain).some((one) => repeatedIn(plain).has(wordsOf(one, plain)));

/** The paragraphs that a range touches; of a gap the one before it. */
function touchedBy(start: number, end: number, plain: PlainText): readonly PlainParagraph[] {
  const held = plain.paragraphs.filter((one) => start < one.end && end > one.start);
  return held.length > 0 ? held : [paragraphBefore(start, plain)].flatMap((one) => one ?? []);
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
