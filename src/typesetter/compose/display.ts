import type { RuleShape } from '../designs/index.js';
import type { FixedBlock } from '../lines/galley.js';
import type { ComposingDesk } from './tools.js';

/** A rule in a row of its own: above what follows it, or clear of the letters it follows. */
export function ruleBlock(shape: RuleShape, desk: ComposingDesk, where: 'above' | 'below' = 'above'): FixedBlock {
  const { measure, size, leading } = desk.measures;
  const height = (shape.weight * size) / 11;
  const width = shape.width * measure;
  return {
    kind: 'fixed',
    rows: 1,
    edges: 'free',
    withNext: true,
    draw: ({ x, baseline }) => [
      {
        kind: 'rule',
        x: desk.design.align === 'center' ? x + (measure - width) / 2 : x,
        y: baseline + (where === 'above' ? -0.25 * size : 0.1 * leading) - height / 2,
        width,
        height,
        grey: 0,
        owner: 'artifact',
      },
    ],
  };
}

/** An ornament in a row of its own, on the design's axis or at its edge. */
export function ornamentBlock(
  name: string,
  desk: ComposingDesk,
  { rows = 1, scale = 1, align = desk.design.align } = {},
): FixedBlock {
  const { measure, size, leading } = desk.measures;
  const { width } = desk.ornaments.sizeOf(name, size * scale);
  return {
    kind: 'fixed',
    rows,
    edges: 'free',
    withNext: true,
    draw: ({ x, baseline }) => {
      const middle = baseline - 0.3 * size + ((rows - 1) * leading) / 2;
      return [desk.ornaments.draw(name, align === 'center' ? x + measure / 2 : x + width / 2, middle, size * scale)];
    },
  };
}
