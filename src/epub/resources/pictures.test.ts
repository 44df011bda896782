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

test('a picture that is whole is taken as it is', async () => {
  const bytes = await sharp({ create: { width: 9, height: 9, channels: 4, background: '#123' } })
    .png()
    .toBuffer();
  expect((await made(bytes, 'a.png')).bytes).toBe(bytes);
});
