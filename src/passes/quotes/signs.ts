import { behindOf } from './behind.js';
import { rarityOf } from './dictionary.js';
import { isLetter } from './letters.js';
import { baseOf, type Head } from './lexicon.js';
import type { QuoteMark } from './marks.js';
import { headOf } from './pricing.js';
import type { Label, Second } from './reading.js';
import type { ReadPassage } from './story.js';

/** How a mark would be misread: an apostrophe taken for an opener, the other way about, or else. */
export type Turn = 'opener' | 'apostrophe' | 'other';

/** What speaks for a misreading or against it: how much of each sign there is. */
export type Signs = Readonly<Record<string, number>>;

/** How often a story's words stand behind a mark that was read as each. */
type Counts = Record<'open' | 'apostrophe', number>;

const NEVER: Readonly<Counts> = { open: 0, apostrophe: 0 };

/** How the marks before words were read in a whole story: a word that was read both ways is doubtful wherever it stands. */
export class Usage {
  readonly #counts = new Map<string, Counts>();

  constructor(read: readonly ReadPassage[]) {
    for (const { marks, reading } of read) {
      marks.forEach(({ kind, before, wordAfter }, index) => {
        const label = reading.labels[index];
        if (kind !== 1 || wordAfter === '' || before === 'letter') return;
        if (label !== 'open' && label !== 'apostrophe') return;
        const word = wordAfter.toLowerCase();
        const known = this.#counts.get(word) ?? { ...NEVER };
        known[label] += 1;
        this.#counts.set(word, known);
      });
    }
  }

  of = (word: string): Readonly<Counts> => this.#counts.get(word.toLowerCase()) ?? NEVER;
}

/** How mark `label` would be misread if it were `second`. */
export function turnOf(label: Label, second: Label): Turn {
  if (label === 'open' && second === 'apostrophe') return 'opener';
  return label === 'apostrophe' && second === 'open' ? 'apostrophe' : 'other';
}

/** The signs at mark `index` of a passage, which may be read as `second` as well. */
export function signsOf(read: ReadPassage, index: number, second: Second, usage: Usage): Signs {
  const turn = turnOf(read.reading.labels[index]!, second.label);
  const any = { any: 1, margin: second.margin };
  if (turn === 'other') return any;
  const word = wordSigns(read, read.marks[index]!, usage, turn);
  return turn === 'opener'
    ? { ...any, ...word, ...openerSigns(read, index) }
    : { ...any, ...word, ...apostropheSigns(read, index) };
}

/** What the word behind the mark tells, and what the story tells of it. */
function wordSigns({ voice }: ReadPassage, mark: QuoteMark, usage: Usage, turn: Turn) {
  const { open, apostrophe } = usage.of(mark.wordAfter);
  const [same, other] = turn === 'opener' ? [open, apostrophe] : [apostrophe, open];
  const rarity = rarityOf(baseOf(mark.wordAfter));
  return {
    [`head ${HEADS[headOf(mark, voice)]}`]: 1,
    votes: Math.max(-6, Math.min(6, voice.heads(mark))),
    same: Math.log1p(same),
    'read otherwise': Math.log1p(other),
    rarity: rarity === Infinity ? 7 : rarity / 10,
    [`behind ${behindOf(mark.wordBeyond.toLowerCase())}`]: 1,
    dialect: Number(voice.dialect),
    speech: Number(mark.kind === voice.primary),
    'lower case': Number(/^\p{Ll}/u.test(mark.wordAfter)),
    'goes on': Number(mark.goesOn),
    short: Number(mark.wordAfter.length <= 2),
    'starts a line': Number(mark.startsLine),
    'behind a dash': Number(mark.before === 'dash'),
    'behind a word': Number(isLetter(mark.beyondBefore)),
  };
}

/** What the end of the quotation tells. */
function openerSigns({ marks, reading, voice }: ReadPassage, index: number): Signs {
  const mark = marks[index]!;
  const end = marks[closerOf(marks, reading.labels, index)];
  if (!end) return { 'no end': 1 };
  const words = (end.at - mark.at) / WORD;
  return {
    'ends with a stop': Number(end.before !== 'letter' && end.before !== 'digit'),
    'ends oddly': Number(end.before === 'letter' && voice.lexicon.tail(end.wordBefore) === 'unknown'),
    'one word': Number(end.at === mark.at + mark.wordAfter.length + 1),
    'few words': Number(words <= FEW),
    words: Math.log1p(words),
  };
}

/** What tells that a quotation might begin here: a mark behind a later word that may end it. */
const apostropheSigns = ({ marks, reading }: ReadPassage, index: number): Signs => ({
  'no end': Number(tailAfter(marks, reading.labels, index) < 0),
});

/** Units of a word and its space, on average, and words of a quotation that are few. */
const WORD = 6;
const FEW = 5;

const HEADS: Readonly<Record<Head, 'clipped' | 'derived' | 'possible' | 'unknown' | 'whole'>> = {
  year: 'clipped',
  sure: 'clipped',
  likely: 'clipped',
  dropped: 'derived',
  derived: 'derived',
  hollow: 'possible',
  possible: 'possible',
  unknown: 'unknown',
  name: 'unknown',
  whole: 'whole',
  never: 'whole',
  foreign: 'whole',
};

/** The mark that closes what the one at `open` opens; -1 for none. */
function closerOf(marks: readonly QuoteMark[], labels: readonly Label[], open: number): number {
  let depth = 0;
  for (let at = open; at < labels.length; at += 1) {
    if (marks[at]!.kind !== marks[open]!.kind) continue;
    if (labels[at] === 'open') depth += 1;
    else if (labels[at] === 'close') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** The next apostrophe behind a word, which may close what the one at `index` opens; -1 for none. */
function tailAfter(marks: readonly QuoteMark[], labels: readonly Label[], index: number): number {
  for (let at = index + 1; at < labels.length; at += 1) {
    const { kind, after } = marks[at]!;
    if (kind !== marks[index]!.kind) continue;
    if (labels[at] !== 'apostrophe') return -1;
    if (after !== 'letter') return at;
  }
  return -1;
}
