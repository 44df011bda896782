import { NOTE_PHRASES } from '../data/phrases.js';
import { BIAS, WEIGHTS } from '../data/voice-weights.js';
import { type Habits, NO_HABITS, STRANGE, strangeness } from './habits.js';
import { ENOUGH, OWN_SIGNS, type OwnSigns, ownSigns } from './signs.js';

/** What a text is heard by, in the order of its weights. */
export const SIGNS: readonly string[] = [...OWN_SIGNS, ...STRANGE];

/** The signs that `text` has beside a story of such `habits`, as numbers in the order of `SIGNS`. */
export const signsOf = (text: string, habits: Habits = NO_HABITS): readonly number[] =>
  besideStory(ownSigns(text), habits);

const besideStory = ({ signs, words }: OwnSigns, habits: Habits): readonly number[] => [
  ...signs,
  ...strangeness(signs, words, habits),
];

/** Whether a text has a phrase of notes that is hardly heard in a story. */
export const saysStrongly = (text: string): boolean =>
  NOTE_PHRASES.some(({ pattern, weight }) => weight > 1 && pattern.test(text.slice(0, ENOUGH)));

const of = (name: string): number => OWN_SIGNS.indexOf(name);
const [SELF, YOU, THIRD, PAST] = [of('self'), of('you'), of('third'), of('past')];

/** Whether a text tells of others and of the past, and says neither I nor you. */
export function tellsOfOthers(text: string): boolean {
  const { signs } = ownSigns(text);
  return signs[THIRD]! > 0 && signs[PAST]! > 0 && signs[SELF] === 0 && signs[YOU] === 0;
}

/** The weights are pulled together by what was thought before; held against unread texts, they are too modest by this. */
const SURER = 1.75;

/** How a text sounds beside its story: the logarithm of the odds that its author speaks of the story, and does not tell it. */
export const soundOf = (text: string, habits: Habits = NO_HABITS): number => soundOfSigns(ownSigns(text), habits);

/** How a text of such signs sounds beside its story. */
export function soundOfSigns(own: OwnSigns, habits: Habits): number {
  const signs = besideStory(own, habits);
  let sum = BIAS;
  for (const [index, sign] of signs.entries()) sum += sign * WEIGHTS[index]!;
  return SURER * sum;
}

/** The signs of `text` that weigh most for an author's voice, by name. */
export function heardIn(text: string): readonly string[] {
  return signsOf(text)
    .map((sign, index) => [SIGNS[index]!, sign * WEIGHTS[index]!] as const)
    .filter(([, weight]) => weight > 0.5)
    .sort((one, other) => other[1] - one[1])
    .slice(0, 2)
    .map(([name]) => name);
}
