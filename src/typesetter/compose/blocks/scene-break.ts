import type { Block } from '../../../document/index.js';
import type { FixedBlock } from '../../lines/galley.js';
import type { Scope } from './scope.js';

/** Lines that a break takes: of mere space; of an ornament between two, and where it would else stand at a page's edge. */
const SPACE = 1;
const USUAL = 3;
const CLOSE = 2;

/**
 * One line of mere space, or an ornament between two; space shows the design's ornament at a page's edge, where it
 * would not be seen. Before a heading the heading tells of the break.
 */
export function setBreak({ desk, stick, ornament }: Scope, next: Block | undefined): void {
  if (next?.kind === 'heading') stick.blank(2);
  if (next?.kind === 'heading' || stick.empty) return;
  const { measure, size } = desk.measures;
  const space = ornament === 'space';
  const drawn = (rows: number): FixedBlock => ({
    kind: 'fixed',
    rows,
    edges: 'avoid',
    withNext: false,
    draw: ({ x, baseline, leading, edge }) => {
      if (space && !edge) return [];
      const middle = baseline + ((rows - 1) / 2) * leading - 0.28 * size;
      return [desk.ornaments.draw(space ? desk.design.ornament : ornament, x + measure / 2, middle, size)];
    },
  });
  stick.add(space ? drawn(SPACE) : { ...drawn(USUAL), smaller: [drawn(CLOSE)] });
}
