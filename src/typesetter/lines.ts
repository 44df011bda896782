import { grown, type Items } from './items.js';

/** How far a line may depart from its natural spacing, and what departing costs. Changes of spaces are in natural spaces. */
export interface Tolerance {
  /** The most that a space may grow and shrink. */
  readonly stretch: number;
  readonly shrink: number;
  /** The most that letters may be widened or narrowed: .02 for 2 %. */
  readonly expansion: number;
  /** Whether a last line may hold a fragment of a word alone or be very short, where nothing else is left. */
  readonly fragments: boolean;
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

/** Demerits of all that is not a matter of spacing. */
export const PRICES = {
  /** Parting a word. */
  hyphen: 400,
  hard: 320,
  dash: 40,
  torn: 4000,
  /** Hyphens at the ends of two lines running: never, if it can be helped. */
  ladder: 1e5,
  /** Lines of unlike colour side by side, by TeX's classes of tight, decent, loose and very loose. */
  contrast: 30,
  /** The same word beginning or ending two lines running. */
  stack: 150,
  /** A last line under two ems, or the fragment of a word alone. */
  runt: 1e5,
  fragment: 1e5,
  /** A last line that begins with the rest of a parted word. */
  remnant: 50,
  /** A last line under .15 of the measure. */
  short: 100,
  /** Each line: fewer lines are better, all else being equal. */
  line: 5,
} as const;

/** The cube of Knuth's badness makes one bad line cost more than many fair ones; a square over a threshold does as well and keeps small differences visible. */
const SPACING = 1000;
const SOFT = 0.3;
const HARSH = 60_000;
/** Letters at the limit of their expansion. */
const STRAINED = 8;

/** Two ems and a little, since protruding signs do not count as seen width. */
const RUNT_WIDTH = 2200;
const SHORT_SHARE = 0.15;

/** Bounds of TeX's fitness classes (The TeXbook, p. 97), in the growth of a space. */
const TIGHT = -0.1;
const DECENT = 0.1;
const LOOSE = 0.3;
const CLASSES = 4;

/** What breaking costs when no line fits: more than all else together. */
const HOPELESS = 1e7;

/** Demerits from which on a paragraph counts as failed: it has a ladder, a runt or worse. */
export const FAILED = 1e5;

/**
 * Finds the cheapest ways to break a paragraph, one for each number of lines that can be had (Knuth and Plass 1981).
 *
 * Active nodes stand in one column in the order of their places; since a line only grows with its end, the nodes that
 * a line ending at `b` may begin at are a window of it, whose lower edge moves on and whose upper edge is met where
 * lines become too loose.
 */
export class LineBreaker {
  #nodes = 1 << 12;
  #place = new Int32Array(this.#nodes);
  #previous = new Int32Array(this.#nodes);
  #line = new Int32Array(this.#nodes);
  #fitness = new Uint8Array(this.#nodes);
  #demerits = new Float64Array(this.#nodes);
  /** By line and class: the best way to reach the place at hand, and where it comes from. */
  #best = new Float64Array(CLASSES * 64).fill(Infinity);
  #from = new Int32Array(CLASSES * 64);

