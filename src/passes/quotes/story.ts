import { directionsOf } from './directions.js';
import type { Kind } from './glyphs.js';
import { glyphsOf } from './languages.js';
import { learn, SILENT } from './learn.js';
import { Lexicon } from './lexicon.js';
import { type Decided, findMarks, type QuoteMark } from './marks.js';
import type { Reading } from './reading.js';
import { readMarks, type Setting } from './search.js';
import type { Voice } from './voice.js';

/** A stretch of text within which quotes pair: a paragraph, or a poem with its lines joined. */
export interface Passage {
  readonly text: string;
  /** Whether speech may run on into it from the passage before: neighbours in one scene. */
  readonly follows: boolean;
  /** What an editor decided of its marks. */
  readonly decided?: Decided;
}

/** A passage's marks, apostrophes between letters apart, and what each of them is. */
export interface ReadPassage {
  readonly marks: readonly QuoteMark[];
  readonly reading: Reading;
}

const NONE: Reading = { labels: [], seconds: [], margins: [], leans: [], faults: [] };

/**
 * Reads every mark of a story in two passes: the first learns which words lose their head or tail here, the second
 * uses it. The first takes curly marks for straight ones, so that a story once set teaches the same as before.
 */
export function readStoryMarks(passages: readonly Passage[], language: string): readonly ReadPassage[] {
  const texts = passages.map(({ text }) => text);
  const glyphs = glyphsOf(language, directionsOf(texts, language));
  const marks = passages.map(({ text, decided }) => findMarks(text, glyphs, decided));
  const naive: Voice = {
    primary: primaryKind(marks),
    lexicon: new Lexicon(language, texts),
    heads: SILENT,
    tails: SILENT,
    trusting: false,
    dropsAitches: false,
    dialect: false,
  };
  const opens = passages.map(({ follows }, index) => (follows ? openingKinds(marks[index]!) : []));
  const first = readAll(passages, marks, opens, naive);
  const voice = learn(
    marks,
    first,
    naive,
    passages.reduce((sum, { text }) => sum + text.length, 0),
  );
  const readings = readAll(passages, marks, opens, voice);
  return marks.map((found, index) => ({ marks: found, reading: readings[index]! }));
}

function readAll(
  passages: readonly Passage[],
  marks: readonly (readonly QuoteMark[])[],
  opens: readonly (readonly Kind[])[],
  voice: Voice,
): readonly Reading[] {
  let carried: readonly Kind[] = [];
  return marks.map((found, index) => {
    if (!passages[index]!.follows) carried = [];
    if (found.length === 0) return NONE;
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
