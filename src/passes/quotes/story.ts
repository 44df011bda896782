import type { Voice } from './costs.js';
import { glyphsOf } from './languages.js';
import { baseOf, Lexicon } from './lexicon.js';
import { findMarks, type Kind, type QuoteMark } from './marks.js';
import type { Reading } from './reading.js';
import { readMarks, type Setting } from './search.js';

/** A stretch of text within which quotes pair: a paragraph, or a poem with its lines joined. */
export interface Passage {
  readonly text: string;
  /** Whether speech may run on into it from the passage before: neighbours in one scene. */
  readonly follows: boolean;
}

/** A passage's marks, apostrophes between letters apart, and what each of them is. */
export interface ReadPassage {
  readonly marks: readonly QuoteMark[];
  readonly reading: Reading;
}

const NONE: Reading = { labels: [], seconds: [], margins: [], faults: [] };

/**
 * Reads every mark of a story in two passes: the first learns which words lose their head or tail here, the second
 * uses it. The first takes curly marks for straight ones, so that a story once set teaches the same as before.
 */
export function readStoryMarks(passages: readonly Passage[], language: string): readonly ReadPassage[] {
  const glyphs = glyphsOf(language);
  const marks = passages.map(({ text }) => findMarks(text, glyphs));
  const naive: Voice = {
    primary: primaryKind(marks),
    lexicon: new Lexicon(
      language,
      passages.map(({ text }) => text),
    ),
    heads: new Map(),
    tails: new Map(),
    trusting: false,
    dropsAitches: false,
    dialect: false,
  };
  const opens = passages.map(({ follows }, index) => (follows ? openingKinds(marks[index]!) : []));
  const first = readAll(marks, opens, naive);
  const voice = learn(marks, first, naive, passages);
  const readings = readAll(marks, opens, voice);
  return marks.map((found, index) => ({ marks: found, reading: readings[index]! }));
}

function readAll(
  marks: readonly (readonly QuoteMark[])[],
  opens: readonly (readonly Kind[])[],
  voice: Voice,
): readonly Reading[] {
  let carried: readonly Kind[] = [];
  return marks.map((found, index) => {
    if (found.length === 0) {
      if (opens[index] === undefined) carried = [];
      return NONE;
    }
    const setting: Setting = { opensNext: opens[index + 1] ?? [], carried };
    const reading = readMarks(found, voice, setting);
    carried = reading.faults.filter(({ kind }) => kind === 'unclosed').map(({ mark }) => found[mark]!.kind);
    return reading;
  });
}

/** The marks that stand before the first word of a paragraph. */
function openingKinds(marks: readonly QuoteMark[]): readonly Kind[] {
  const kinds: Kind[] = [];
  for (const mark of marks) {
    if (kinds.length === 0 ? !mark.first : !mark.touchesLast) break;
    kinds.push(mark.kind);
  }
  return kinds;
}

/** Speech opens at the start of a paragraph and closes after a stop; apostrophes do neither. */
function primaryKind(marks: readonly (readonly QuoteMark[])[]): Kind {
  const votes = { 1: 0, 2: 0 };
  for (const found of marks) {
    for (const mark of found) {
      const opens = mark.first && mark.after !== 'edge';
      const closes = (mark.before === 'stop' || mark.before === 'dash') && mark.after === 'edge' && !mark.touchesLast;
      votes[mark.kind] += (opens ? 1 : 0) + (closes ? 1 : 0);
    }
  }
  return votes[1] > votes[2] ? 1 : 2;
}

/** Clipped words per thousand from which a story counts as one in dialect. */

const DIALECT = 2;

function learn(
  marks: readonly (readonly QuoteMark[])[],
  readings: readonly Reading[],
  naive: Voice,
  passages: readonly Passage[],
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
  const words = passages.reduce((sum, { text }) => sum + text.length / 5.7, 0);
  const density = (1000 * clipped) / Math.max(500, words);
  return {
    ...naive,
    heads: odds(heads),
    tails: odds(tails),
    trusting: true,
    dropsAitches: dropped >= 3,
    dialect: density > DIALECT,
  };
}

function odds(votes: ReadonlyMap<string, readonly [number, number]>): ReadonlyMap<string, number> {
  const learnt = new Map<string, number>();
  for (const [word, [clipped, other]] of votes) {
    if (clipped + other < 2) continue;
    const value = 0.5 * Math.log((clipped + 0.5) / (other + 0.5));
    learnt.set(word, Math.max(-0.25, Math.min(1.2, value)));
  }
  return learnt;
}