  /** The last nodes of the ways found, at most one for each number of lines, cheapest first; none if there is no way. */
  run(items: Items, measure: Measure, tolerance: Tolerance): readonly number[] {
    const { ends, begins, spacesBefore, spacesThrough, penalties, flags, lasts, firsts, words, count } = items;
    const { width, space, drop, dropLines } = measure;
    const { expansion, shrink, desperate } = tolerance;
    const stretch = desperate ? Infinity : tolerance.stretch;
    const { ladder, contrast, stack, line: perLine } = PRICES;
    const narrowest = dropLines > 0 ? width - drop : width;
    begins[0] = -measure.indent;

    this.#place[0] = 0;
    this.#previous[0] = -1;
    this.#line[0] = 0;
    this.#fitness[0] = 1;
    this.#demerits[0] = 0;
    let nodes = 1;
    let low = 0;
    const final = count - 1;
    for (let b = 1; b < count; b += 1) {
      const last = b === final;
      const end = ends[b]!;
      const before = spacesBefore[b]!;
      let minLine = Infinity;
      let maxLine = -1;
      let dead = -1;
      for (let node = low; node < nodes; node += 1) {
        const a = this.#place[node]!;
        const natural = end - begins[a]!;
        const spaces = before - spacesThrough[a]!;
        const lineIndex = this.#line[node]!;
        const target = lineIndex < dropLines ? narrowest : width;
        const difference = target - natural;
        let grow = 0;
        let scale = 0;
        if (!last || difference < 0) {
          const letters = natural - spaces * space;
          scale = difference / letters;
          if (scale > expansion) scale = expansion;
          else if (scale < -expansion) scale = -expansion;
          const rest = difference - letters * scale;
          grow = spaces > 0 ? rest / (spaces * space) : rest > 1e-6 ? 9 : rest < -1e-6 ? -9 : 0;
        }
        if (grow < -shrink - 1e-9) {
          // Too full here is too full for all that follows.
          dead = node;
          if (node === low) low += 1;
          continue;
        }
        if (grow > stretch) {
          // Too loose from here is too loose from all that follows, unless a drop capital makes one line the shorter.
          if (dropLines === 0) break;
          continue;
        }
        const excess = grow > SOFT ? grow - SOFT : 0;
        const strain = scale / EXPANSION;
        let cost =
          perLine + SPACING * grow * grow + HARSH * excess * excess + STRAINED * strain * strain + penalties[b]!;
        const fit = grow < TIGHT ? 0 : grow <= DECENT ? 1 : grow <= LOOSE ? 2 : 3;
        if (last) {
          cost += this.#lastLine(natural, width, flags[a]!, words[a] === words[b], a, tolerance.fragments);
        } else {
          if (flags[b] === 1 && flags[a] === 1) cost += ladder;
          const step = fit - this.#fitness[node]!;
          if (step > 1 || step < -1) cost += contrast;
          if (lasts[b] !== 0 && lasts[b] === lasts[a]) cost += stack;
        }
        // The line begun at `a` and the next, begun at `b`.
        if (firsts[b] !== 0 && firsts[b] === firsts[a]) cost += stack;
        cost += this.#demerits[node]!;
        const line = lineIndex + 1;
        if (line > maxLine) maxLine = line;
        if (line < minLine) minLine = line;
        if (CLASSES * (line + 1) > this.#best.length) this.#growBest();
        const key = CLASSES * line + fit;
        if (cost < this.#best[key]!) {
          this.#best[key] = cost;
          this.#from[key] = node;
        }
      }
      if (maxLine >= 0) {
        if (nodes + CLASSES * (maxLine - minLine + 1) > this.#nodes) this.#growNodes();
        for (let line = minLine; line <= maxLine; line += 1) nodes = this.#keep(b, line, nodes, contrast);
      } else if (low === nodes) {
        if (!desperate) return [];
        nodes = this.#force(b, dead, nodes);
        low = nodes - 1;
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
    for (let at = node; this.#previous[at]! >= 0; at = this.#previous[at]!)
      places[this.#line[at]! - 1] = this.#place[at]!;
    return places;
  }

  #lastLine(natural: number, width: number, flagged: number, oneWord: boolean, a: number, fragments: boolean): number {
    let cost = 0;
    if (flagged === 1) cost += oneWord ? (fragments ? PRICES.hyphen : PRICES.fragment) : PRICES.remnant;
    if (a > 0 && natural < RUNT_WIDTH) cost += PRICES.runt;
    else if (a > 0 && natural < SHORT_SHARE * width) cost += PRICES.short;
    return cost;
  }

  /** Makes nodes of the best ways to reach `b` in `line` lines: of each class, unless another is better by far. */
  #keep(b: number, line: number, nodes: number, margin: number): number {
    const best = this.#best;
    const row = CLASSES * line;
    const least = Math.min(best[row]!, best[row + 1]!, best[row + 2]!, best[row + 3]!);
    let next = nodes;
    for (let fit = 0; fit < CLASSES; fit += 1) {
      const cost = best[row + fit]!;
      best[row + fit] = Infinity;
      if (cost === Infinity || cost > least + margin) continue;
      this.#place[next] = b;
      this.#previous[next] = this.#from[row + fit]!;
      this.#line[next] = line;
      this.#fitness[next] = fit;
      this.#demerits[next] = cost;
      next += 1;
    }
    return next;
  }

  /** Sets the line from the last node that died to `b`, too full though it is. */
  #force(b: number, dead: number, nodes: number): number {
    if (nodes + 1 > this.#nodes) this.#growNodes();
    this.#place[nodes] = b;
    this.#previous[nodes] = dead;
    this.#line[nodes] = this.#line[dead]! + 1;
    this.#fitness[nodes] = 0;
    this.#demerits[nodes] = this.#demerits[dead]! + HOPELESS;
    return nodes + 1;
  }

  #ways(final: number, nodes: number): readonly number[] {
    const ways: number[] = [];
    for (let node = nodes - 1; node >= 0 && this.#place[node] === final; node -= 1) {
      const same = ways.findIndex((way) => this.#line[way] === this.#line[node]);
      if (same < 0) ways.push(node);
      else if (this.#demerits[node]! <= this.#demerits[ways[same]!]!) ways[same] = node;
    }
    return ways.sort((a, b) => this.#demerits[a]! - this.#demerits[b]! || this.#line[a]! - this.#line[b]!);
  }

  #growBest(): void {
    const size = 2 * this.#best.length;
    this.#best = grown(this.#best, new Float64Array(size).fill(Infinity));
    this.#from = grown(this.#from, new Int32Array(size));
  }

  #growNodes(): void {
    this.#nodes *= 2;
    this.#place = grown(this.#place, new Int32Array(this.#nodes));
    this.#previous = grown(this.#previous, new Int32Array(this.#nodes));
    this.#line = grown(this.#line, new Int32Array(this.#nodes));
    this.#fitness = grown(this.#fitness, new Uint8Array(this.#nodes));
    this.#demerits = grown(this.#demerits, new Float64Array(this.#nodes));
  }
}

/** The expansion that strain is measured against. */
export const EXPANSION = 0.02;
