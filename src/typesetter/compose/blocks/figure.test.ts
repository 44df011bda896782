import { expect, test } from 'vitest';
import { manifest } from '../../../../tests/made/book.js';
import { figure } from '../../../../tests/made/ebook.js';
import type { Picture } from '../../../pages/index.js';
import { measuresOf } from '../../designs/measures.js';
import type { FixedBlock } from '../../lines/galley.js';
import { Stick } from '../stick.js';
import { setFigure } from './figure.js';
import type { Hand, Scope } from './scope.js';

const measures = measuresOf(manifest().pdf, 0);
const { measure, leading, size } = measures;

function set(width: number, height: number): FixedBlock {
  const stick = new Stick();
  const plates = { of: () => ({ width, height, bytes: new Uint8Array() }) };
  const scope = { desk: { measures, plates }, stick } as unknown as Scope;
  setFigure(figure('lamp.png', 'A lamp'), { owner: { role: 'Sect', children: [] } } as unknown as Hand, scope);
  return stick.galley[0] as FixedBlock;
}

const drawn = (block: FixedBlock): Picture => {
  const place = { x: 54, top: 86, baseline: 100, leading, edge: false, side: 'recto' } as const;
  return block.draw(place)[0] as Picture;
};

test.each([
  [280, 200],
  [150, 330],
  [60, 40],
  [9, 4],
])(
  'a picture of %i by %i points may be drawn smaller, a row less each time, to four fifths of its size',
  (width, height) => {
    const block = set(width, height);
    const all = [block, ...block.smaller!];
    expect(all.map(({ rows }) => rows)).toEqual(all.map((_, less) => block.rows - less));
    expect(drawn(block)).toMatchObject({ width, height });
    for (const one of all) {
      const picture = drawn(one);
      expect(picture.width / picture.height).toBeCloseTo(width / height);
      expect(picture.width / width).toBeGreaterThanOrEqual(0.8);
      expect(picture.height).toBeLessThanOrEqual((one.rows - 1) * leading + size);
      expect(picture.y + picture.height).toBeCloseTo(100 + (one.rows - 1) * leading);
      expect(picture.x + picture.width / 2).toBeCloseTo(54 + measure / 2);
    }
    const next = (all.at(-1)!.rows - 2) * leading + size;
    expect(next / height).toBeLessThan(0.8);
  },
);
