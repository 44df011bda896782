import type { Item } from '../../pages/page.js';
import { spelledOut } from '../../pages/plain-lines.js';
import type { TextBlock } from '../lines/galley.js';
import { drawPage } from '../makeup/draw.js';

/** All lines of a text from `baseline` down, for blocks that draw themselves. */
export function drawText(block: TextBlock, x: number, baseline: number, leading: number): readonly Item[] {
  const setting = block.settings[0]!;
  const slice = { block, setting, from: 0, to: setting.lines, row: 0, edge: false };
  const page = { side: 'recto', slices: [slice], footnotes: [], start: null } as const;
  return spelledOut(drawPage(page, { x, baseline, leading, rows: setting.lines * block.style.rows }));
}
