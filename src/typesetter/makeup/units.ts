import type { Footnote } from '../letters/footnote.js';
import type { BlockSetting, FixedBlock, Galley, TextBlock } from '../lines/galley.js';
import { stretchOf } from '../lines/stretch.js';
import { avoids, seam, smaller } from './demerits.js';
import { MOST_WAYS } from './state.js';
import type { Unit, Way } from './unit.js';

/** Blocks longer than a page go in parts, so that a part turns few pages; those with footnotes in smaller ones. */
const LINES_WITH_FEET = 6;

/**
 * The units of a galley for pages of `rows` rows; `rich` asks every text for all the ways it has. Of a part of the galley, those
 * of the blocks `[from, to)`.
 */
export function unitsOf(galley: Galley, rows: number, rich: boolean, from = 0, to = galley.length): readonly Unit[] {
  const units: Unit[] = [];
  for (let index = from; index < to; index += 1) {
    const block = galley[index]!;
    const before = galley[index - 1];
    const next = galley[index + 1];
    if (block.kind === 'blank') units.push({ kind: 'blank', rows: block.rows, more: block.more ?? 0 });
    else if (block.kind === 'page-end')
      units.push({ kind: 'page-end', recto: block.open === 'recto', full: block.full === true });
    else if (block.kind !== 'float') {
      const parts = block.kind === 'fixed' ? [waysOf(block)] : partsOf(block, rows, rich);
      const head = before ? seam(before, block) : 0;
      const tail = next ? seam(block, next) : 0;
      const opens = before !== undefined && avoids(before);
      const closes = next !== undefined && avoids(next);
      let early = block.kind === 'fixed' || block.together || block.withNext;
      for (const ways of parts) {
        units.push({ kind: 'lines', block, ways, seam: head, early, tail, opens, closes });
        early = false;
      }
    }
  }
  return units;
}

/** Whole, and as much smaller as it may be. */
const waysOf = (block: FixedBlock): readonly Way[] =>
  [block, ...(block.smaller ?? [])].slice(0, MOST_WAYS).map((drawn, less) => ({
    block: drawn,
    setting: null,
    cost: smaller(block, less),
    from: 0,
    to: 1,
    total: 1,
    rows: drawn.rows,
    feet: null,
  }));

function partsOf(block: TextBlock, pageRows: number, rich: boolean): readonly (readonly Way[])[] {
  const { text, style } = block;
  const settings = rich && block.richer ? [...block.settings, ...block.richer()].slice(0, MOST_WAYS) : block.settings;
  const wayOf = (setting: BlockSetting, from: number, to: number): Way => {
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

function feetOf({ text }: TextBlock, setting: BlockSetting): readonly number[] {
  return Array.from({ length: setting.lines }, (_, line) =>
    footnotesOf(text, setting, line).reduce((sum, { rows }) => sum + rows, 0),
  );
}

/** The footnotes that line `line` of a setting calls: a call belongs to the line its word ends on. */
export function footnotesOf(text: TextBlock['text'], setting: BlockSetting, line: number): readonly Footnote[] {
  if (text.footnotes.length === 0) return [];
  const { from, to } = stretchOf(setting, line);
  const next = line + 1 < setting.lines ? stretchOf(setting, line + 1).from : Number.POSITIVE_INFINITY;
  return text.footnotes.filter(({ word }) => word >= from && word <= to && word < next).map(({ footnote }) => footnote);
}
