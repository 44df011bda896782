import { COSTS } from './costs.js';
import { directionsOf } from './directions.js';
import type { Kind } from './glyphs.js';
import { glyphsOf } from './languages.js';
import { learn, SILENT } from './learn.js';
import { Lexicon } from './lexicon.js';
import { type Decided, findMarks, type QuoteMark } from './marks.js';
import type { Reading, Setting } from './reading.js';
import { readMarks } from './search.js';
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
  /** What was known of the story while it was read. */
  readonly voice: Voice;
}

const NONE: Reading = { labels: [], rivals: [], leans: [], faults: [] };

/**
 * Reads every mark of a story in two passes: the first learns which words lose their head or tail here, the second
 * uses it. The first takes curly marks for straight ones, so that a story once set teaches the same as before.
 */
export function readStoryMarks(passages: readonly Passage[], language: string): readonly ReadPassage[] {
  const texts = passages.map(({ text }) => text);
  const glyphs = glyphsOf(language, directionsOf(texts, language), texts);
  const marks = passages.map(({ text, decided }) => findMarks(text, glyphs, decided));
  const naive: Voice = {
    costs: COSTS,
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
  return marks.map((found, index) => ({ marks: found, reading: readings[index]!, voice }));
}

function readAll(
  passages: readonly Passage[],
  marks: readonly (readonly QuoteMark[])[],
  opens: readonly (readonly Kind[])[],
  voice: Voice,
): readonly Reading[] {
  const readings: Reading[] = [];
  let open: readonly Carried[] = [];
  marks.forEach((found, index) => {
    const { text, follows } = passages[index]!;
    if (!follows) open = [];
    const carried = open.map(({ kind }) => kind);
    const setting: Setting = {
      opensNext: opens[index + 1] ?? [],
      carried,
      leadsOver: LEADS_OVER.test(text.slice(-LEAD)),
    };
    const reading = found.length === 0 ? NONE : readMarks(found, voice, setting);
    readings.push(reading);
    if (found.length === 0) return;
    const closed = open.findLast(({ kind }) => reading.carriedOn === kind);
    if (closed) readings[closed.passage] = closedLater(readings[closed.passage]!, closed.mark);
    const unclosed = reading.faults.filter(({ kind }) => kind === 'unclosed');
    open = [
      ...open.filter(({ kind }) => !isQuotedIn(found, reading, kind)),
      ...unclosed.map(({ mark }) => ({ passage: index, mark, kind: found[mark]!.kind })),
    ];
  });
  return readings;
}

/** A quote that a passage leaves open, though the next does not open again. */
interface Carried {
  readonly passage: number;
  readonly mark: number;
  readonly kind: Kind;
}

/** So ends a passage that leads over to verse or a letter, in which the speech goes on and closes. */
const LEADS_OVER = /(?:[:,;—–-]|[\p{L}\p{N}])\s*$/u;
const LEAD = 4;

/** Whether a quote of this kind opens or closes in a passage: what an earlier one left open may pass over others. */
const isQuotedIn = (marks: readonly QuoteMark[], { labels }: Reading, kind: Kind): boolean =>
  marks.some((mark, index) => mark.kind === kind && (labels[index] === 'open' || labels[index] === 'close'));

/** The reading without the fault of a quote that a later passage closes. */
const closedLater = (reading: Reading, mark: number): Reading => ({
  ...reading,
  faults: reading.faults.filter((fault) => fault.mark !== mark),
});

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
