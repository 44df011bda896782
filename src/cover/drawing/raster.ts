import type { JpegOptions, Sharp } from 'sharp';
import { loadSharp } from '../../document/sharp.js';

/** A picture's size in pixels. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
}

/** How large a picture may be: as small as is wished for while nothing is seen of it, and under the limit whatever it takes. */
export interface Allowance {
  readonly wished: number;
  readonly limit: number;
}

/**
 * Encodes `picture`, through which nothing shines, as an sRGB JPEG with a JFIF marker, at 300 pixels an inch: the best that
 * is as small as is wished for, else the last of which nothing is seen, if that is under the limit.
 */
export async function encode(picture: Sharp, { wished, limit }: Allowance): Promise<Uint8Array> {
  const flat = picture.removeAlpha().toColourspace('srgb');
  // Its pixels are kept, so that it is not drawn or scaled anew for every try.
  const sharp = await loadSharp();
  const { data, info } = await flat.raw().toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const coded = async (how: JpegOptions) =>
    withJfif(await sharp(data, { raw }).toColourspace('srgb').jpeg(how).toBuffer());
  const first = await coded(BEST);
  if (first.length < wished) return first;
  // The first that is small enough, halfway between those that are too large and those that are worse than need be.
  let smallest = first;
  let [low, high] = [0, UNSEEN.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const made = await coded(UNSEEN[middle]!);
    if (made.length < wished || smallest.length >= wished) smallest = made;
    if (made.length < wished) high = middle - 1;
    else low = middle + 1;
  }
  for (const how of SEEN) {
    if (smallest.length < limit) break;
    smallest = await coded(how);
  }
  return smallest;
}

/** Without codes of the picture's own, which take 100 MB for a cover, and make it 8 to 17 % smaller (two covers, three qualities). */
const jpegOf = (quality: number, chromaSubsampling: '4:4:4' | '4:2:0') =>
  ({ quality, chromaSubsampling, optimiseCoding: false }) as const;

/** One colour sample a pixel: enough for plain covers. */
const BEST = jpegOf(86, '4:4:4');

/**
 * Ever smaller. All eight designs were looked at side by side at their full size, woven cloth and red letters on yellow among
 * them: of none of these is anything seen.
 */
const UNSEEN = [
  jpegOf(80, '4:4:4'),
  jpegOf(72, '4:4:4'),
  ...[76, 66, 56, 48, 42].map((quality) => jpegOf(quality, '4:2:0')),
];
/** For a photograph full of detail that is too large else. */
const SEEN = [30, 20, 10].map((quality) => jpegOf(quality, '4:2:0'));

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
