import { anyOf } from './any-of.js';
import { HAND_OFFS, NOTE_PHRASES } from './data/phrases.js';

/** Whether words are spoken: a mark opens the paragraph, or closes behind a stop. A title in quotation marks has neither. */
export const speaks = (text: string): boolean => /^["“„«]|[,.?!…—-]["”»]/u.test(text) || REPORTED.test(text);

/** `Thank you for everything, the note said`: words spoken or written without their marks. */
const REPORTED =
  /[,?!] (?:(?:I|s?he|it|they|the \p{Ll}+)(?: had)?|\p{Lu}\p{Ll}+) (?:said|says|wrote|written|thought|read|asked|told|added|whispered|muttered|replied)\b/u;

/** How much of a paragraph is listened to. */
const ENOUGH = 3000;

/**
 * How much a paragraph sounds like an author speaking of the story: the weights of the phrases in it, added up. Speech
 * takes two away: authors' notes seldom quote, and characters say sorry.
 */
export function noteScore(text: string): number {
  const heard = text.slice(0, ENOUGH);
  const sum = NOTE_PHRASES.reduce((total, { pattern, weight }) => (pattern.test(heard) ? total + weight : total), 0);
  return speaks(heard) ? sum - 2 : sum;
}

const saysHandOff = anyOf(HAND_OFFS);

/** Whether the paragraph hands over from a note to its story. */
export const handsOff = (text: string): boolean => text.length < 600 && saysHandOff(text);
