import { baseOf } from './lexicon.js';
import type { QuoteMark } from './marks.js';
import type { Reading } from './reading.js';
import type { Voice } from './voice.js';

/** Clipped words per thousand from which a story counts as one in dialect, and units of a word with its space. */
const DIALECT = 2;
const WORD = 5.7;

/** So many dropped h's are a habit. */
const HABIT = 3;

/** What the first reading tells of a story: which words are clipped in it, and how thickly. */
export function learn(
  marks: readonly (readonly QuoteMark[])[],
  readings: readonly Reading[],
  naive: Voice,
  length: number,
): Voice {
  const heads = new Map<string, [number, number]>();
  const tails = new Map<string, [number, number]>();
  const vote = (votes: Map<string, [number, number]>, word: string, clipped: boolean) => {
    const known = votes.get(word) ?? [0, 0];
    known[clipped ? 0 : 1] += 1;
    votes.set(word, known);
  };
  let singles = 0;
  let clipped = 0;
  let dropped = 0;
  marks.forEach((found, paragraph) => {
    found.forEach((mark, index) => {
      if (mark.kind !== 1) return;
      singles += 1;
      const isClipped = readings[paragraph]!.labels[index] === 'apostrophe';
      if (mark.after === 'letter' && mark.before !== 'letter' && mark.wordAfter !== '' && !mark.touchesNext) {
        const base = baseOf(mark.wordAfter);
        vote(heads, base, isClipped);
        if (isClipped) clipped += 1;
        if (isClipped && naive.lexicon.head(mark.wordAfter) === 'dropped') dropped += 1;
      }
      if (mark.before === 'letter' && mark.after !== 'letter' && mark.wordBefore !== '') {
        const word = mark.wordBefore.toLowerCase();
        vote(tails, word, isClipped);
        if (isClipped && !word.endsWith('s')) clipped += 1;
      }
    });
  });
  if (singles === 0) return { ...naive, trusting: true };
  const density = (1000 * clipped) / Math.max(500, length / WORD);
  return {
    ...naive,
    heads: odds(heads),
    tails: odds(tails),
    trusting: true,
    dropsAitches: dropped >= HABIT,
    dialect: density > DIALECT,
  };
}

/** Log odds that a word is clipped, halved and bounded: the first reading errs. */
function odds(votes: ReadonlyMap<string, readonly [number, number]>): ReadonlyMap<string, number> {
  const learnt = new Map<string, number>();
  for (const [word, [clipped, other]] of votes) {
    if (clipped + other < 2) continue;
    const value = 0.5 * Math.log((clipped + 0.5) / (other + 0.5));
    learnt.set(word, Math.max(-0.25, Math.min(1.2, value)));
  }
  return learnt;
}
