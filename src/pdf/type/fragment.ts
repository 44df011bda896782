import type { Shaped } from '../../fonts/index.js';
import { Ink } from '../file/ink.js';
import { move, ShownWords } from './shown.js';
import type { TypeCase } from './type-case.js';

const SOFT_HYPHEN = '\u00ad';

/** Every code must copy as something (ISO 14289-1, 7.21.7); a glyph that `ActualText` speaks for, as no width at all. */
const NOTHING = '\u200b';

/**
 * Adds `shaped` to `word`, as it stands between the brackets and parentheses of `[(` … `)] TJ`: codes, and the corrections
 * that bring each glyph's stated width to the advance the shaper gave it. Where glyphs are raised it holds for `size` alone.
 * A `parted` word's last glyph is a hyphen that copies as U+00AD, so that who copies the text has the whole word.
 */
export function fragment(shaped: Shaped, typeCase: TypeCase, parted: boolean, size: number, word: ShownWords): void {
  const { clusters: starts } = shaped;
  const { length } = starts;
  // From right to left the clusters fall instead of rising.
  const falling = length > 1 && starts[0]! > starts[length - 1]!;
  let before = shaped.text.length;
  for (let from = 0, to = 1; from < length; from = to, to += 1) {
    const start = starts[from]!;
    while (to < length && starts[to] === start) to += 1;
    const end = falling ? before : (starts[to] ?? shaped.text.length);
    const text = parted && to === length ? SOFT_HYPHEN : shaped.text.slice(start, end);
    if (to === from + 1) place(word, shaped, typeCase, from, text, size);
    else placeTogether(word, shaped, typeCase, { from, to, text, leftwards: falling }, size);
    before = start;
  }
}

/** Glyphs `from` to `to` that stand for the same characters. */
interface Cluster {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly leftwards: boolean;
}

/** Adds a cluster of several glyphs. */
function placeTogether(word: ShownWords, shaped: Shaped, typeCase: TypeCase, cluster: Cluster, size: number): void {
  const { from, to, text } = cluster;
  const texts = share(cluster);
  const shown = texts === null ? new ShownWords(new Ink(ROOM)) : word;
  for (let index = from; index < to; index += 1) {
    place(shown, shaped, typeCase, index, texts?.[index - from] ?? NOTHING, size);
  }
  if (texts === null) word.add(apart(`/Span<</ActualText<${utf16(text)}>>>BDC ${shown.finish().text} EMC`));
}

/** Bytes of a few glyphs. */
const ROOM = 64;

/** Whether the fragment differs from size to size: text rise is counted in points, everything else in ems. */
export function isRaised(shaped: Shaped): boolean {
  return shaped.offsets?.some((offset, index) => index % 2 === 1 && offset !== 0) ?? false;
}

/** Adds one glyph, and the moves that set it where the shaper wants it. */
function place(word: ShownWords, shaped: Shaped, typeCase: TypeCase, index: number, text: string, size: number): void {
  const glyph = shaped.glyphs[index]!;
  const right = shaped.offsets?.[2 * index] ?? 0;
  const up = shaped.offsets?.[2 * index + 1] ?? 0;
  const shown = up === 0 ? word : new ShownWords(new Ink(ROOM));
  shown.add(move(right));
  shown.add(typeCase.code(glyph, text));
  shown.add(move(shaped.advances[index]! - typeCase.width(glyph) - right));
  if (up !== 0) word.add(apart(`${Math.round(up * size) / 1000} Ts ${shown.finish().text} 0 Ts`));
}

/** Operators between two `TJ`, as a piece. */
const apart = (operators: string): string => `)] TJ ${operators} [(`;

/**
 * Which glyph of a cluster copies as which of its characters: a letter and its accent one each. Null where there are
 * more glyphs than characters; then only the whole has a meaning.
 */
function share({ from, to, text, leftwards }: Cluster): readonly string[] | null {
  const count = to - from;
  const characters = Array.from(text);
  if (characters.length < count) return null;
  const shares = [...characters.slice(0, count - 1), characters.slice(count - 1).join('')];
  return leftwards ? shares.reverse() : shares;
}

/** Hexadecimal UTF-16, its byte order mark first (ISO 32000-1, 7.9.2.2). */
function utf16(text: string): string {
  return `feff${Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0')).join('')}`;
}
