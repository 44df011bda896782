import type { Sharp } from 'sharp';
import { loadSharp } from '../../document/sharp.js';

/** A picture's size in pixels. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
}

/**
 * Encodes `picture`, through which nothing shines, as an sRGB JPEG of less than `limit` bytes, with a JFIF marker, at 300
 * pixels an inch.
 */
export async function encode(picture: Sharp, limit: number): Promise<Uint8Array> {
  const flat = picture.removeAlpha().toColourspace('srgb');
  const first = withJfif(await flat.clone().jpeg(BEST).toBuffer());
  if (first.length < limit) return first;
  // A photograph full of detail: its pixels are kept, so that it is not scaled anew for every try.
  const sharp = await loadSharp();
  const { data, info } = await flat.raw().toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  let smallest = first;
  for (const quality of [80, 72, 62, 50, 40, 30, 20, 10]) {
    const pixels = sharp(data, { raw }).toColourspace('srgb');
    smallest = withJfif(await pixels.jpeg({ quality, chromaSubsampling: '4:2:0' }).toBuffer());
    if (smallest.length < limit) break;
  }
  return smallest;
}

/**
 * One colour sample a pixel: red letters on blue would fray at a half. Codes of the picture's own would make it a tenth
 * smaller, and take longer than all the rest of it (80 ms).
 */
const BEST = { quality: 86, chromaSubsampling: '4:4:4', optimiseCoding: false } as const;

/** APP0: version 1.1, 300 × 300 pixels an inch, no thumbnail (JPEG File Interchange Format 1.02, 1992). */
const JFIF = Uint8Array.of(0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 1, 0x01, 0x2c, 0x01, 0x2c, 0, 0);

/** sharp's JPEGs lack the marker, and some reading systems show no cover without it. */
export function withJfif(jpeg: Uint8Array): Uint8Array {
  if (jpeg[2] === 0xff && jpeg[3] === 0xe0) return jpeg;
  const marked = new Uint8Array(jpeg.length + JFIF.length);
  marked.set(jpeg.subarray(0, 2));
  marked.set(JFIF, 2);
  marked.set(jpeg.subarray(2), 2 + JFIF.length);
  return marked;
}
