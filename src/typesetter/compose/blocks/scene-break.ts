import type { Block } from '../../../document/index.js';
import type { Scope } from './scope.js';

/**
 * One line of mere space, or an ornament between two; space shows the design's ornament at a page's edge, where it
 * would not be seen. Before a heading the heading tells of the break.
 */
export function setBreak({ desk, stick, ornament }: Scope, next: Block | undefined): void {
  if (next?.kind === 'heading') stick.blank(2);
  if (next?.kind === 'heading' || stick.empty) return;
  const { measure, size } = desk.measures;
  const space = ornament === 'space';
  const rows = space ? 1 : 3;
  stick.add({
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
}
