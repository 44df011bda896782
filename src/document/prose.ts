import type { Span } from './source.js';
import type { Inline, Run } from './tree.js';

/** Stands in `Prose.text` for what a rule must not read: code and note calls. */
export const OBJECT = '\uFFFC';

/** Stands in `Prose.text` for a forced line end: white space that no edit may cover. */
export const LINE_END = '\u2028';

/** Puts `text` in place of `Prose.text[start, end)`; `start === end` inserts. Edits come in order and never overlap. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The inlines of one block as one string, so that a rule sees across emphasis. */
export class Prose {
  readonly text: string;
  /** Where each inline begins in `text`, and behind them the length of `text`. */
  readonly #starts: readonly number[];

  constructor(readonly inlines: readonly Inline[]) {
    const starts: number[] = [];
    let text = '';
    for (const inline of inlines) {
      starts.push(text.length);
      text += shown(inline);
    }
    starts.push(text.length);
    this.text = text;
    this.#starts = starts;
  }

  /** Each inline with the offset at which it begins in `text`. */
  *places(): Iterable<{ readonly start: number; readonly inline: Inline }> {
    for (const [index, inline] of this.inlines.entries()) yield { start: this.#starts[index]!, inline };
  }

  /** The source behind `text[start, end)`; of an empty range, the unit before or after it. */
  span(start: number, end: number): Span {
    const from = Math.max(0, Math.min(start, this.text.length - 1));
    const to = Math.max(from + 1, end);
    const first = this.#at(from);
    const last = this.#at(to - 1);
    const { source } = this.inlines[first]!.span;
    const until = this.inlines[last]!.span.source === source ? last : first;
    return { source, start: this.#startAt(first, from), end: this.#endAt(until, to) };
  }

  /**
   * The inlines with `edits` made, in linear time; `tell` hears of each, and what it covers in the source. New text takes
   * the marks of the first unit it replaces or follows. Throws a `RangeError` where two overlap: a bug of ours.
   */
  edit<E extends Edit>(edits: readonly E[], tell?: (edit: E, span: Span) => void): readonly Inline[] {
    if (edits.length === 0) return this.inlines;
    const pieces: Inline[] = [];
    let done = 0;
    for (const edit of edits) {
      const { start, end } = edit;
      if (start < done || end < start) throw new RangeError(`Edits overlap at ${start}`);
      this.#copy(done, start, pieces);
      const span = this.span(start, end);
      tell?.(edit, span);
      if (edit.text !== '') pieces.push(this.#replacement(edit, span));
      done = end;
    }
    this.#copy(done, this.text.length, pieces);
    return pieces;
  }

  /** The inlines, or parts of inlines, within `text[start, end)`. */
  slice(start: number, end: number): readonly Inline[] {
    const pieces: Inline[] = [];
    this.#copy(start, end, pieces);
    return pieces;
  }

  #copy(start: number, end: number, pieces: Inline[]): void {
    if (start >= end) return;
    let at = start;
    for (let index = this.#at(start); at < end; index += 1) {
      const stop = Math.min(end, this.#starts[index + 1]!);
      if (stop > at) pieces.push(this.#clip(index, at, stop));
      at = stop;
    }
  }

  #replacement({ start, end, text }: Edit, covered: Span): Run {
    const host = this.inlines[this.#at(end > start || start === 0 ? start : start - 1)];
    if (host?.kind !== 'run') throw new RangeError(`No text to edit at ${start}`);
    const span = end > start ? covered : emptyAt(covered, start >= this.text.length);
    return { ...host, text, span };
  }

  /** The index of the inline that holds the unit at `offset`. */
  #at(offset: number): number {
    let low = 0;
    let high = this.inlines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Inline `index` cut to `text[start, end)`. A verbatim run narrows its span with its text; any other keeps it whole. */
  #clip(index: number, start: number, end: number): Inline {
    const inline = this.inlines[index]!;
    const base = this.#starts[index]!;
    if (inline.kind !== 'run' || (start === base && end === this.#starts[index + 1])) return inline;
    const { text, marks, link, span } = inline;
    const [from, to] = [start - base, end - base];
    const cut = { source: span.source, start: span.start + from, end: span.start + to };
    return { kind: 'run', text: text.slice(from, to), marks, link, span: isVerbatim(inline) ? cut : span };
  }

  /** Where what stands at `offset`, in inline `index`, begins in the source; the whole inline, unless it is verbatim. */
  #startAt(index: number, offset: number): number {
    const inline = this.inlines[index]!;
    return inline.span.start + (hasPlaces(inline) ? offset - this.#starts[index]! : 0);
  }

  /** Where what stands before `offset` ends in the source, as far as it is in inline `index`. */
  #endAt(index: number, offset: number): number {
    const inline = this.inlines[index]!;
    if (!hasPlaces(inline)) return inline.span.end;
    return inline.span.start + Math.min(offset, this.#starts[index + 1]!) - this.#starts[index]!;
  }
}

/**
 * The inlines that hold `plain(inlines)[start, end)`, each note call with the words before it. What is found in plain words
 * must be cut by this: a call is a unit of its own in `Prose`, and none in plain words.
 */
export function wordsWithin(inlines: readonly Inline[], start: number, end: number): readonly Inline[] {
  const kept: Inline[] = [];
  let at = 0;
  for (const inline of inlines) {
    const to = at + (inline.kind === 'run' ? inline.text.length : inline.kind === 'line-break' ? 1 : 0);
    if (inline.kind === 'note-call') {
      if ((at > start || at === 0) && at <= end) kept.push(inline);
    } else if (inline.kind === 'run' && (at < start || to > end)) {
      const [from, until] = [Math.max(at, start) - at, Math.min(to, end) - at];
      if (until > from) kept.push(...new Prose([inline]).slice(from, until));
    } else if (to > start && at < end) kept.push(inline);
    at = to;
  }
  return kept;
}

/** The source behind `plain(inlines)[start, end)`, of which some words must be there. */
export function spanWithin(inlines: readonly Inline[], start: number, end: number): Span {
  const words = wordsWithin(inlines, start, end);
  const prose = new Prose(words.length > 0 ? words : inlines);
  return prose.span(0, prose.text.length);
}

/** Whether each unit of the run's text is that of its source. */
export const isVerbatim = ({ text, span }: Run): boolean => text.length === span.end - span.start;

/** Whether the units of an inline have a place each. */
const hasPlaces = (inline: Inline): boolean => inline.kind === 'run' && isVerbatim(inline);

const emptyAt = (span: Span, atEnd: boolean): Span => {
  const offset = atEnd ? span.end : span.start;
  return { source: span.source, start: offset, end: offset };
};

const lengthOf = (inline: Inline): number => (inline.kind === 'run' ? inline.text.length : 1);

const shown = (inline: Inline): string =>
  isProse(inline) ? inline.text : inline.kind === 'line-break' ? LINE_END : OBJECT.repeat(lengthOf(inline));

const isProse = (inline: Inline): inline is Run => inline.kind === 'run' && !inline.marks.includes('code');
