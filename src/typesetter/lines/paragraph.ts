import { endingCost } from '../../document/index.js';
import type { ParagraphStyle } from '../letters/style.js';
import type { Text } from '../letters/text.js';
import { ATTEMPTS, PRICES, RICHER } from './attempts.js';
import { LineBreaker } from './breaker.js';
import { FAILED } from './demerits.js';
import type { BlockSetting } from './galley.js';
import { type BreakingManner, Items, type Parting } from './items.js';
import { type LineMeasure, lineWidth, measureOf, narrowest } from './measure.js';
import { breakRagged } from './ragged.js';
import { NUMBERS_PER_BREAK } from './stretch.js';
import type { Tolerance } from './tolerance.js';
import { type LineTone, widenings } from './tone.js';

/** What an alternative may cost beyond the best way, and what it costs at least: pages should not choose one for nothing. */
const DEAREST = 5000;
const ALTERNATIVE = 150;
const RICHER_ALTERNATIVE = 300;

/** What an end against the sense costs in a title, in squares of the measure: a fourth of what it costs in squares of the mean line. */
const SENSE = 0.25;

/** How a text without words is set: on no line. */
const NOTHING: BlockSetting = {
  lines: 0,
  cost: 0,
  breaks: new Int32Array(0),
  scales: new Float32Array(0),
  tracks: null,
};

/** Breaks paragraphs; holds the columns in which it does so. */
export class ParagraphBreaker {
  readonly #items = new Items();
  readonly #lines = new LineBreaker();

  /** Ways to break `text`, the best first. Those with a line more or less come along where they are fair. */
  settings(text: Text, style: ParagraphStyle, indents: readonly number[] | null): readonly BlockSetting[] {
    if (text.words.length === 0) return [NOTHING];
    const bounds = [0, ...text.ends, text.words.length];
    if (bounds.length === 2) return this.#stretch(text, 0, text.words.length, style, indents?.[0] ?? 0, true);
    const best = bounds.slice(1).map((to, index) => {
      const own = index === 0 ? style : { ...style, indent: 0, drop: null };
      return this.#stretch(text, bounds[index]!, to, own, indents?.[index] ?? 0, false)[0]!;
    });
    return [joined(best)];
  }

