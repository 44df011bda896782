import { COSTS } from './costs.js';
import { baseOf } from './lexicon.js';
import type { QuoteMark } from './marks.js';
import { headOf } from './pricing.js';
import type { Reading } from './reading.js';
import type { Evidence, Voice } from './voice.js';

/** Clipped words per thousand from which a story counts as one in dialect, and units of a word with its space. */
const DIALECT = 2;
const WORD = 5.7;

/** So many dropped h's are a habit. */
const HABIT = 3;

/** No single place says more than this, and no story. */
const { place: PLACE, story: STORY } = COSTS.evidence;

/** A story that says nothing. */
export const SILENT: Evidence = () => 0;

/**
 * What the places say of each word together. What a place says is how much dearer than an apostrophe anything else would
 * be there, were the word as likely clipped as not: an opener that never closes says much, whatever the dictionary holds
 * of its word, and twenty of them outbid it.
 */
class Votes {
  readonly #places = new Map<QuoteMark, readonly [word: string, says: number]>();
  readonly #sums = new Map<string, number>();

  add(mark: QuoteMark, word: string, says: number): void {
    const bounded = Math.max(-PLACE, Math.min(PLACE, says));
    this.#places.set(mark, [word, bounded]);
    this.#sums.set(word, (this.#sums.get(word) ?? 0) + bounded);
  }

  /** What all other places with the word of `mark` say. */
  readonly evidence: Evidence = (mark) => {
    const place = this.#places.get(mark);
    if (place === undefined) return 0;
    const [word, says] = place;
    return Math.max(-STORY, Math.min(STORY, this.#sums.get(word)! - says));
  };
}

/** A capital may open speech where the same word without one does not: 'And is a hand less often than 'and. */
const wordOf = (word: string): string => (/^\p{Lu}/u.test(word) ? '^' : '') + baseOf(word);

/** What the first reading tells of a story: which words are clipped in it, and how thickly. */
export function learn(
  marks: readonly (readonly QuoteMark[])[],
  readings: readonly Reading[],
  naive: Voice,
  length: number,
): Voice {
  const [heads, tails] = [new Votes(), new Votes()];
  let singles = 0;
  let clipped = 0;
  let dropped = 0;
  marks.forEach((found, paragraph) => {
    const { labels, leans } = readings[paragraph]!;
    found.forEach((mark, index) => {
      if (mark.kind !== 1) return;
      singles += 1;
      const isClipped = labels[index] === 'apostrophe';
      if (mark.after === 'letter' && mark.before !== 'letter' && mark.wordAfter !== '' && !mark.touchesNext) {
        const head = headOf(mark, naive);
        heads.add(mark, wordOf(mark.wordAfter), leans[index]! + COSTS.head[head]);
        if (isClipped) clipped += 1;
        if (isClipped && head === 'dropped') dropped += 1;
      }
      if (mark.before === 'letter' && mark.after !== 'letter' && mark.wordBefore !== '') {
        const word = mark.wordBefore.toLowerCase();
        tails.add(mark, word, leans[index]! + COSTS.tail[naive.lexicon.tail(mark.wordBefore)]);
        if (isClipped && !word.endsWith('s')) clipped += 1;
      }
    });
  });
  if (singles === 0) return { ...naive, trusting: true };
  const density = (1000 * clipped) / Math.max(500, length / WORD);
  return {
    ...naive,
    heads: heads.evidence,
    tails: tails.evidence,
    trusting: true,
    dropsAitches: dropped >= HABIT,
    dialect: density > DIALECT,
  };
}
