import { type Anchor, firstParagraph, lastParagraph, touchingPlaces } from './anchor.js';
import { PILCROW, type PlainParagraph, type PlainText } from './plain.js';

/** A range of plain text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a decision that does not hold may have meant, likeliest first: for a person to choose from, never to be applied. First
 * where its words stand with those that touched them; if that is nowhere, what is about its size in the paragraphs most like it.
 */
export function likelyPlaces(anchor: Anchor, plain: PlainText): readonly Range[] {
  const { exact } = anchor;
  const touching = touchingPlaces(anchor, plain);
  const exactly = touching.length > 0 ? touching : nearWords(anchor, plain);
  if (exactly.length > 0)
    return exactly
      .toSorted((one, other) => likeness(anchor, other, plain) - likeness(anchor, one, plain))
      .map((start) => ({ start, end: start + exact.length }));
  return isWhole(anchor) ? likeParagraphs(anchor, plain) : [];
}

/** Whether it is about a paragraph. */
const isWhole = ({ before, exact, after }: Anchor): boolean =>
  exact !== PILCROW && /^$|¶$/.test(before) && /^$|^¶/.test(after);

/** Every place of its words in the paragraphs that are most like that which held them. */
function nearWords(anchor: Anchor, plain: PlainText): readonly number[] {
  const { exact } = anchor;
  if (isWhole(anchor)) return [];
  return likeParagraphs(anchor, plain).flatMap(({ start, end }) => {
    if (exact === PILCROW) return [start - PILCROW.length];
    const places: number[] = [];
    for (let at = plain.text.indexOf(exact, start); at >= 0 && at < end; at = plain.text.indexOf(exact, at + 1))
      places.push(at);
    return places;
  });
}

/** Letters around a place that are as they were, on either side. */
function likeness({ before, exact, after }: Anchor, start: number, { text }: PlainText): number {
  const end = start + exact.length;
  let same = 0;
  for (let at = 1; at <= before.length && text[start - at] === before[before.length - at]; at += 1) same += 1;
  for (let at = 0; at < after.length && text[end + at] === after[at]; at += 1) same += 1;
  return same;
}

/** As many of a decision's words as a paragraph must have, of all; and at least so many. */
const SHARE = 0.5;
const FEWEST = 3;

/** The paragraphs that have most of the words of the decision's own. */
function likeParagraphs({ before, exact, after }: Anchor, plain: PlainText): readonly PlainParagraph[] {
  const own = exact === PILCROW ? firstParagraph(after) : lastParagraph(before) + exact + firstParagraph(after);
  const wanted = new Set(wordsIn(own));
  if (wanted.size < FEWEST) return [];
  let most = Math.max(FEWEST, Math.ceil(wanted.size * SHARE));
  let best: PlainParagraph[] = [];
  for (const [index, words] of wordsOf(plain).entries()) {
    const has = [...wanted].filter((word) => words.has(word)).length;
    if (has > most) best = [];
    if (has < most) continue;
    most = has;
    best.push(plain.paragraphs[index]!);
  }
  return best;
}

const known = new WeakMap<PlainText, readonly ReadonlySet<string>[]>();

/** The words of each paragraph: read once for all decisions that are asked about. */
function wordsOf(plain: PlainText): readonly ReadonlySet<string>[] {
  const made =
    known.get(plain) ?? plain.paragraphs.map(({ start, end }) => new Set(wordsIn(plain.text.slice(start, end))));
  known.set(plain, made);
  return made;
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
