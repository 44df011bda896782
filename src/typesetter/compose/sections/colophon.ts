import type { Colophon } from '../../../book/index.js';
import { element } from '../../../pages/index.js';
import { rowsOf } from '../../lines/rows.js';
import { ornamentBlock } from '../display.js';
import { show } from '../show.js';
import { Stick } from '../stick.js';
import type { Compose } from '../tools.js';
import { composed } from './composed.js';

/** What the book was set in, and by what: a few lines low on the last page, under the printer's mark. */
export const composeColophon: Compose<Colophon> = (section, desk, owner) => {
  const { design, measures } = desk;
  const text = new Stick();
  const voice = { ...design.section, scale: 0.91, rows: 1, posture: 'roman', weight: 'regular' } as const;
  const pad = design.align === 'center' ? 0.16 * measures.measure : 0;
  if (design.colophon) text.add(ornamentBlock(design.colophon, desk, { rows: 3 }));
  for (const block of section.blocks) {
    if (block.kind !== 'paragraph') continue;
    text.blank(1);
    text.add(show(block.inlines, voice, element(owner, 'P'), desk, { most: 12, pad }));
  }
  const stick = new Stick();
  stick.name(section.id);
  stick.sink(Math.max(0, Math.round(0.62 * (measures.rows - rowsOf(text.galley)))));
  stick.add(...text.galley);
  return composed(section, stick, desk, { opens: 'next' });
};
