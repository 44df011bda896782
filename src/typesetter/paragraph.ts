import type { Setting } from './galley.js';
import { Items, type Parting } from './items.js';
import { FAILED, LineBreaker, type Measure, PRICES, type Tolerance } from './lines.js';
import { breakRagged } from './ragged.js';
import type { ParagraphStyle } from './style.js';
import type { Text } from './text.js';

interface Pass {
  readonly parting: Parting;
  readonly tolerance: Tolerance;
  readonly rescued: boolean;
}

/** Tried in turn until one breaks the paragraph without a fault. */
const PASSES: readonly Pass[] = [
  // Most paragraphs: no word parted but where it has a sign of its own.
  pass('signs', { stretch: 0.42, shrink: 0.3, expansion: 0.02 }),
  pass('hyphens', { stretch: 0.5, shrink: 0.3, expansion: 0.02 }),
  // One in a hundred: letters up to 3 % and a little tracking, fragments allowed.
  pass('hyphens', { stretch: 0.5, shrink: 0.33, expansion: 0.042, fragments: true }, true),
  pass('hyphens', { stretch: 0.95, shrink: 0.33, expansion: 0.042, fragments: true }, true),
  // Narrow columns, long addresses: anything rather than a line wider than the measure.
  pass('torn', { stretch: 0, shrink: 0.33, expansion: 0.042, fragments: true, desperate: true }, true),
];

/** Looser and tighter ways for a story whose pages do not come out otherwise. */
const RICHER = pass('hyphens', { stretch: 0.6, shrink: 0.33, expansion: 0.03, fragments: true }, true);

function pass(parting: Parting, tolerance: Partial<Tolerance>, rescued = false): Pass {
  const none = { stretch: 0, shrink: 0, expansion: 0, fragments: false, desperate: false };
  return { parting, tolerance: { ...none, ...tolerance }, rescued };
}

/** What an alternative may cost beyond the best way, and what it costs at least: pages should not choose one for nothing. */
const DEAREST = 5000;
const ALTERNATIVE = 150;
const RICHER_ALTERNATIVE = 300;

/** The number in `Setting.breaks` of a place: two for each line, the word and the index in it (0: behind it). */
export const NUMBERS_PER_BREAK = 2;

/** Breaks paragraphs; holds the columns in which it does so. */
export class ParagraphBreaker {
  readonly #items = new Items();
  readonly #lines = new LineBreaker();

  /** Ways to break `text`, the best first. Those with a line more or less come along where they are fair. */
  settings(text: Text, style: ParagraphStyle, indents: readonly number[] | null): readonly Setting[] {
    const bounds = [0, ...text.ends, text.words.length];
    if (bounds.length === 2) return this.#stretch(text, 0, text.words.length, style, indents?.[0] ?? 0, true);
    const best = bounds.slice(1).map((to, index) => {
      const own = index === 0 ? style : { ...style, indent: 0, drop: null };
      return this.#stretch(text, bounds[index]!, to, own, indents?.[index] ?? 0, false)[0]!;
    });
    return [joined(best)];
  }

  /** Further ways with a line more or less than those of `known`. */
  more(text: Text, style: ParagraphStyle, known: readonly Setting[]): readonly Setting[] {
    if (style.align !== 'justify' || text.ends.length > 0 || known[0]!.lines < 2) return [];
    const measure = measureOf(text, style, 0);
    this.#fill(text, 0, text.words.length, RICHER.parting, measure.width);
    const ways = this.#lines.run(this.#items, measure, RICHER.tolerance);
    const usual = known[0]!.lines;
    const base = ways.find((way) => this.#lines.lines(way) === usual);
    if (base === undefined) return [];
    const cost = this.#lines.demerits(base);
    return ways
      .filter((way) => Math.abs(this.#lines.lines(way) - usual) === 1 && this.#lines.demerits(way) < FAILED)
      .filter((way) => !known.some(({ lines }) => lines === this.#lines.lines(way)))
      .map((way) => this.#setting(way, Math.max(0, this.#lines.demerits(way) - cost) + RICHER_ALTERNATIVE, true));
  }

  #stretch(
    text: Text,
    from: number,
    to: number,
    style: ParagraphStyle,
    left: number,
    alternatives: boolean,
  ): readonly Setting[] {
    const measure = measureOf(text, style, left);
    if (style.align === 'justify') return this.#justified(text, from, to, style, measure, alternatives);
    this.#fill(text, from, to, style.hyphenate ? 'hyphens' : 'signs', measure.width);
    let places = breakRagged(this.#items, measure, style.align === 'center');
    if (this.#overfull(places, measure)) {
      this.#fill(text, from, to, 'torn', measure.width);
      places = breakRagged(this.#items, measure, style.align === 'center');
    }
    return [{ lines: places.length, cost: 0, breaks: this.#breaks(places), rescued: false }];
  }

  #justified(
    text: Text,
    from: number,
    to: number,
    style: ParagraphStyle,
    measure: Measure,
    alternatives: boolean,
  ): readonly Setting[] {
    let parting: Parting | null = null;
    for (const { parting: wanted, tolerance, rescued } of PASSES) {
      const allowed = wanted === 'hyphens' && !style.hyphenate ? 'signs' : wanted;
      if (allowed !== parting) this.#fill(text, from, to, allowed, measure.width);
      parting = allowed;
      const ways = this.#lines.run(this.#items, measure, tolerance);
      const best = ways[0];
      if (best === undefined || (this.#lines.demerits(best) >= FAILED && !tolerance.desperate)) continue;
      const settings = [this.#setting(best, 0, rescued)];
      for (const way of alternatives ? ways.slice(1) : []) {
        const more = this.#lines.demerits(way) - this.#lines.demerits(best);
        const near = Math.abs(this.#lines.lines(way) - this.#lines.lines(best)) === 1;
        if (near && more < DEAREST && this.#lines.demerits(way) < FAILED) {
          settings.push(this.#setting(way, more + ALTERNATIVE, rescued));
        }
      }
      return settings;
    }
    throw new Error('a desperate pass always finds a way');
  }

  #fill(text: Text, from: number, to: number, parting: Parting, widest: number): void {
    const tracking = (text.style.tracking * 1000) / text.style.size;
    this.#items.fill(text, from, to, parting, PRICES, tracking, widest);
  }

  #overfull(places: Int32Array, { width, drop, dropLines }: Measure): boolean {
    const { ends, begins } = this.#items;
    return places.some((b, line) => {
      const target = line < dropLines ? width - drop : width;
      return ends[b]! - begins[line === 0 ? 0 : places[line - 1]!]! > target + 1e-6;
    });
  }

  #setting(way: number, cost: number, rescued: boolean): Setting {
    const places = this.#lines.trace(way);
    return { lines: places.length, cost, breaks: this.#breaks(places), rescued };
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

/** The lines' widths in thousandths of an em of the text's size; `left` is what a stanza's line is indented by, in points. */
function measureOf(text: Text, style: ParagraphStyle, left: number): Measure {
  const unit = 1000 / text.style.size;
  const full = (style.measure - style.left - style.right - left) * unit;
  return {
    width: full - style.hang * unit,
    indent: (style.indent - style.hang) * unit,
    drop: (style.drop?.width ?? 0) * unit,
    dropLines: style.drop?.lines ?? 0,
    space: text.space + text.style.tracking * unit,
  };
}

function joined(settings: readonly Setting[]): Setting {
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
    rescued: settings.some(({ rescued }) => rescued),
  };
}
