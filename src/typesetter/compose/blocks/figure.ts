import { type Figure, plain } from '../../../document/index.js';
import { element, type StructureElement } from '../../../pages/index.js';
import type { Measures } from '../../designs/measures.js';
import type { FixedBlock, GalleyBlock } from '../../lines/galley.js';
import type { Plate } from '../../pictures/plates.js';
import { show } from '../show.js';
import type { ComposingDesk } from '../tools.js';
import { type Hand, type Scope, SMALL } from './scope.js';

/** The share of its size that a picture may be drawn down to where it would else not fit on its page. */
const SMALLEST = 0.8;

/** Rows that the empty line on either side of a picture may have besides, where they fill its page. */
export const AROUND = 2;

/** A picture in as many rows as it needs, with its caption below. */
export function setFigure(block: Figure, hand: Hand, scope: Scope): void {
  const { desk, stick } = scope;
  const plate = desk.plates.of(block);
  const bled = block.place === 'bleed';
  const withNext = block.caption.length > 0 && !bled;
  const standing = (): Standing => ({
    owner: element(hand.owner, 'Figure', { alt: block.alt || plain(block.caption) || block.path }),
    withNext,
    origin: { block, offset: 0 },
  });
  const picture = plate && (bled ? bledPicture(plate, desk, standing()) : pictureOf(plate, desk.measures, standing()));
  const caption = block.caption.length > 0 ? captionOf(block, hand, scope) : null;
  if (picture && block.place) {
    const floats = { floats: true } as const;
    const smaller = (picture.smaller ?? []).map((one) => ({ ...one, ...floats }));
    stick.add({ kind: 'float', picture: { ...picture, ...floats, smaller }, caption, more: AROUND, bled });
    return;
  }
  if (picture) stick.add(picture);
  if (caption) stick.add(caption);
}

function captionOf(block: Figure, hand: Hand, { desk, language, references }: Scope): GalleyBlock {
  const owner = element(hand.owner, 'P');
  return show(block.caption, { ...desk.design.section, scale: SMALL, rows: 1 }, owner, desk, {
    align: 'center',
    language,
    apparatus: references.apparatus(owner),
    origin: { block, offset: 0 },
    withNext: false,
    most: 9,
  });
}

/** A picture over a whole page and, but for the spine, beyond its edges. */
function bledPicture(plate: Plate, { measures, settings: { bleed } }: ComposingDesk, standing: Standing): FixedBlock {
  const { owner, ...rest } = standing;
  return {
    kind: 'fixed',
    rows: measures.rows,
    edges: 'free',
    bled: true,
    ...rest,
    draw: ({ side }) => [
      {
        kind: 'picture',
        x: side === 'verso' ? -bleed : 0,
        y: -bleed,
        width: plate.width,
        height: plate.height,
        bytes: plate.bytes,
        owner,
      },
    ],
  };
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
