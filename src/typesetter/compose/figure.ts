import { type Figure, plain } from '../../document/index.js';
import type { FixedBlock } from '../galley.js';
import { element } from '../structure.js';
import { type Hand, type Scope, SMALL } from './scope.js';
import { show } from './show.js';

/** The share of its size that a picture may be drawn down to where it would else not fit on its page. */
const SMALLEST = 0.8;

/** A picture in as many rows as it needs, with its caption below. */
export function setFigure(block: Figure, hand: Hand, { desk, stick, language, references }: Scope): void {
  const { measure, leading, size } = desk.measures;
  const plate = desk.plates.of(block.path);
  if (plate) {
    const owner = element(hand.owner, 'Figure', { alt: block.alt || plain(block.caption) || block.path });
    // The picture's foot stands on its last row's baseline, its head about where the first row's capitals end.
    const rows = Math.ceil((plate.height - size) / leading) + 1;
    const share = (lines: number) => Math.min(1, ((lines - 1) * leading + size) / plate.height);
    const drawn = (lines: number): FixedBlock => ({
      kind: 'fixed',
      rows: lines,
      edges: 'free',
      withNext: block.caption.length > 0,
      origin: { block, offset: 0 },
      draw: ({ x, baseline }) => {
        const [width, height] = [share(lines) * plate.width, share(lines) * plate.height];
        const foot = baseline + (lines - 1) * leading;
        const at = { x: x + (measure - width) / 2, y: foot - height };
        return [{ kind: 'picture', ...at, width, height, bytes: plate.bytes, owner }];
      },
    });
    const smaller: FixedBlock[] = [];
    for (let lines = rows - 1; lines > 0 && share(lines) >= SMALLEST; lines -= 1) smaller.push(drawn(lines));
    stick.add({ ...drawn(rows), smaller });
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
