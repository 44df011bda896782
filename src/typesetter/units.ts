import type { FixedBlock, Footnote, Galley, GalleyBlock, Setting, TextBlock } from './galley.js';
import { MOST_WAYS, RECTO } from './state.js';
import { endsInHyphen, stretchOf } from './stretch.js';

/** A block as the page maker sees it: lines of so many rows, and what it costs to turn the page between them. */
export type Unit = LinesUnit | BlankUnit | PageEndUnit;

export interface LinesUnit {
  readonly kind: 'lines';
  readonly block: GalleyBlock;
  readonly ways: readonly Way[];
  /** What it costs to turn the page right before it. */
  readonly seam: number;
  /** Whether a page may be left short so that it stands on the next whole. */
  readonly early: boolean;
  /** What it costs to turn the page right behind it. */
  readonly tail: number;
  /** Whether a scene break stands right before it, or right behind it: one line alone must not part it from the page's edge. */
  readonly opens: boolean;
  readonly closes: boolean;
}

/** One way to set the unit. Lines count from the block's first. */
export interface Way {
  /** The unit's block, or the same picture drawn smaller. */
  readonly block: GalleyBlock;
  readonly setting: Setting | null;
  readonly cost: number;
  readonly from: number;
  readonly to: number;
  /** Lines of the whole block: widows and orphans are counted from its ends. */
  readonly total: number;
  readonly rows: number;
  /** Rows of footnotes that each of the block's lines calls, or null if none does. */
  readonly feet: readonly number[] | null;
}

export interface BlankUnit {
  readonly kind: 'blank';
  readonly rows: number;
}

export interface PageEndUnit {
  readonly kind: 'page-end';
  readonly recto: boolean;
}

/** Faults no page should have. */
export const WIDOW = 1e6;
const AT_EDGE = 2.9e5;
const LONE_LINE = 6e4;
/** A parted word at a page's foot: worse where the reader must turn the leaf. */
const HYPHEN_BEFORE_RECTO = 1000;
const HYPHEN_BEFORE_TURN = 30_000;

/** A picture drawn smaller, by the square of the rows: a page left short costs more, whatever else is wrong with it less. */
const SMALLER = 4000;

/** Blocks longer than a page go in parts, so that a part turns few pages; those with footnotes in smaller ones. */
const LINES_WITH_FEET = 6;

/** The units of a galley for pages of `rows` rows; `rich` asks every text for all the ways it has. */
export function unitsOf(galley: Galley, rows: number, rich: boolean): readonly Unit[] {
  const units: Unit[] = [];
  for (const [index, block] of galley.entries()) {
    const before = galley[index - 1];
    const next = galley[index + 1];
    if (block.kind === 'blank') units.push({ kind: 'blank', rows: block.rows });
    else if (block.kind === 'page-end') units.push({ kind: 'page-end', recto: block.open === 'recto' });
    else {
      const parts = block.kind === 'fixed' ? [waysOf(block)] : partsOf(block, rows, rich);
      const seam = before ? seamOf(before, block) : 0;
      const tail = next ? seamOf(block, next) : 0;
      const opens = before !== undefined && avoids(before);
      const closes = next !== undefined && avoids(next);
      let early = block.kind === 'fixed' || block.together || block.withNext;
      for (const ways of parts) {
        units.push({ kind: 'lines', block, ways, seam, early, tail, opens, closes });
        early = false;
      }
    }
  }
  return units;
}

/** What it costs to turn the page between two blocks. */
const seamOf = (before: GalleyBlock, next: GalleyBlock): number =>
  (keepsNext(before) ? WIDOW : 0) + (avoids(before) || avoids(next) ? AT_EDGE : 0);

const keepsNext = (block: GalleyBlock): boolean => (block.kind === 'text' || block.kind === 'fixed') && block.withNext;

const avoids = (block: GalleyBlock): boolean => block.kind === 'fixed' && block.edges === 'avoid';

