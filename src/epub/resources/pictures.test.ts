import sharp from 'sharp';
import { expect, test } from 'vitest';
import { story } from '../../../tests/made/book.js';
import { figure, worldWithPictures } from '../../../tests/made/ebook.js';
import type { Book } from '../../book/index.js';
import { readPictures } from './pictures.js';

const clear = { r: 0, g: 0, b: 0, alpha: 0 };
const inked = { input: { create: { width: 4, height: 4, channels: 4, background: '#000' } }, left: 0, top: 0 } as const;
const blank = sharp({ create: { width: 20, height: 20, channels: 4, background: clear } }).composite([inked]);

/** A picture as the ebook holds it. */
async function made(bytes: Uint8Array, path: string) {
  const world = { ...(await worldWithPictures()), file: async () => ({ ok: true, bytes }) as const };
  const section = { kind: 'story', story: story('s', { blocks: [figure(path, 'A line')] }) };
  const pictures = await readPictures({ sections: [section] } as unknown as Book, world, () => {});
  return pictures.get(path)!;
}

test.each<[string, () => Promise<Buffer>]>([
  ['a.png', () => blank.clone().png().toBuffer()],
  ['a.webp', () => blank.clone().webp({ lossless: true }).toBuffer()],
  [
    'a.svg',
    async () =>
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><path d="M0 0h4v4H0z"/></svg>'),
  ],
])('%s: black on nothing stands on white, by night too', async (path, draw) => {
  const { bytes } = await made(await draw(), path);
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([...data.subarray(0, 4)]).toEqual([0, 0, 0, 255]);
  expect([...data.subarray(4 * (info.width * info.height - 1))]).toEqual([255, 255, 255, 255]);
});

const WHITE_LINES =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><path d="M0 0h4v4H0z" fill="#fff"/></svg>';

test.each<[string, () => Promise<Buffer>]>([
  ['a.png', () => sharp(Buffer.from(WHITE_LINES)).png().toBuffer()],
  ['a.svg', async () => Buffer.from(WHITE_LINES)],
])('%s: white on nothing stands on a dark ground: white would swallow it', async (path, draw) => {
  const { bytes } = await made(await draw(), path);
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([...data.subarray(0, 3)]).toEqual([255, 255, 255]);
  expect(data.at(3 * (info.width * info.height - 1))).toBeLessThan(60);
});

test('a picture that is whole is taken as it is', async () => {
  const bytes = await sharp({ create: { width: 9, height: 9, channels: 4, background: '#123' } })
    .png()
    .toBuffer();
  expect((await made(bytes, 'a.png')).bytes).toBe(bytes);
});

/** Noise over soft fields, as a photograph has. */
const photograph = (side: number) =>
  sharp({
    create: {
      width: side,
      height: side,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  }).blur(2);

/** Lines on one colour. */
const drawing = (side: number) => {
  const lines = Array.from({ length: 60 }, (_, at) => `<path d="M0 ${at * 20}L${side} ${at * 9}" stroke="#103"/>`);
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><rect width="100%" height="100%" fill="#fe9"/>${lines.join('')}</svg>`,
    ),
  ).removeAlpha();
};

test('a photograph that came as a PNG is set as one; a drawing stays sharp, however large', async () => {
  const heavy = await photograph(900).png().toBuffer();
  const { bytes, mediaType } = await made(heavy, 'photo.png');
  expect(mediaType).toBe('image/jpeg');
  expect(bytes.length).toBeLessThan(heavy.length / 3);
  const lines = await drawing(1800).png({ compressionLevel: 0 }).toBuffer();
  const drawn = await made(lines, 'lines.png');
  expect(drawn.mediaType).toBe('image/png');
  expect(drawn.bytes.length).toBeLessThan(lines.length / 10);
  const pixels = (png: Uint8Array) => sharp(png).removeAlpha().raw().toBuffer();
  expect(Buffer.compare(await pixels(drawn.bytes), await pixels(lines))).toBe(0);
});

test('a JPEG is set anew where much is won, and else left as it is', async () => {
  const fat = await photograph(800).jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer();
  expect((await made(fat, 'fat.jpg')).bytes.length).toBeLessThan(fat.length / 1.4);
  const lean = await photograph(1200).jpeg({ quality: 84 }).toBuffer();
  expect(lean.length).toBeGreaterThan(100_000);
  const kept = (await made(lean, 'lean.jpg')).bytes;
  expect(Buffer.compare(Buffer.from(kept.subarray(-2000)), lean.subarray(-2000))).toBe(0);
});
