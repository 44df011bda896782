import type { TextLine } from './lines.js';

/** How much of a line is looked at, at either end. */
const FAR = 200;

/** What stands at a line's end: a mark, or none and a word that goes on in small letters, or in large ones or figures. */
export type EndKind = 'marked' | 'small' | 'large';

const CLOSERS = '["”“’‘\'»«›‹)\\]*_]*$';
const STOP = new RegExp(`[.!?…:]${CLOSERS}`);
const MARK = new RegExp(`[.!?…:;,—–-] ?${CLOSERS}|["”“»«)\\]}/~|>][*_]*$`);
const OPENS = /^["'“”„‘‚«»‹›([{/~|<—–*_-]/;

const tail = ({ start, end }: TextLine, text: string): string => text.slice(Math.max(start, end - 8), end);

/** Whether a line ends with a sentence. */
export const isStopped = (line: TextLine, text: string): boolean => STOP.test(tail(line, text));

/** Whether a line begins as a sentence or a speech does. */
export const opensAnew = (line: TextLine, text: string): boolean =>
  /^\p{Lu}/u.test(text.slice(line.start, line.start + 2)) || OPENS.test(text[line.start]!);

/** A word that goes on in the next line. */
const PARTED = /\p{L}[-\u2010\u00AD¬]$/u;

export function endKind(line: TextLine, next: TextLine, text: string): EndKind {
  const small = /^\p{Ll}/u.test(text.slice(next.start, next.start + 2));
  if (small && PARTED.test(tail(line, text))) return 'small';
  if (MARK.test(tail(line, text)) || OPENS.test(text[next.start]!)) return 'marked';
  return small ? 'small' : 'large';
}

export const widthOf = (line: TextLine): number => line.indent + line.end - line.start;

/** How many columns were left on `line` after the first word of `next`: none where it was the measure that ended it. */
export function roomLeft(line: TextLine, next: TextLine, width: number, text: string): number {
  const word = /^\S*/.exec(text.slice(next.start, Math.min(next.end, next.start + FAR)))![0];
  return width - widthOf(line) - 1 - word.length;
}

/** How often words are followed by a mark, and how often one without is followed by small letters, within lines. */
export interface Habit {
  readonly marked: number;
  readonly small: number;
}

/** English prose: before a word is counted, and for texts that have few. */
const USUAL = { words: 200, marked: 0.17, small: 0.9 };

/** Of an author's own line ends: paragraphs and verse mostly have marks, lists and logs large letters. */
const OWN: Readonly<Record<EndKind, number>> = { marked: 0.55, small: 0.15, large: 0.3 };

/**
 * How much likelier it is that a measure parted these lines than that their author did, as the logarithm of odds. A measure
 * ends lines anywhere in a sentence: what stands at the ends is as often a mark, and as often followed by small letters, as
 * what stands between any two words.
 */
export function oddsOfWrap(kinds: Readonly<Record<EndKind, number>>, { marked, small }: Habit): number {
  const wrapped = { marked, small: (1 - marked) * small, large: (1 - marked) * (1 - small) };
  const odds = (kind: EndKind) => kinds[kind] * Math.log(wrapped[kind] / OWN[kind]);
  return odds('marked') + odds('small') + odds('large');
}

/** The habit of a text, from the words within its lines. */
export function habitOf(lines: readonly TextLine[], text: string): Habit {
  let [words, marked, small] = [
    USUAL.words,
    USUAL.words * USUAL.marked,
    USUAL.words * (1 - USUAL.marked) * USUAL.small,
  ];
  for (const { start, end } of lines.slice(0, SAMPLE)) {
    for (const [pair] of text.slice(start, Math.min(end, start + FAR)).matchAll(/\S\S? +\S(?!\S* *$)/g)) {
      words += 1;
      if (/[.!?…:;,—–"”“»«)\]-] /.test(pair)) marked += 1;
      else if (/\p{Ll}$/u.test(pair)) small += 1;
    }
  }
  return { marked: marked / words, small: Math.min(0.95, small / (words - marked)) };
}

/** Lines that tell a text's habit well enough. */
const SAMPLE = 400;
