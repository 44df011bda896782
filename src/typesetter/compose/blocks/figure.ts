import { type Figure, plain } from '../../../document/index.js';
import { element, type StructureElement } from '../../../pages/index.js';
import type { Measures } from '../../designs/measures.js';
import type { FixedBlock } from '../../lines/galley.js';
import type { Plate } from '../../pictures/plates.js';
import { show } from '../show.js';
import { type Hand, type Scope, SMALL } from './scope.js';

/** The share of its size that a picture may be drawn down to where it would else not fit on its page. */
const SMALLEST = 0.8;

/** A picture in as many rows as it needs, with its caption below. */
export function setFigure(block: Figure, hand: Hand, { desk, stick, language, references }: Scope): void {
  const plate = desk.plates.of(block.path);
  if (plate) {
    const owner = element(hand.owner, 'Figure', { alt: block.alt || plain(block.caption) || block.path });
    const withNext = block.caption.length > 0;
    stick.add(pictureOf(plate, desk.measures, { owner, withNext, origin: { block, offset: 0 } }));
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

/** How a picture stands among others: whose it is, and whether its caption follows. */
type Standing = Pick<FixedBlock, 'origin' | 'withNext'> & { readonly owner: StructureElement };

/** The plate in whole rows, and drawn smaller a row at a time. */
function pictureOf(plate: Plate, { measure, leading, size }: Measures, { owner, ...standing }: Standing): FixedBlock {
  // The picture's foot stands on its last row's baseline, its head about where the first row's capitals end.
  const share = (rows: number) => Math.min(1, ((rows - 1) * leading + size) / plate.height);
  const drawn = (rows: number): FixedBlock => ({
    kind: 'fixed',
    rows,
    edges: 'free',
    ...standing,
    draw: ({ x, baseline }) => {
      const [width, height] = [share(rows) * plate.width, share(rows) * plate.height];
      const at = { x: x + (measure - width) / 2, y: baseline + (rows - 1) * leading - height };
      return [{ kind: 'picture', ...at, width, height, bytes: plate.bytes, owner }];
    },
  });
  const whole = Math.ceil((plate.height - size) / leading) + 1;
  const smaller: FixedBlock[] = [];
  for (let rows = whole - 1; rows > 0 && share(rows) >= SMALLEST; rows -= 1) smaller.push(drawn(rows));
  return { ...drawn(whole), smaller };
}
