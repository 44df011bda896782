import { beforePlate, early, lastPage, loneAtTop, looser, openerCost, overFeet, spread, turnCost } from './demerits.js';
import type { Column } from './galley-page.js';
import {
  type Choice,
  choiceOf,
  MOST_TURNS,
  RECTO,
  rowOf,
  SHORTS,
  type SpreadState,
  shortOf,
  sideOf,
  stateOf,
  turned,
  turnsOf,
  VERSO,
} from './state.js';
import {
  type BlankUnit,
  feetIn,
  fillOf,
  heightOf,
  type LinesUnit,
  type PageEndUnit,
  type Unit,
  type Way,
} from './unit.js';

/** States dearer than the cheapest by two faults are given up: none that far behind was ever seen to catch up. */
const HOPE = 7e5;

/** What it costs to reach each state, Infinity for those that cannot be reached. */
export type Reached = Float64Array;

const hasFeet = (unit: Unit): boolean => unit.kind === 'lines' && unit.ways.some((way) => way.feet !== null);

/** How units are tried that are not the whole galley. */
export interface Trial {
  /** Where they begin; null at the head of a page. */
  readonly before: Reached | null;
  /** Whether the galley has footnotes: all its trials know the same states. */
  readonly feet: boolean;
  /** Whether nothing follows. */
  readonly ends: boolean;
}

/** One unit with the state it begins in, and what was chosen for it. */
export interface Chosen {
  readonly unit: Unit;
  readonly state: SpreadState;
  readonly choice: Choice;
}

/**
 * Finds the cheapest way to cut units into spreads: notes for every unit and each state behind it the state before and
 * the choice. The columns it notes them in are kept from galley to galley.
 */
export class Spreads {
  #column: Column = { rows: 0, first: 'recto' };
  /** Rows of a page with footnotes count from here, so that a state tells whether its page has some. */
  #footed = 0;
  #states = 0;
  #before = new Int32Array(0);
  #choices = new Int32Array(0);
  #now = new Float64Array(0);
  #next = new Float64Array(0);
  /** The cost of the cheapest state before the unit at hand, and of the cheapest found behind it. */
  #least = 0;
  #nextLeast = 0;
  /** Where the unit at hand has its row of `#before`, and the state it is placed from. */
  #base = 0;
  #from: SpreadState = 0;

  /** What the cheapest way costs, and what was chosen for every unit. */
  run(units: readonly Unit[], column: Column): { readonly cost: number; readonly chosen: readonly Chosen[] } {
    this.#begin(units.length, units.some(hasFeet), column);
    for (const [index, unit] of units.entries()) this.#advance(unit, index, index === units.length - 1);
    let end = 0;
    let cost = Infinity;
    for (let state = 0; state < this.#states; state += 1) {
      const total = this.#now[state]! + lastPage(this.#row(state));
      if (total < cost) {
        cost = total;
        end = state;
      }
    }
    return { cost, chosen: this.#trace(units, end) };
  }

  /**
   * What it costs to reach each state behind `units`: to try what follows one beginning, no choice need be traced.
   */
  reach(units: readonly Unit[], column: Column, { before, feet, ends }: Trial): Reached {
    this.#begin(units.length, feet, column);
    if (before) {
      this.#now.set(before);
      this.#least = before.reduce((least, cost) => Math.min(least, cost), Infinity);
    }
    for (const [index, unit] of units.entries()) this.#advance(unit, index, ends && index === units.length - 1);
    return ends ? this.#now.map((cost, state) => cost + lastPage(this.#row(state))) : this.#now.slice();
  }

  #begin(units: number, feet: boolean, column: Column): void {
    this.#column = column;
    this.#footed = column.rows + 1;
    this.#states = stateOf((feet ? 2 : 1) * this.#footed, 0, 0);
    const cells = units * this.#states;
    if (cells > this.#before.length) {
      this.#before = new Int32Array(cells);
      this.#choices = new Int32Array(cells);
    }
    this.#now = new Float64Array(this.#states).fill(Infinity);
    this.#next = new Float64Array(this.#states);
    const first = column.first === 'verso' ? VERSO : RECTO;
    for (let short = 0; short < SHORTS; short += 1) this.#now[stateOf(0, short, first)] = openerCost(short);
    this.#least = 0;
  }

