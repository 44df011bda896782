import { type Line, SPACE } from './page.js';

/** A stretch of a line from its left edge to its right, in points of the page. */
export interface Reach {
  readonly left: number;
  readonly right: number;
}

/** How wide a token of `line` is set, the tracking behind it included. */
export function widthIn({ size, scale, tracking, wordSpace }: Line, token: Line['tokens'][number]): number {
  if (token === SPACE) return wordSpace + tracking;
  return (token.width * size * scale) / 1000 + token.glyphs.length * tracking;
}

/** Points from the line's `x` at which each of its tokens begins. */
export function placesIn(line: Line): readonly number[] {
  if (line.places !== null) return line.places;
  let x = 0;
  return line.tokens.map((token) => {
    const place = x;
    x += widthIn(line, token);
    return place;
  });
}

/** Where the tokens `[from, to)` stand: one stretch, or several where others stand among them to the eye. */
export function reachesOf(line: Line, from: number, to: number): readonly Reach[] {
  const places = placesIn(line);
  const each = line.tokens.slice(from, to).map((token, index) => {
    const left = line.x + places[from + index]!;
    return { left, right: left + widthIn(line, token) };
  });
  if (line.places === null) return each.length === 0 ? [] : [{ left: each[0]!.left, right: each.at(-1)!.right }];
  const joined: Reach[] = [];
  for (const reach of each.toSorted((a, b) => a.left - b.left)) {
    const open = joined.at(-1);
    if (open && reach.left - open.right < TOUCHING) joined[joined.length - 1] = { ...open, right: reach.right };
    else joined.push(reach);
  }
  return joined;
}

/** Points between stretches that count as none. */
const TOUCHING = 0.01;

/** Where the line's letters end at the right. A space at its end is kept for those who copy the text, and shows nothing. */
export function rightOf(line: Line): number {
  const places = placesIn(line);
  const shown = line.tokens.at(-1) === SPACE ? line.tokens.slice(0, -1) : line.tokens;
  return line.x + Math.max(0, ...shown.map((token, index) => places[index]! + widthIn(line, token)));
}

/**
 * `line` with a space behind its last word, outside of all others: at its right, or at its left where it reads that way,
 * which shows by its last word at the left or its first at the right.
 */
export function withSpace(line: Line): Line {
  const tokens = [...line.tokens, SPACE];
  if (line.places === null) return { ...line, tokens };
  const ends = line.tokens.map((token, index) => line.places![index]! + widthIn(line, token));
  const [left, right] = [Math.min(...line.places), Math.max(...ends)];
  const leftwards = line.tokens.length > 1 && (line.places.at(-1) === left || ends[0] === right);
  return { ...line, tokens, places: [...line.places, leftwards ? left - widthIn(line, SPACE) : right] };
}
