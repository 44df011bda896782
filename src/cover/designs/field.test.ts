import sharp from 'sharp';
import { expect, test } from 'vitest';
import { diskWorld } from '../../machine/disk.js';
import { composeCover, paletteOf } from '../compose.js';
import { CoverTypeCase } from '../letters/typecase.js';
import { field } from './field.js';

const type = new CoverTypeCase(diskWorld('.'), 'en');
const SIZE = { width: 1600, height: 2560 };

/** Where along a row of pixels a pixel or two lie between two broad fields, themselves of an ink, or parting one ink. */
function sliversIn(row: Uint8Array, inks: ReadonlySet<string>): number[] {
  const runs: { readonly colour: string; readonly from: number; length: number }[] = [];
  for (let x = 0; 3 * x < row.length; x++) {
    const colour = `#${Buffer.from(row.subarray(3 * x, 3 * x + 3)).toString('hex')}`;
    const last = runs.at(-1);
    if (last?.colour === colour) last.length += 1;
    else runs.push({ colour, from: x, length: 1 });
  }
  return runs.flatMap(({ colour, from, length }, index) => {
    const [before, after] = [runs[index - 1], runs[index + 1]];
    if (!before || !after || length > 2 || before.length < 20 || after.length < 20) return [];
    return inks.has(colour) || before.colour === after.colour ? [from] : [];
  });
}

test.each(['The Winter Sheaf', 'Salt', 'Night Music', 'Thirty Doors'])(
  'of %s no sliver parts two shapes',
  async (title) => {
    const wording = { title, subtitle: null, authors: ['Ada Field'], edited: null, language: 'en' };
    const canvas = composeCover(field, wording, null, 1.6, type);
    const pixels = await sharp(Buffer.from(canvas.svg(SIZE, false)))
      .removeAlpha()
      .raw()
      .toBuffer();
    const inks = new Set(Object.values(paletteOf(field, null, wording)) as string[]);
    const found = new Map<number, number>();
    for (let y = 0; y < SIZE.height; y += 5) {
      const row = pixels.subarray(3 * y * SIZE.width, 3 * (y + 1) * SIZE.width);
      for (const x of sliversIn(row, inks)) found.set(x, (found.get(x) ?? 0) + 1);
    }
    // A shape is as narrow at its tip and where it is round, but over some eighty pixels at the most.
    expect([...found].filter(([, rows]) => rows > 16)).toEqual([]);
  },
);