  #row(state: SpreadState): number {
    const row = rowOf(state);
    return row >= this.#footed ? row - this.#footed : row;
  }

  #hasFeet(state: SpreadState): boolean {
    return rowOf(state) >= this.#footed;
  }

  /** The state on the page of `state`, filled to `row`. */
  #filled(state: SpreadState, row: number, feet: boolean): SpreadState {
    return stateOf(feet ? row + this.#footed : row, shortOf(state), sideOf(state));
  }

  /** A page left `rows` rows early: above footnotes it is the less seen. */
  #white(state: SpreadState, rows: number): number {
    return this.#hasFeet(state) ? overFeet(rows + shortOf(state)) : early(rows);
  }

  #trace(units: readonly Unit[], end: SpreadState): readonly Chosen[] {
    const chosen: Chosen[] = new Array(units.length);
    let state = end;
    for (let index = units.length - 1; index >= 0; index -= 1) {
      const at = index * this.#states + state;
      state = this.#before[at]!;
      chosen[index] = { unit: units[index]!, state, choice: this.#choices[at]! };
    }
    return chosen;
  }

  #advance(unit: Unit, index: number, last: boolean): void {
    const now = this.#now;
    this.#next.fill(Infinity);
    this.#nextLeast = Infinity;
    this.#base = index * this.#states;
    const limit = this.#least + HOPE;
    for (let state = 0; state < this.#states; state += 1) {
      const cost = now[state]!;
      if (cost === Infinity || cost > limit) continue;
      this.#from = state;
      if (unit.kind === 'lines') this.#lines(unit, state, cost, last);
      else if (unit.kind === 'blank') this.#blank(unit, state, cost);
      else this.#pageEnd(unit, state, cost);
    }
    this.#now = this.#next;
    this.#next = now;
    this.#least = this.#nextLeast;
  }

  #lines(unit: LinesUnit, state: SpreadState, cost: number, last: boolean): void {
    const row = this.#row(state);
    const room = this.#column.rows - shortOf(state);
    for (let index = 0; index < unit.ways.length; index += 1) {
      const way = unit.ways[index]!;
      const filled = row + (way.to - way.from) * way.rows;
      // Six of seven stand on the page as it is, below something else: there is nothing to weigh.
      if (row > 0 && filled < room && way.feet === null) {
        this.#arrive(this.#filled(state, filled, this.#hasFeet(state)), cost + way.cost, choiceOf(index, false));
      } else this.#set(unit, way, way.from, state, cost + way.cost, choiceOf(index, false), last);
    }
    if (!unit.early || row === 0) return;
    const way = unit.ways[0]!;
    const base = cost + way.cost + unit.seam + this.#white(state, room - row);
    for (let short = 0; short < SHORTS; short += 1) {
      const fresh = stateOf(0, short, 1 - sideOf(state));
      this.#set(unit, way, way.from, fresh, base + spread(state, short), turned(choiceOf(0, true), short), last);
    }
  }

  /** Sets the lines of `way` from `line` on, turning pages as they fill. */
  #set(unit: LinesUnit, way: Way, line: number, state: SpreadState, cost: number, choice: Choice, last: boolean): void {
    const room = this.#column.rows - shortOf(state);
    const row = this.#row(state);
    const footed = this.#hasFeet(state);
    const to = fillOf(way, line, row, room, footed);
    const filled = Math.min(room, row + heightOf(way, line, to, footed));
    const done = to === way.to;
    if (done && (filled < room || last)) {
      this.#arrive(
        this.#filled(state, filled, footed || feetIn(way, line, to) > 0),
        cost + (row === 0 ? loneAtTop(unit, way) : 0),
        choice,
      );
      return;
    }
    if (turnsOf(choice) === MOST_TURNS) return;
    const gap = room - filled;
    const feet = footed || (way.feet !== null && (gap > 0 || feetIn(way, line, to) > 0));
    const white = feet ? overFeet(gap + shortOf(state)) : gap === 0 ? 0 : this.#white(state, gap);
    const base = cost + white + turnCost(unit, way, to, sideOf(state));
    for (let short = 0; short < SHORTS; short += 1) {
      const fresh = stateOf(0, short, 1 - sideOf(state));
      const total = base + spread(state, short);
      if (done) this.#arrive(fresh, total, turned(choice, short));
      else this.#set(unit, way, to, fresh, total, turned(choice, short), last);
    }
  }

  /** Empty rows, which vanish at either end of a page. */
  #blank({ rows, more }: BlankUnit, state: SpreadState, cost: number): void {
    const row = this.#row(state);
    const room = this.#column.rows - shortOf(state);
    if (row === 0) this.#arrive(state, cost, 0);
    else if (row + rows < room) {
      for (let extra = 0; extra <= more && row + rows + extra < room; extra += 1) {
        const to = this.#filled(state, row + rows + extra, this.#hasFeet(state));
        this.#arrive(to, cost + looser(extra), choiceOf(extra, false));
      }
    } else {
      for (let short = 0; short < SHORTS; short += 1) {
        const total = cost + this.#white(state, room - row) + spread(state, short);
        this.#arrive(stateOf(0, short, 1 - sideOf(state)), total, turned(0, short));
      }
    }
  }

  #pageEnd({ recto, full }: PageEndUnit, state: SpreadState, cost: number): void {
    const white = full ? beforePlate(this.#column.rows - shortOf(state) - this.#row(state)) : 0;
    const side = recto ? RECTO : this.#row(state) === 0 ? sideOf(state) : 1 - sideOf(state);
    for (let short = 0; short < SHORTS; short += 1) {
      const total = cost + white + lastPage(this.#row(state)) + openerCost(short);
      this.#arrive(stateOf(0, short, side), total, turned(0, short));
    }
  }

  #arrive(state: SpreadState, cost: number, choice: Choice): void {
    if (cost >= this.#next[state]!) return;
    this.#next[state] = cost;
    if (cost < this.#nextLeast) this.#nextLeast = cost;
    this.#before[this.#base + state] = this.#from;
    this.#choices[this.#base + state] = choice;
  }
}
