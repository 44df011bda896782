import { type Footnote, OVER_FEET } from '../letters/footnote.js';
import type { GalleyOrigin } from '../lines/galley.js';
import { startOfLine } from '../lines/stretch.js';
import type { GalleyPage, Slice } from './galley-page.js';
import {
  type Choice,
  isEarly,
  RECTO,
  rowOf,
  type SpreadState,
  shortOf,
  shortOfTurn,
  sideOf,
  turnsOf,
  wayOf,
} from './state.js';
import { fillOf, type LinesUnit, type Unit, type Way } from './unit.js';
import { footnotesOf } from './units.js';

/** Carries out what was chosen for each unit, and gathers the pages. */
export class Makeup {
  readonly #pages: GalleyPage[] = [];
  #slices: Slice[] = [];
  #footnotes: Footnote[] = [];
  #side = -1;
  /** Rows of text so far, and of text and footnotes. */
  #row = 0;
  #filled = 0;
  #short = 0;

  constructor(private readonly rows: number) {}

  place(unit: Unit, state: SpreadState, choice: Choice): void {
    if (this.#side < 0) {
      this.#side = sideOf(state);
      this.#short = shortOf(state);
    }
    switch (unit.kind) {
      case 'lines':
        this.#lines(unit, choice);
        break;
      case 'blank':
        if (turnsOf(choice) > 0) this.#turn(choice, 0);
        else if (rowOf(state) > 0) this.#grow(unit.rows + wayOf(choice), 0);
        break;
      case 'page-end':
        this.#end(unit.recto, choice);
        break;
    }
  }

  done(): readonly GalleyPage[] {
    if (this.#slices.length > 0) this.#close();
    return this.#pages;
  }

  #lines(unit: LinesUnit, choice: Choice): void {
    const way = unit.ways[wayOf(choice)]!;
    let turn = 0;
    if (isEarly(choice)) this.#turn(choice, turn++);
    let line = way.from;
    while (line < way.to) {
      const to = fillOf(way, line, this.#filled, this.rows - this.#short, this.#footnotes.length > 0);
      if (to > line) this.#slice(way, line, to);
      line = to;
      if (turn < turnsOf(choice)) this.#turn(choice, turn++);
    }
  }

  #slice({ block, setting, rows }: Way, from: number, to: number): void {
    this.#slices.push({ block, setting, from, to, row: this.#row, edge: false });
    let feet = 0;
    const footed = this.#footnotes.length > 0;
    if (block.kind === 'text' && setting) {
      for (let line = from; line < to; line += 1) {
        for (const footnote of footnotesOf(block.text, setting, line)) {
          this.#footnotes.push(footnote);
          feet += footnote.rows;
        }
      }
    }
    this.#grow((to - from) * rows, feet + (feet > 0 && !footed ? OVER_FEET : 0));
  }

  #grow(rows: number, feet: number): void {
    this.#row += rows;
    this.#filled += rows + feet;
  }

  #turn(choice: Choice, turn: number): void {
    this.#close();
    this.#short = shortOfTurn(choice, turn);
  }

  #end(recto: boolean, choice: Choice): void {
    if (this.#slices.length > 0) this.#close();
    if (recto && this.#side !== RECTO) this.#close();
    this.#short = shortOfTurn(choice, 0);
  }

  #close(): void {
    const last = this.#slices.length - 1;
    const slices = this.#slices.map((slice, index) =>
      index === 0 || index === last ? { ...slice, edge: true } : slice,
    );
    this.#pages.push({
      side: this.#side === RECTO ? 'recto' : 'verso',
      slices,
      footnotes: this.#footnotes,
      short: this.#short,
      start: startOf(slices),
    });
    this.#slices = [];
    this.#footnotes = [];
    this.#side = 1 - this.#side;
    this.#row = 0;
    this.#filled = 0;
  }
}

function startOf(slices: readonly Slice[]): GalleyOrigin | null {
  for (const { block, setting, from } of slices) {
    if (block.kind === 'fixed' && block.origin && !block.floats) return block.origin;
    if (block.kind !== 'text' || !block.origin || !setting) continue;
    return { block: block.origin.block, offset: block.origin.offset + startOfLine(block.text, setting, from) };
  }
  return null;
}
