import { EXPANSION, type Tolerance } from './tolerance.js';

/**
 * Demerits. Those of spacing are the square of the word space as it will be set, after the letters have taken up what
 * they may; beyond a threshold on either side a second, steeper square keeps single lines from being sacrificed. The
 * figures were chosen on half of a corpus of novels and checked on the other; `bench/rooms.mjs` shows what they do.
 */
const SPACING = 1000;
const LOOSE = 0.27;
const TIGHT = 0.22;
const HARSH_LOOSE = 60_000;
const HARSH_TIGHT = 180_000;
/** Letters at the limit of their expansion, and at that of a rescue. */
const STRAINED = 8;
const RESCUE = 3000;
/** Each line: of ways that are equally good the shorter is taken. */
export const EACH_LINE = 5;
/** The same word beginning or ending two lines running. */
export const STACK = 1000;
/** Hyphens at the ends of two lines running. */
export const LADDER = 1e5;
/** The last line: under two ems; a fragment of a word alone, at worst and in a rescue; begun by a fragment; short. */
const RUNT = 3e5;
const FRAGMENT = 1e5;
const RESCUED_FRAGMENT = 4000;
const REMNANT = 50;
const SHORT = 100;
const RUNT_WIDTH = 2050;
const SHORT_SHARE = 0.15;
/** What a line without spaces may lack: rounding, no more. */
const HAIR = 1e-6;
/** A line without spaces that lacks up to a tenth of its width, by what it lacks: a torn word's last letters are worth it. */
const LACKING = 5e5;
const LACKS_MOST = 0.1;
/** A line that does not fit at all: more than all else together. */
export const HOPELESS = 1e7;

/** Demerits from which on a paragraph counts as failed: it has a ladder, a runt or worse. */
export const FAILED = 1e5;

/** In place of demerits, which are never below nought: what stands in the line departs too far. */
export const TOO_FULL = -1;
export const TOO_LOOSE = -2;

/** Demerits of a line whose letters and word spaces have to make up for `difference`; `room` is how wide its spaces are. */
export function spacingDemerits(
  difference: number,
  letters: number,
  room: number,
  { stretch, shrink, expansion, trackOut, trackIn, rescueOut, rescueIn, desperate }: Tolerance,
): number {
  const scale = Math.max(-expansion - trackIn, Math.min(expansion + trackOut, difference / letters));
  const rest = difference - letters * scale;
  let grow = room > 0 ? rest / room : Math.abs(rest) < HAIR ? 0 : rest * Infinity;
  let cost = STRAINED * (scale / EXPANSION) * (scale / EXPANSION);
  if (grow > stretch || grow < -shrink) {
    const limit = grow > 0 ? stretch : -shrink;
    // Without a rescue this is infinite, and more than it may be.
    const extra = (rest - limit * room) / (letters * (grow > 0 ? rescueOut : rescueIn));
    if (grow < 0 && extra < -1) return TOO_FULL;
    if (grow > 0 && !desperate && extra > 1) return TOO_LOOSE;
    if (room <= 0 && desperate && rest > 0 && rest < LACKS_MOST * letters) return cost + LACKING * (rest / letters);
    if (extra <= 1) {
      grow = limit;
      cost += RESCUE * extra * extra;
    } else if (grow > HOPELESS) grow = 100;
  }
  if (grow > LOOSE) cost += HARSH_LOOSE * (grow - LOOSE) * (grow - LOOSE);
  else if (grow < -TIGHT) cost += HARSH_TIGHT * (grow + TIGHT) * (grow + TIGHT);
  return cost + SPACING * grow * grow;
}

/** Demerits of a last line behind another: whether it begins with a fragment of a word, and has nothing else. */
export function lastLineDemerits(
  natural: number,
  width: number,
  fragment: boolean,
  alone: boolean,
  { rescueOut }: Tolerance,
): number {
  let cost = 0;
  if (fragment) cost += alone ? (rescueOut > 0 ? RESCUED_FRAGMENT : FRAGMENT) : REMNANT;
  if (natural < RUNT_WIDTH) cost += RUNT;
  else if (natural < SHORT_SHARE * width) cost += SHORT;
  return cost;
}