  /** Further ways with a line more or less than those of `known`. */
  more(text: Text, style: ParagraphStyle, known: readonly BlockSetting[]): readonly BlockSetting[] {
    if (style.align !== 'justify' || text.ends.length > 0 || known[0]!.lines < 2) return [];
    const measure = measureOf(text, style, 0);
    this.#fill(text, 0, text.words.length, { parting: RICHER.parting, widest: narrowest(measure), hangs: true });
    const ways = this.#lines.run(this.#items, measure, RICHER.tolerance);
    const usual = known[0]!.lines;
    const base = ways.find((way) => this.#lines.lines(way) === usual);
    if (base === undefined) return [];
    const cost = this.#lines.demerits(base);
    return ways
      .filter((way) => Math.abs(this.#lines.lines(way) - usual) === 1 && this.#lines.demerits(way) < FAILED)
      .filter((way) => !known.some(({ lines }) => lines === this.#lines.lines(way)))
      .map((way) =>
        this.#setting(
          way,
          measure,
          Math.max(0, this.#lines.demerits(way) - cost) + RICHER_ALTERNATIVE,
          RICHER.tolerance,
        ),
      );
  }

  #stretch(
    text: Text,
    from: number,
    to: number,
    style: ParagraphStyle,
    left: number,
    alternatives: boolean,
  ): readonly BlockSetting[] {
    const measure = measureOf(text, style, left);
    if (style.align === 'justify') return this.#justified(text, from, to, style, measure, alternatives);
    const manner = { widest: narrowest(measure), hangs: false };
    this.#fill(text, from, to, { ...manner, parting: style.hyphenate ? 'hyphens' : 'signs' });
    const ragged = () => this.#ragged(text, measure, style);
    let places = ragged();
    if (this.#overfull(places, measure)) {
      this.#fill(text, from, to, { ...manner, parting: 'torn' });
      places = ragged();
    }
    const scales = new Float32Array(places.length);
    return [{ lines: places.length, cost: 0, breaks: this.#breaks(places), scales, tracks: null }];
  }

  #ragged({ words }: Text, measure: LineMeasure, { align, bySense }: ParagraphStyle): Int32Array {
    if (!bySense) return breakRagged(this.#items, measure, align === 'center');
    const { words: at, ats } = this.#items;
    return breakRagged(this.#items, measure, true, (place) => {
      const word = at[place]!;
      return ats[place]! > 0 ? 0 : SENSE * endingCost(words[word]!.text, words[word + 1]?.text ?? '');
    });
  }

  #justified(
    text: Text,
    from: number,
    to: number,
    style: ParagraphStyle,
    measure: LineMeasure,
    alternatives: boolean,
  ): readonly BlockSetting[] {
    let parting: Parting | null = null;
    for (const { parting: wanted, tolerance } of ATTEMPTS) {
      const allowed = wanted === 'hyphens' && !style.hyphenate ? 'signs' : wanted;
      if (allowed !== parting)
        this.#fill(text, from, to, { parting: allowed, widest: narrowest(measure), hangs: true });
      parting = allowed;
      const ways = this.#lines.run(this.#items, measure, tolerance);
      const best = ways[0];
      if (best === undefined || (this.#lines.demerits(best) >= FAILED && !tolerance.desperate)) continue;
      const settings = [this.#setting(best, measure, 0, tolerance)];
      for (const way of alternatives ? ways.slice(1) : []) {
        const more = this.#lines.demerits(way) - this.#lines.demerits(best);
        const near = Math.abs(this.#lines.lines(way) - this.#lines.lines(best)) === 1;
        if (near && more < DEAREST && this.#lines.demerits(way) < FAILED) {
          settings.push(this.#setting(way, measure, more + ALTERNATIVE, tolerance));
        }
      }
      return settings;
    }
    throw new Error('a desperate pass always finds a way');
  }

  #fill(
    text: Text,
    from: number,
    to: number,
    { parting, widest, hangs }: Pick<BreakingManner, 'parting' | 'widest' | 'hangs'>,
  ): void {
    const tracking = (text.style.tracking * 1000) / text.style.size;
    this.#items.fill(text, from, to, { parting, widest, hangs, prices: PRICES, tracking });
  }

  #overfull(places: Int32Array, measure: LineMeasure): boolean {
    const { ends, begins } = this.#items;
    return places.some(
      (b, line) => ends[b]! - begins[line === 0 ? 0 : places[line - 1]!]! > lineWidth(measure, line) + 1e-6,
    );
  }

  #setting(way: number, measure: LineMeasure, cost: number, tolerance: Tolerance): BlockSetting {
    const places = this.#lines.trace(way);
    return {
      lines: places.length,
      cost,
      breaks: this.#breaks(places),
      ...widenings(this.#tones(places, measure), tolerance),
    };
  }

  #tones(places: Int32Array, measure: LineMeasure): (LineTone | null)[] {
    const { space } = measure;
    const { ends, begins, spacesBefore, spacesThrough } = this.#items;
    const tones: (LineTone | null)[] = [];
    for (let line = 0; line < places.length; line += 1) {
      const a = line === 0 ? 0 : places[line - 1]!;
      const b = places[line]!;
      const natural = ends[b]! - begins[a]!;
      const spaces = spacesBefore[b]! - spacesThrough[a]!;
      const difference = lineWidth(measure, line) - natural;
      const free = line === places.length - 1 && difference >= 0;
      tones.push(free ? null : { letters: natural - spaces * space, difference, spaces, space });
    }
    return tones;
  }

  #breaks(places: Int32Array): Int32Array {
    const breaks = new Int32Array(NUMBERS_PER_BREAK * places.length);
    for (let line = 0; line < places.length; line += 1) {
      breaks[NUMBERS_PER_BREAK * line] = this.#items.words[places[line]!]!;
      breaks[NUMBERS_PER_BREAK * line + 1] = this.#items.ats[places[line]!]!;
    }
    return breaks;
  }
}

function joined(settings: readonly BlockSetting[]): BlockSetting {
  const breaks = new Int32Array(settings.reduce((sum, setting) => sum + setting.breaks.length, 0));
  let at = 0;
  for (const setting of settings) {
    breaks.set(setting.breaks, at);
    at += setting.breaks.length;
  }
  return {
    lines: breaks.length / NUMBERS_PER_BREAK,
    cost: 0,
    breaks,
    scales: Float32Array.from(settings.flatMap(({ scales }) => [...scales])),
    tracks: Float32Array.from(settings.flatMap(({ tracks, lines }) => (tracks ? [...tracks] : Array(lines).fill(0)))),
  };
}
