import type { Footnote } from '../../letters/footnote.js';
import type { TextStyle } from '../../letters/style.js';
import type { GalleyBlock } from '../../lines/galley.js';
import { rowsIn, rowsOf } from '../../lines/rows.js';
import { drawText } from '../draw-text.js';
import type { ComposingDesk } from '../tools.js';
import { bodyLetters, smaller } from '../voices.js';

/** Notes at a page's foot: 8.5 on 11 points under a text of 11 on 14; in large print all is large. */
const SIZE = 8.5 / 11;
const LEADING = 11 / 14;

/** The rule over them: as thick, in points at a body of 11; a share of the measure; its place in lines of theirs above the first baseline. */
const RULE = { weight: 0.5, width: 0.2, above: 1.2 };

/** Points of a line that a note may take more than its rows: the line above a page's notes gives it. */
const SPARE = 1 / 7;

/** The letters of notes at a page's foot. */
export const footLetters = (desk: ComposingDesk, language?: string): TextStyle => ({
  ...bodyLetters(desk, language),
  size: smaller(SIZE, desk) * desk.measures.size,
});

const footLeading = (desk: ComposingDesk): number => smaller(LEADING, desk) * desk.measures.leading;

/** Lines that the longest note may have that stands at a page's foot: a third of the column. */
export const mostFootLines = (desk: ComposingDesk): number =>
  Math.floor((desk.measures.rows * desk.measures.leading) / 3 / footLeading(desk));

/** `blocks` as a note at the foot of the page that calls it. */
export function footnoteOf(blocks: readonly GalleyBlock[], name: string | null, desk: ComposingDesk): Footnote {
  const leading = footLeading(desk);
  const lines = rowsOf(blocks);
  const rows = Math.max(1, Math.ceil((lines * leading) / desk.measures.leading - SPARE));
  return {
    name,
    rows,
    height: lines * leading,
    leading,
    draw: (place, first) => {
      let at = 0;
      const items = blocks.flatMap((block) => {
        const baseline = place.baseline + at * leading;
        at += rowsIn(block);
        if (block.kind === 'text') return drawText(block, place.x, baseline, leading);
        return block.kind === 'fixed' ? block.draw({ ...place, top: baseline - leading, baseline }) : [];
      });
      return first ? [footRule(place.x, place.baseline, desk), ...items] : items;
    },
  };
}

const footRule = (x: number, baseline: number, desk: ComposingDesk) =>
  ({
    kind: 'rule',
    x,
    y: baseline - RULE.above * footLeading(desk),
    width: RULE.width * desk.measures.measure,
    height: (RULE.weight * desk.measures.size) / 11,
    grey: 0,
    owner: 'artifact',
  }) as const;
