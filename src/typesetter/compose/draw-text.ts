import { Bed, type Item, spelledOut } from '../../pages/index.js';
import type { TextBlock } from '../lines/galley.js';
import { layLines } from '../lines/lay-line.js';

/** All lines of a text from `baseline` down, for blocks that draw themselves. */
export function drawText(block: TextBlock, x: number, baseline: number, leading: number): readonly Item[] {
  const setting = block.settings[0]!;
  const bed = new Bed();
  const grid = { x, baseline, leading, rows: setting.lines * block.style.rows };
  layLines({ block, setting, from: 0, to: setting.lines }, 0, grid, bed);
  return spelledOut(bed.items());
}
