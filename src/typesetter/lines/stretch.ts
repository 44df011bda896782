import { type Shaped, visualOrder } from '../../fonts/index.js';
import { SPACE } from '../../pages/index.js';
import type { Piece } from '../letters/piece.js';
import type { Text } from '../letters/text.js';
import type { Word } from '../letters/word.js';
import type { BlockSetting } from './galley.js';

/** The words of one line, perhaps with parts of words at its ends: from index `fromAt` in `from` up to `toAt` in `to`, 0 for the word's edge. */
export interface LineRange {
  readonly from: number;
  readonly fromAt: number;
  readonly to: number;
  readonly toAt: number;
}

/** What stands in a line, in order. */
export type Token = Piece | typeof SPACE;

/** `Setting.breaks` has two numbers for each line: the word it ends in or behind, and the index in it, 0 for behind it. */
export const NUMBERS_PER_BREAK = 2;

export function stretchOf({ breaks }: BlockSetting, line: number): LineRange {
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

/** How much a line holds. */
export interface Extent {
  /** Thousandths of an em, without tracking. */
  readonly letters: number;
  /** Spaces between words; one that the line's end swallowed does not count. */
  readonly spaces: number;
  readonly glyphs: number;
}

/** What a line holds, in the order in which it is read. */
export interface Content extends Extent {
  readonly tokens: readonly Token[];
  /** The indices of `tokens` from left to right; null where that is their own order. */
  readonly order: readonly number[] | null;
}

/** The words of a line that has nothing but plain words, and a space between each two. */
export interface PlainContent extends Extent {
  readonly words: readonly Shaped[];
}

/** What stands in `stretch`, if it is plain words: almost every line of a book is, and no piece need be looked at. */
export function plainContent({ words, directions }: Text, { from, fromAt, to, toAt }: LineRange): PlainContent | null {
  if (directions !== null) return null;
  const shaped: Shaped[] = new Array(to - from + 1);
  let letters = 0;
  let glyphs = 0;
  for (let index = from; index <= to; index += 1) {
    const word = words[index]!;
    if (word.plain === null) return null;
    if ((index === from && fromAt > 0) || (index === to && toAt > 0)) {
      const part = partOf(word, index === from ? fromAt : 0, index === to ? toAt : 0)[0]!.shaped;
      shaped[index - from] = part;
      letters += part.width;
      glyphs += part.glyphs.length;
    } else {
      // What it is made of need not be looked at.
      shaped[index - from] = word.plain;
      letters += word.width;
      glyphs += word.glyphs;
    }
  }
  return { words: shaped, letters, spaces: to - from, glyphs };
}

/** What stands in `stretch`. */
export function contentOf({ words, joins, directions, starts }: Text, { from, fromAt, to, toAt }: LineRange): Content {
  const tokens: Token[] = [];
  const levels: number[] = [];
  let letters = 0;
  let glyphs = 0;
  let spaces = 0;
  for (let index = from; index <= to; index += 1) {
    if (index > from && !joins.includes(index - 1)) {
      tokens.push(SPACE);
      levels.push(directions?.levels[starts[index]! - 1] ?? 0);
      spaces += 1;
    }
    for (const piece of partOf(words[index]!, index === from ? fromAt : 0, index === to ? toAt : 0)) {
      tokens.push(piece);
      levels.push(piece.embedding);
      letters += piece.shaped.width * piece.scale;
      glyphs += piece.shaped.glyphs.length;
    }
  }
  return { tokens, order: directions ? visualOrder(levels) : null, letters, spaces, glyphs };
}

/** A word's pieces from index `low` to `high`, 0 for its end. */
const partOf = (word: Word, low: number, high: number): readonly Piece[] =>
  low === 0 && high === 0 ? word.pieces : word.between(low, high === 0 ? word.text.length : high);

/** Where the line's first word begins, as an index in `plain(inlines)`; a parted word counts from its beginning. */
export const startOfLine = (text: Text, setting: BlockSetting, line: number): number =>
  text.starts[stretchOf(setting, line).from] ?? 0;

/** Whether a line ends in a hyphen, ours or the word's own. */
export function endsInHyphen({ words }: Text, setting: BlockSetting, line: number): boolean {
  const { to, toAt } = stretchOf(setting, line);
  return toAt > 0 && words[to]!.all.some(({ at, kind }) => at === toAt && (kind === 'hyphen' || kind === 'hard'));
}
