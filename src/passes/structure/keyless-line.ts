import type { HeaderLine } from '../../document/index.js';

/** A line of a header that has no key of its own. */
export interface KeylessLine {
  readonly key: string;
  readonly value: string;
  readonly note: HeaderLine['note'];
}

/** `(1,204 words)` below a title. */
export const WORD_COUNT = /^[([]?(?:about|approx\.?|ca\.?|~)? ?(\d[\d,.]*) words?\.?[)\]]?$/i;

/** The author's address, by mail or on the web. */
const ADDRESS = /^[<([]?((?:[\w.+-]+@[\w-]+\.[\w.-]+|(?:https?:\/\/|www\.)\S+))[>)\]]?$/i;

/** Reads `line` as one of a header's that tells by itself what it is, below another; null if it does not. */
export function keylessLine(line: string): KeylessLine | null {
  const count = WORD_COUNT.exec(line);
  if (count) return { key: 'words', value: count[1]!, note: 'other' };
  const address = ADDRESS.exec(line);
  return address ? { key: 'contact', value: address[1]!, note: null } : null;
}
