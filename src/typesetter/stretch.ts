import type { Setting } from './galley.js';
import { SPACE } from './page.js';
import type { Text } from './text.js';
import type { Piece } from './word.js';

/** The words of one line, perhaps with parts of words at its ends: from index `fromAt` in `from` up to `toAt` in `to`, 0 for the word's edge. */
export interface Stretch {
  readonly from: number;
  readonly fromAt: number;
  readonly to: number;
  readonly toAt: number;
}

/** What stands in a line, in order. */
export type Token = Piece | typeof SPACE;

/** `Setting.breaks` has two numbers for each line: the word it ends in or behind, and the index in it, 0 for behind it. */
export const NUMBERS_PER_BREAK = 2;

export function stretchOf({ breaks }: Setting, line: number): Stretch {
  const at = NUMBERS_PER_BREAK * line;
  const before = at - NUMBERS_PER_BREAK;
  const parted = line > 0 && breaks[before + 1]! > 0;
  return {
    from: line === 0 ? 0 : parted ? breaks[before]! : breaks[before]! + 1,
    fromAt: parted ? breaks[before + 1]! : 0,
    to: breaks[at]!,
    toAt: breaks[at + 1]!,
  };
}

/** The pieces of a stretch with the spaces between its words. */
export function tokensOf({ words }: Text, { from, fromAt, to, toAt }: Stretch): Token[] {
  const tokens: Token[] = [];
  for (let index = from; index <= to; index += 1) {
    if (index > from) tokens.push(SPACE);
    const word = words[index]!;
    const low = index === from ? fromAt : 0;
    const high = index === to && toAt > 0 ? toAt : word.text.length;
    const pieces = low === 0 && high === word.text.length ? word.pieces : word.between(low, high);
    for (const piece of pieces) tokens.push(piece);
  }
  return tokens;
}

/** Where the line's first word begins, as an index in `plain(inlines)`; a parted word counts from its beginning. */
export const startOfLine = (text: Text, setting: Setting, line: number): number =>
  text.starts[stretchOf(setting, line).from] ?? 0;

/** Whether a line ends in a hyphen, ours or the word's own. */
export function endsInHyphen({ words }: Text, setting: Setting, line: number): boolean {
  const { to, toAt } = stretchOf(setting, line);
  return toAt > 0 && words[to]!.all.some(({ at, kind }) => at === toAt && (kind === 'hyphen' || kind === 'hard'));
}
