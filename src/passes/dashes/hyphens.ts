import type { RuledEdit } from '../pass.js';
import { type DashHabits, EM, EN } from './habits.js';
import { hangingHyphen } from './hanging-hyphens.js';
import { house, NO_BREAK } from './house.js';

const QUOTE_OR_EMPHASIS = /["'“”‘’«»*_]/;

/** A hyphen that stands for a dash: spaced, at the end of broken-off speech, or hanging on one side. */
export function hyphenEdit(
  text: string,
  place: {
    start: number;
    at: number;
    after: number;
    end: number;
    left: string | undefined;
    right: string | undefined;
    opensLine: boolean;
    endsLine: boolean;
  },
  habits: DashHabits,
): RuledEdit | null {
  const { start, at, after, end, left, right, opensLine, endsLine } = place;
  if (opensLine) return null;
  const spaceBefore = start < at;
  const spaceAfter = end > after;
  const closes = (!spaceAfter && endsLine) || isClosing(text, spaceBefore ? after : end);
  if (closes) {
    if (!/\p{L}/u.test(left ?? '') || (endsLine && spaceBefore) || isQuotedPrefix(text, start)) return null;
    return { ...breakOff(start, at, after, habits), certain: !endsLine };
  }
  if (/\d/.test(left ?? '') && /\d/.test(right ?? '')) return null;
  if (spaceBefore && spaceAfter) {
    if (habits.style === 'as-written' || !habits.english)
      return { start: at, end: after, text: habits.english ? (habits.writesEm ? EM : EN) : habits.spaced };
    return house(text, { start, end, left, right, endsLine, spaceBefore, spaceAfter }, habits);
  }
  // `sagte er -, und ging`: German and others set a comma or a stop right behind the dash that closes what was put in.
  const beforeStop = spaceBefore && !spaceAfter && /[,.;:!?]/.test(right ?? '') && /[\p{L}”’»)…!?]/u.test(left ?? '');
  if (beforeStop && !habits.english) return { start: at, end: after, text: habits.spaced };
  return isHanging(text, at) ? hangingEdit(text, at, after, end, habits) : null;
}

/** Whether the hyphen at `at` touches a word before it, and has nothing but white space before the next. */
const isHanging = (text: string, at: number): boolean =>
  text[at] === '-' && /^\p{L}-[ \t\u00A0]+\p{L}/u.test(text.slice(at - 1, at + 8));

/** `I'm- I'm`: a word begun again closes up; `we- Can't we` leaves room for the sentence that comes instead. */
function hangingEdit(
  text: string,
  at: number,
  after: number,
  end: number,
  { style, english }: DashHabits,
): RuledEdit | null {
  const kind = hangingHyphen(text.slice(0, at), text.slice(after).trimStart(), english);
  if (kind !== 'broken-off' && kind !== 'begun-again') return null;
  if (style === 'spaced-en' && english) return { start: at, end, text: `${NO_BREAK}– ` };
  const closesUp = kind === 'begun-again' && style === 'em' && english;
  return { start: at, end: closesUp ? end : after, text: EM };
}

/** Where a hyphen hangs on a word and may be a dash, or not. */
export const doubtfulHyphens = (text: string, { english }: DashHabits): readonly number[] =>
  text.search(HANGING) < 0
    ? []
    : Array.from(text.matchAll(HANGING), ({ index }) => index).filter(
        (at) => hangingHyphen(text.slice(0, at), text.slice(at + 1).trimStart(), english) === 'doubtful',
      );

const HANGING = /-(?<=\p{L}-)(?=[ \t\u00A0]+\p{L})/gu;

function breakOff(start: number, at: number, after: number, { style, english }: DashHabits): RuledEdit {
  if (style === 'spaced-en' && english) return { start, end: after, text: `${NO_BREAK}–` };
  return { start: style === 'em' && english ? start : at, end: after, text: EM };
}

/** Whether only closing marks stand between `from` and the next space or stop. */
function isClosing(text: string, from: number): boolean {
  let at = from;
  while (at < text.length && QUOTE_OR_EMPHASIS.test(text[at]!)) at += 1;
  return (
    at > from && /["'“”‘’«»]/.test(text.slice(from, at)) && (at === text.length || /[\s.,!?;:)—–-]/.test(text[at]!))
  );
}

/** `the prefix "non-"`: a word with a hyphen at its end, quoted as such. */
const isQuotedPrefix = (text: string, hyphen: number): boolean =>
  /(?:^|\s)["'“‘’][*_]*\p{Ll}+$/u.test(text.slice(Math.max(0, hyphen - 20), hyphen));
