import type { RuledEdit } from '../pass.js';
import { type DashHabits, EM } from './habits.js';
import { isUnclosed } from './unclosed-speech.js';

/** The space before a spaced dash: the dash begins no line. */
export const NO_BREAK = '\u00A0';

/** What stands around a dash, its white space among it. */
export interface Around {
  readonly start: number;
  readonly end: number;
  readonly left: string | undefined;
  readonly right: string | undefined;
  readonly endsLine: boolean;
  readonly spaceBefore: boolean;
  readonly spaceAfter: boolean;
}

/** `Mr. D-- of`, `in 18-- he`: a name or a year of which the dash hides the rest ends there. */
const isHalfHidden = (text: string, end: number): boolean =>
  /(?:^|[\s("'“‘])(?:\p{Lu}|1[5-9])$/u.test(text.slice(Math.max(0, end - 3), end)) &&
  !/(?:^|[\s("'“‘])I$/.test(text.slice(Math.max(0, end - 2), end));

/** A dash in mid-line with the white space around it. */
export function house(text: string, around: Around, habits: DashHabits): RuledEdit {
  const { start, end, left, right, endsLine, spaceBefore, spaceAfter } = around;
  if (habits.style === 'spaced-en') {
    const opensSpeech = /["'“‘«(]/.test(left ?? '') && !spaceBefore;
    const closesSpeech = endsLine || (!spaceAfter && /["'”’»),.!?;:]/.test(right ?? ''));
    return { start, end, text: `${opensSpeech ? '' : NO_BREAK}–${closesSpeech ? '' : ' '}` };
  }
  // `I was— Oh!`: broken off, and a new sentence.
  const brokenOff =
    !spaceBefore &&
    spaceAfter &&
    (isHalfHidden(text, start) ||
      /\p{Lu}|["“‘]/u.test(right ?? '') ||
      isUnclosed(text.slice(0, start), text.slice(end)));
  return { start, end, text: brokenOff ? `${EM} ` : EM };
}
