import { grown, type Items } from './items.js';

/** How far a line may depart from its natural spacing. */
export interface Tolerance {
  /** The most that a word space may grow and shrink, in natural spaces. */
  readonly stretch: number;
  readonly shrink: number;
  /** The most that letters may be widened or narrowed: .02 for 2 %. */
  readonly expansion: number;
  /** Whether letters may go further where spaces do not suffice, and a fragment of a word be left alone. */
  readonly rescue: boolean;
  /** Whether lines beyond all limits are set where nothing else is left. */
  readonly desperate: boolean;
}

/** Widths of one paragraph's lines, in thousandths of an em. */
export interface Measure {
  /** Of every line but the first, and those beside a drop capital. */
  readonly width: number;
  /** What the first line is narrower by: its indent. */
  readonly indent: number;
  /** What each of the first `dropLines` lines is narrower by. */
  readonly drop: number;
  readonly dropLines: number;
  /** Natural word space. */
  readonly space: number;
}

/** Letters are widened or narrowed by 2 %, which nobody sees (Hàn Thế Thành 2000, chapter 4). */
export const EXPANSION = 0.02;
/** What a rescue adds: letters another 1 %, and tracking of 1.2 % of their width, about .005 em. */
export const RESCUED_EXPANSION = 0.01;
export const RESCUED_TRACKING = 0.012;
const RESCUED = RESCUED_EXPANSION + RESCUED_TRACKING;

/**
 * Demerits. Those of spacing are the square of the word space as it will be set, after the letters have taken up what
 * they may; beyond a threshold on either side a second, steeper square keeps single lines from being sacrificed. The
 * figures were chosen on half of a corpus of novels and checked on the other; `bench/rooms.mjs` shows what they do.
 */
const SPACING = 1000;
const LOOSE = 0.285;
const TIGHT = 0.22;
const HARSH_LOOSE = 60_000;
const HARSH_TIGHT = 180_000;
/** Letters at the limit of their expansion, and at that of a rescue. */
const STRAINED = 8;
const RESCUE = 3000;
/** Each line: of ways that are equally good the shorter is taken. */
const LINE = 5;
/** The same word beginning or ending two lines running. */
const STACK = 2000;
/** Hyphens at the ends of two lines running. */
const LADDER = 1e5;
/** The last line: under two ems; a fragment of a word alone, at worst and in a rescue; begun by a fragment; short. */
const RUNT = 1e5;
const FRAGMENT = 1e5;
const RESCUED_FRAGMENT = 4000;
const REMNANT = 50;
const SHORT = 100;
const RUNT_WIDTH = 2050;
const SHORT_SHARE = 0.15;
/** What a line without spaces may lack: rounding, no more. */
const HAIR = 1e-6;
/** Ways that are this many lines longer or shorter than the cheapest to the same place are given up. */
const LOOSENESS = 2;
/** A line that does not fit at all: more than all else together. */
const HOPELESS = 1e7;

/** Demerits from which on a paragraph counts as failed: it has a ladder, a runt or worse. */
export const FAILED = 1e5;

/**
 * Finds the cheapest ways to break a paragraph, one for each number of lines that can be had (Knuth and Plass 1981).
 *
 * Nodes stand in one column in the order of their places. A line only grows with its end, so those from which a line
 * to `b` can begin are a window of the column: its lower edge moves on as lines become too full, its upper edge is met
 * where they become too loose. So each place is compared with two or three others, not with a line's worth of them.
 */
export class LineBreaker {
  #size = 1 << 12;
  #place = new Int32Array(this.#size);
  #previous = new Int32Array(this.#size);
  #line = new Int32Array(this.#size);
  #demerits = new Float64Array(this.#size);
  /** By line: the best way to reach the place at hand, and the node it comes from. */
  #best = new Float64Array(64).fill(Infinity);
  #from = new Int32Array(64);