/** Whole, and as much smaller as it may be. */
const waysOf = (block: FixedBlock): readonly Way[] =>
  [block, ...(block.smaller ?? [])].slice(0, MOST_WAYS).map((drawn, less) => ({
    block: drawn,
    setting: null,
    cost: SMALLER * less * less,
    from: 0,
    to: 1,
    total: 1,
    rows: drawn.rows,
    feet: null,
  }));

function partsOf(block: TextBlock, pageRows: number, rich: boolean): readonly (readonly Way[])[] {
  const { text, style } = block;
  const settings = rich && block.richer ? [...block.settings, ...block.richer()].slice(0, MOST_WAYS) : block.settings;
  const wayOf = (setting: Setting, from: number, to: number): Way => {
    const feet = text.footnotes.length > 0 ? feetOf(block, setting) : null;
    const cost = from === 0 ? setting.cost : 0;
    return { block, setting, cost, from, to, total: setting.lines, rows: style.rows, feet };
  };
  const most = Math.max(1, text.footnotes.length > 0 ? LINES_WITH_FEET : Math.floor(pageRows / style.rows));
  const best = settings[0]!;
  if (settings.every(({ lines }) => lines <= most))
    return [settings.map((setting) => wayOf(setting, 0, setting.lines))];
  const parts: Way[][] = [];
  for (let from = 0; from < best.lines; from += most)
    parts.push([wayOf(best, from, Math.min(best.lines, from + most))]);
  return parts;
}

function feetOf({ text }: TextBlock, setting: Setting): readonly number[] {
  return Array.from({ length: setting.lines }, (_, line) =>
    footnotesOf(text, setting, line).reduce((sum, { rows }) => sum + rows, 0),
  );
}

/** The footnotes that line `line` of a setting calls: a call belongs to the line its word ends on. */
export function footnotesOf(text: TextBlock['text'], setting: Setting, line: number): readonly Footnote[] {
  if (text.footnotes.length === 0) return [];
  const { from, to } = stretchOf(setting, line);
  const next = line + 1 < setting.lines ? stretchOf(setting, line + 1).from : Number.POSITIVE_INFINITY;
  return text.footnotes.filter(({ word }) => word >= from && word <= to && word < next).map(({ footnote }) => footnote);
}

/** What it costs to turn from a `side` before line `line` of the unit's block. */
export function turnCost(unit: LinesUnit, way: Way, line: number, side: number): number {
  const { block } = unit;
  if (line === 0) return unit.seam;
  if (line === way.total) return unit.tail + (unit.opens && way.total === 1 ? LONE_LINE : 0);
  if (block.kind !== 'text' || way.setting === null) return WIDOW;
  let cost = block.together ? WIDOW : 0;
  if (line === 1) cost += WIDOW;
  if (line === way.total - 1) cost += WIDOW;
  if (endsInHyphen(block.text, way.setting, line - 1))
    cost += side === RECTO ? HYPHEN_BEFORE_TURN : HYPHEN_BEFORE_RECTO;
  return cost;
}

/** What it costs that `way` stands first on a page and is not turned in. */
export const loneAtTop = (unit: LinesUnit, way: Way): number => (unit.closes && way.total === 1 ? LONE_LINE : 0);

/** The line before which the page is full, if line `line` of `way` stands on row `row` of `room`. */
export function fillOf(way: Way, line: number, row: number, room: number): number {
  let to = line;
  if (!way.feet) to = Math.min(way.to, line + Math.floor((room - row) / way.rows));
  else
    for (let filled = row; to < way.to; to += 1) {
      filled += way.rows + way.feet[to]!;
      if (filled > room) break;
    }
  // What is higher than a page must stand on one all the same.
  return to === line && row === 0 && line < way.to ? line + 1 : to;
}

/** Rows that lines `[from, to)` of `way` take, with the footnotes they call. */
export function heightOf(way: Way, from: number, to: number): number {
  let rows = (to - from) * way.rows;
  if (way.feet) for (let line = from; line < to; line += 1) rows += way.feet[line]!;
  return rows;
}
