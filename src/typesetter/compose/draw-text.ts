import { drawPage } from '../draw.js';
import type { TextBlock } from '../galley.js';
import { spelledOut } from '../matter.js';
import type { Item } from '../page.js';

/** All lines of a text from `baseline` down, for blocks that draw themselves. */
export function drawText(block: TextBlock, x: number, baseline: number, leading: number): readonly Item[] {
  const setting = block.settings[0]!;
  const slice = { block, setting, from: 0, to: setting.lines, row: 0, edge: false };
  const page = { side: 'recto', slices: [slice], footnotes: [], start: null } as const;
  return spelledOut(drawPage(page, { x, baseline, leading, rows: setting.lines * block.style.rows }));
}
