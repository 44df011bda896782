import type { Block } from '../../document/index.js';
import { numberOf } from './data/numerals.js';
import { type Desk, shown } from './desk.js';
import { openingOf, squeezed } from './wording.js';

/** `the second time`, `3rd time:`; what ends with a full stop is prose. */
const ORDINAL = /^(?:and )?(?:the )?(\p{L}+|\d{1,2}(?=st|nd|rd|th))(?:st|nd|rd|th)? time:?$/iu;

/** The last of a story of five times and one: `and one time`, `+1`. */
const AND_ONE =
  /^(?:(?:\+ ?|and )?(?:the )?(?:one|1) time(?: (?:s?he|they|it|I|we)\b.{1,50}[^.!?])?|\+ ?1|and one):?$/i;

/** A longer line is prose, in units. */
const LONGEST = 80;

/** `5 times`: how often, and of what is told elsewhere. */
const COUNT = /^(\p{L}+|\d{1,2}) times?:?$/iu;

/** The headings of such a story, and the lines that only tell how often, which are asked about. */
export interface Times {
  readonly found: ReadonlySet<number>;
  readonly asked: readonly number[];
}

/**
 * Where the headings of a story of several times stand: believed if they count up from the first, with story between.
 */
export function timesAmong(blocks: readonly Block[]): Times {
  const lines = blocks.map((block) => {
    const line = block.kind === 'paragraph' ? openingOf(block, LONGEST) : '';
    return line.length < LONGEST ? squeezed(line) : '';
  });
  const counted = lines.flatMap((line, index) => {
    const value = countIn(ORDINAL, line);
    return value === null ? [] : [{ value, index }];
  });
  const inOrder = counted.every(
    ({ value, index }, place) => value === place + 1 && (place === 0 || index > counted[place - 1]!.index + 1),
  );
  const found = new Set(inOrder && counted.length > 1 ? counted.map(({ index }) => index) : []);
  const asked: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (found.size > 0 && index > counted.at(-1)!.index + 1 && AND_ONE.test(line)) found.add(index);
    else if (!found.has(index) && countIn(COUNT, line) !== null) asked.push(index);
  }
  return { found, asked };
}

/** Whether a line is one of those headings, as far as it can be told from the line alone. */
export const isTime = (line: string): boolean => countIn(ORDINAL, line) !== null;

const countIn = (pattern: RegExp, line: string): number | null => {
  if (line.length > 30 || !/ times?:?$/i.test(line)) return null;
  const number = pattern.exec(line)?.[1];
  return number === undefined ? null : numberOf(number);
};

export function reportTimes(block: Block, desk: Desk): void {
  if (desk.keeps(block)) return;
  desk.report({
    severity: 'warning',
    code: 'break/possible',
    message: `“${shown(block)}” may be a heading; it was kept as text`,
    span: block.span,
    hint: 'write it between ornaments (~ 5 times ~) if it heads what follows, or name it under `keep:` if it is text',
  });
}