  /** The last nodes of the ways found, at most one for each number of lines, cheapest first; none if there is no way. */
  run(items: Items, measure: Measure, tolerance: Tolerance): readonly number[] {
    const { ends, begins, spacesBefore, spacesThrough, penalties, flags, lasts, firsts, words, count } = items;
    const { width, space, dropLines } = measure;
    const { stretch, shrink, expansion, rescue, desperate } = tolerance;
    const beside = width - measure.drop;
    const { indent } = measure;
    const final = count - 1;
    let place = this.#place;
    let lines = this.#line;
    let demerits = this.#demerits;
    let best = this.#best;
    let from = this.#from;
    place[0] = 0;
    this.#previous[0] = -1;
    lines[0] = 0;
    demerits[0] = 0;
    let nodes = 1;
    let low = 0;
    for (let b = 1; b < count; b += 1) {
      const end = ends[b]!;
      const before = spacesBefore[b]!;
      const penalty = penalties[b]! + LINE;
      const flagged = flags[b]! === 1;
      const word = lasts[b]!;
      const next = firsts[b]!;
      let fewest = Infinity;
      let most = -1;
      let dead = -1;
      for (let node = low; node < nodes; node += 1) {
        const a = place[node]!;
        const line = lines[node]! + 1;
        const natural = end - begins[a]!;
        const difference = (line <= dropLines ? beside : width) - (a === 0 ? indent : 0) - natural;
        let cost = demerits[node]! + penalty;
        if (b < final || difference < 0) {
          const spaces = before - spacesThrough[a]!;
          const letters = natural - spaces * space;
          let scale = difference / letters;
          if (scale > expansion) scale = expansion;
          else if (scale < -expansion) scale = -expansion;
          const rest = difference - letters * scale;
          let grow = spaces > 0 ? rest / (spaces * space) : Math.abs(rest) < HAIR ? 0 : rest * Infinity;
          if (grow > stretch || grow < -shrink) {
            const limit = grow > 0 ? stretch : -shrink;
            const extra = (rest - limit * spaces * space) / (letters * RESCUED);
            if (grow < 0 && (!rescue || extra < -1)) {
              // Too full here is too full for all that follows.
              dead = node;
              if (node === low) low += 1;
              continue;
            }
            if (grow > 0 && !desperate && (!rescue || extra > 1)) {
              // Too loose from here is too loose from all that follows, unless a drop capital makes one line shorter.
              if (dropLines === 0) break;
              continue;
            }
            if (rescue && extra <= 1) {
              grow = limit;
              cost += RESCUE * extra * extra;
            } else if (grow > HOPELESS) grow = 100;
          }
          if (grow > LOOSE) cost += HARSH_LOOSE * (grow - LOOSE) * (grow - LOOSE);
          else if (grow < -TIGHT) cost += HARSH_TIGHT * (grow + TIGHT) * (grow + TIGHT);
          cost += SPACING * grow * grow + STRAINED * (scale / EXPANSION) * (scale / EXPANSION);
        }
        if (b === final) {
          cost += lastLine(natural, width, a, flags[a] === 1, words[a] === words[b], rescue);
        } else {
          if (flagged && flags[a] === 1) cost += LADDER;
          if (word !== 0 && word === lasts[a]) cost += STACK;
        }
        // The line begun at `a` and the next, begun at `b`.
        if (next !== 0 && next === firsts[a]) cost += STACK;
        if (line >= best.length) {
          this.#growBest();
          best = this.#best;
          from = this.#from;
        }
        if (cost < best[line]!) {
          best[line] = cost;
          from[line] = node;
          if (line > most) most = line;
          if (line < fewest) fewest = line;
        }
      }
      if (nodes + most - fewest + 2 > this.#size) {
        this.#growNodes();
        place = this.#place;
        lines = this.#line;
        demerits = this.#demerits;
      }
      const usual = cheapest(best, fewest, most);
      for (let line = fewest; line <= most; line += 1) {
        if (line < usual - LOOSENESS || line > usual + LOOSENESS) best[line] = Infinity;
        if (best[line] === Infinity) continue;
        place[nodes] = b;
        this.#previous[nodes] = from[line]!;
        lines[nodes] = line;
        demerits[nodes] = best[line]!;
        best[line] = Infinity;
        nodes += 1;
      }
      if (low === nodes) {
        if (!desperate) return [];
        // The line from the node that died last, too full though it is.
        place[nodes] = b;
        this.#previous[nodes] = dead;
        lines[nodes] = lines[dead]! + 1;
        demerits[nodes] = demerits[dead]! + HOPELESS;
        nodes += 1;
      }
    }
    return this.#ways(final, nodes);
  }

  /** Demerits of the way that ends in `node`. */
  demerits(node: number): number {
    return this.#demerits[node]!;
  }

  lines(node: number): number {
    return this.#line[node]!;
  }

  /** The places at which the lines of the way that ends in `node` end, first to last. */
  trace(node: number): Int32Array {
    const places = new Int32Array(this.#line[node]!);
    for (let at = node; this.#previous[at]! >= 0; at = this.#previous[at]!) {
      places[this.#line[at]! - 1] = this.#place[at]!;
    }
    return places;
  }

  #ways(final: number, nodes: number): readonly number[] {
    const ways: number[] = [];
    for (let node = nodes - 1; node >= 0 && this.#place[node] === final; node -= 1) ways.push(node);
    return ways.sort((a, b) => this.#demerits[a]! - this.#demerits[b]! || this.#line[a]! - this.#line[b]!);
  }

  #growBest(): void {
    const size = 2 * this.#best.length;
    this.#best = grown(this.#best, new Float64Array(size).fill(Infinity));
    this.#from = grown(this.#from, new Int32Array(size));
  }

  #growNodes(): void {
    this.#size *= 2;
    this.#place = grown(this.#place, new Int32Array(this.#size));
    this.#previous = grown(this.#previous, new Int32Array(this.#size));
    this.#line = grown(this.#line, new Int32Array(this.#size));
    this.#demerits = grown(this.#demerits, new Float64Array(this.#size));
  }
}

function cheapest(best: Float64Array, from: number, to: number): number {
  let least = from;
  for (let line = from + 1; line <= to; line += 1) if (best[line]! < best[least]!) least = line;
  return least;
}

/** Demerits of a last line that begins at place `a`, which is 0 if it is the only one. */
function lastLine(
  natural: number,
  width: number,
  a: number,
  flagged: boolean,
  oneWord: boolean,
  rescue: boolean,
): number {
  if (a === 0) return 0;
  let cost = 0;
  if (flagged) cost += oneWord ? (rescue ? RESCUED_FRAGMENT : FRAGMENT) : REMNANT;
  if (natural < RUNT_WIDTH) cost += RUNT;
  else if (natural < SHORT_SHARE * width) cost += SHORT;
  return cost;
}
