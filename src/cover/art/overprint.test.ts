import sharp from 'sharp';
import { expect, test } from 'vitest';
import { diskWorld } from '../../machine/disk.js';
import { contrast } from '../drawing/colour.js';
import { CoverTypeCase } from '../letters/typecase.js';
import { overprint } from './overprint.js';

const type = new CoverTypeCase(diskWorld('.'), 'en');

const wording = {
  title: 'The Winter Sheaf',
  subtitle: 'Five stories',
  authors: ['Tom Reed', 'Josephine West'],
  edited: 'Edited by Ada Field',
  language: 'en',
};

const SIZE = { width: 400, height: 640 };

const picture = (inside: string) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="640"><defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="#fdf6d8"/><stop offset="1" stop-color="#101830"/></linearGradient></defs>${inside}</svg>`,
    ),
  );

const checks = Array.from(
  { length: 160 },
  (_, index) =>
    `<rect x="${(index % 10) * 40}" y="${Math.floor(index / 10) * 40}" width="40" height="40" fill="${(index + Math.floor(index / 10)) % 2 ? '#000' : '#fff'}"/>`,
).join('');

test.each([
  ['white', '<rect width="400" height="640" fill="#fff"/>'],
  ['black', '<rect width="400" height="640" fill="#000"/>'],
  ['middling grey', '<rect width="400" height="640" fill="#777"/>'],
  ['a sky that darkens', '<rect width="400" height="640" fill="url(#sky)"/>'],
  ['a chessboard', checks],
])('words over %s are read at every point', async (_, inside) => {
  const { canvas } = await overprint(picture(inside), SIZE, wording, type);
  // What the words stand on: the picture and its veil, without them.
  const base = await picture(inside).png().toBuffer();
  const veiled = await sharp(base)
    .composite([{ input: Buffer.from(canvas.svg(SIZE, false)) }])
    .removeAlpha()
    .raw()
    .toBuffer();
  expect(canvas.letterings.map(({ words }) => words).join(' ')).toContain('Winter');
  for (const { words, box, colour } of canvas.letterings) {
    const unit = SIZE.width / canvas.width;
    let worst = 21;
    for (let y = Math.ceil(box.y * unit); y < (box.y + box.height) * unit; y++) {
      for (let x = Math.ceil(box.x * unit); x < (box.x + box.width) * unit; x++) {
        const at = 3 * (y * SIZE.width + x);
        worst = Math.min(worst, contrast(colour, `#${veiled.subarray(at, at + 3).toString('hex')}`));
      }
    }
    expect(worst, words).toBeGreaterThanOrEqual(4.5);
  }
});

test('the title goes where the picture is calm', async () => {
  const calmBelow = `${checks}<rect y="320" width="400" height="320" fill="#123"/>`;
  const { canvas } = await overprint(picture(calmBelow), SIZE, wording, type);
  const title = canvas.letterings.find(({ words }) => words.includes('Winter'));
  expect(title!.box.y).toBeGreaterThan(canvas.height / 2);
});
