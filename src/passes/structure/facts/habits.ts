import { OWN_SIGNS, type OwnSigns, ownSigns } from './signs.js';

/**
 * How a story is told: what share of its paragraphs says `I` or `you` outside speech, exclaims, asks, has digits and dots,
 * and how many words in ten are of others and of the past. A note is heard best by what its story never does.
 */
export interface Habits {
  readonly self: number;
  readonly you: number;
  readonly exclaims: number;
  readonly asks: number;
  readonly digits: number;
  readonly present: number;
  readonly here: number;
  readonly third: number;
  readonly past: number;
}

/** Of a story too short to have any. */
export const NO_HABITS: Habits = {
  self: 1,
  you: 1,
  exclaims: 1,
  asks: 1,
  digits: 1,
  present: 1,
  here: 1,
  third: 0,
  past: 0,
};

/** The signs that a text has only beside its story. */
export const STRANGE: readonly string[] = [
  'strange self',
  'strange you',
  'strange exclaims',
  'strange asks',
  'strange digits',
  'strange present',
  'strange here',
  'strangely no third',
  'strangely no past',
];

/** A habit of one paragraph in this many makes no text strange that has it; the rarer it is, the stranger. */
const RARE = 6;

const at = (name: string): number => OWN_SIGNS.indexOf(name);
const [SELF, YOU, EXCLAIMS, ASKS, DIGITS, PRESENT, HERE, THIRD, PAST] = [
  at('self'),
  at('you'),
  at('exclaims'),
  at('asks'),
  at('digits'),
  at('present'),
  at('here'),
  at('third'),
  at('past'),
];

/** How many paragraphs show a habit, and how many are listened to at most. */
const FEW = 5;
const MANY = 48;

/** The habits of a story that is told in `texts`, by what was heard in each; of few, none. */
export function habitsOf(texts: readonly string[], hear: (text: string) => OwnSigns = ownSigns): Habits {
  const step = Math.max(1, texts.length / MANY);
  const heard: (readonly number[])[] = [];
  for (let index = 0; index < texts.length; index += step) {
    const { signs, words } = hear(texts[Math.floor(index)]!);
    if (words > 5) heard.push(signs);
  }
  if (heard.length < FEW) return NO_HABITS;
  const share = (sign: number) => heard.filter((signs) => signs[sign]! > 0).length / heard.length;
  const mean = (sign: number) => heard.reduce((sum, signs) => sum + signs[sign]!, 0) / heard.length;
  return {
    self: share(SELF),
    you: share(YOU),
    exclaims: share(EXCLAIMS),
    asks: share(ASKS),
    digits: share(DIGITS),
    present: share(PRESENT),
    here: share(HERE),
    third: mean(THIRD),
    past: mean(PAST),
  };
}

/** Words of others and of the past in ten that a story has at least which is told in them. */
const TOLD = 0.5;

/** Words in a text of which one should be such. */
const ENOUGH = 6;

/** The signs of `STRANGE` that a text of such `signs` and so many words has beside a story of such `habits`. */
export function strangeness(signs: readonly number[], words: number, habits: Habits): number[] {
  const rare = (sign: number, share: number) => (signs[sign]! > 0 ? Math.max(0, 1 - share * RARE) : 0);
  const missing = (sign: number, mean: number) => Number(words > ENOUGH && signs[sign] === 0 && mean > TOLD);
  return [
    rare(SELF, habits.self),
    rare(YOU, habits.you),
    rare(EXCLAIMS, habits.exclaims),
    rare(ASKS, habits.asks),
    rare(DIGITS, habits.digits),
    rare(PRESENT, habits.present / 2),
    rare(HERE, habits.here / 2),
    missing(THIRD, habits.third),
    missing(PAST, habits.past),
  ];
}
