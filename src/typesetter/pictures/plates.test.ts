import sharp from 'sharp';
import { expect, test } from 'vitest';
import { manifest, paragraph } from '../../../tests/made/book.js';
import { installed } from '../../../tests/made/interior.js';
import { Log } from '../../diagnostics/index.js';
import type { Figure } from '../../document/index.js';
import { measuresOf } from '../designs/measures.js';
import { Plates } from './plates.js';

const { pdf } = manifest();
const measures = measuresOf(pdf, 0);

const figure: Figure = { kind: 'figure', path: 'a.png', alt: 'a', caption: [], gap: 0, span: paragraph('a').span };

const picture = (width: number, height: number, format: 'png' | 'jpeg' = 'png') =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 30, b: 30 } } })
    .toFormat(format)
    .toBuffer();

async function made(bytes: Uint8Array, images: 'grey' | 'colour' = 'grey', one: Figure = figure) {
  const log = new Log();
  const world = { ...installed(), file: async () => ({ ok: true as const, bytes }) };
  const plates = await Plates.load([one], { ...pdf, images }, measures, world, log.report);
  return { plate: plates.of(one), said: log.all };
}

test('a fine picture fills the measure, at 300 dots an inch', async () => {
  const { plate, said } = await made(await picture(3000, 2000));
  expect(said).toEqual([]);
  expect(plate!.width).toBeCloseTo(measures.measure);
  expect(plate!.height).toBeCloseTo((measures.measure * 2) / 3);
  const { width } = await sharp(plate!.bytes).metadata();
  expect(width).toBe(Math.round((measures.measure / 72) * 300));
});

test('a smaller one is printed as large as its dots allow', async () => {
  const { plate, said } = await made(await picture(800, 400));
  expect(said).toEqual([]);
  expect(plate!.width).toBeCloseTo((800 / 300) * 72);
});

test.each([
  [1300, 1],
  [1180, 1],
  [1040, 0.85],
  [640, 0.51],
  [400, 0.5],
])('one of %i dots takes %f of the measure: all of it or clearly less', async (across, share) => {
  const { plate } = await made(await picture(across, 200));
  expect(plate!.width / measures.measure).toBeCloseTo(share, 1);
  expect(plate!.width).toBeLessThanOrEqual((across / 150) * 72);
});

test('one that fills its page is cut to it, and to what is cut off', async () => {
  const { plate, said } = await made(await picture(3000, 3000), 'grey', { ...figure, place: 'bleed' });
  expect(said).toEqual([]);
  expect([plate!.width, plate!.height]).toEqual([396 + 9, 612 + 18]);
  const { width, height } = await sharp(plate!.bytes).metadata();
  expect(width! / height!).toBeCloseTo(405 / 630, 2);
});

test('a coarse one is no larger than 150 dots an inch make it, with a warning that says what would do', async () => {
  const { plate, said } = await made(await picture(300, 300));
  expect(plate!.width).toBeCloseTo((300 / 150) * 72);
  expect(said.map(({ code, message, hint }) => [code, message, hint])).toEqual([
    [
      'image/coarse',
      'The picture a.png is printed at 150 dots per inch, 300 of them across',
      'print wants 300: 600 dots across would do',
    ],
  ]);
});

test('a tall one stays within the column', async () => {
  const { plate } = await made(await picture(1000, 4000));
  expect(plate!.height).toBeLessThan(measures.rows * measures.leading * 0.75);
});

test('pictures are grey unless colour is asked for', async () => {
  const bytes = await picture(900, 900, 'jpeg');
  const spaces = await Promise.all(
    (['grey', 'colour'] as const).map(
      async (images) => (await sharp((await made(bytes, images)).plate!.bytes).metadata()).space,
    ),
  );
  expect(spaces).toEqual(['b-w', 'srgb']);
});

test('what is no picture is an error with its place', async () => {
  const { plate, said } = await made(new TextEncoder().encode('no picture'));
  expect(plate).toBeNull();
  expect(said.map(({ severity, code, span }) => [severity, code, span])).toEqual([
    ['error', 'image/unreadable', figure.span],
  ]);
});
