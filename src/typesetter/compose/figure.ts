import { type Figure, plain } from '../../document/index.js';
import { element } from '../structure.js';
import { type Hand, type Scope, SMALL } from './scope.js';
import { show } from './show.js';

/** A picture in as many rows as it needs, with its caption below. */
export function setFigure(block: Figure, hand: Hand, { desk, stick, language, references }: Scope): void {
  const { measure, leading, size } = desk.measures;
  const plate = desk.plates.of(block.path);
  if (plate) {
    const owner = element(hand.owner, 'Figure', { alt: block.alt || plain(block.caption) || block.path });
    const { width, height, bytes } = plate;
    // The picture's foot stands on its last row's baseline, its head about where the first row's capitals end.
    const rows = Math.ceil((height - size) / leading) + 1;
    stick.add({
      kind: 'fixed',
      rows,
      edges: 'free',
      withNext: block.caption.length > 0,
      origin: { block, offset: 0 },
      draw: ({ x, baseline }) => {
        const foot = baseline + (rows - 1) * leading;
        return [{ kind: 'picture', x: x + (measure - width) / 2, y: foot - height, width, height, bytes, owner }];
      },
    });
  }
  if (block.caption.length === 0) return;
  const owner = element(hand.owner, 'P');
  stick.add(
    show(block.caption, { ...desk.design.section, scale: SMALL, rows: 1 }, owner, desk, {
      align: 'center',
      language,
      apparatus: references.apparatus(owner),
      origin: { block, offset: 0 },
      withNext: false,
      most: 9,
    }),
  );
}
