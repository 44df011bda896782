import type { Sharp } from 'sharp';
import type { Report } from '../../diagnostics/index.js';
import type { World } from '../../document/index.js';
import { loadSharp } from '../../document/sharp.js';
import type { CoverSettings, FileRef } from '../../manifest/index.js';
import { coverIn } from '../../readers/inside.js';
import { parseHex } from '../drawing/colour.js';
import type { Pixels } from '../drawing/raster.js';
import { cleanSvg } from './clean-svg.js';

/** A picture of the manifest's folder, upright, with its size as it is looked at. */
export interface CoverArt extends Pixels {
  readonly file: FileRef;
  /** Whether it has no pixels of its own, and so is never too small. */
  readonly drawn: boolean;
  readonly open: (pixels: Pixels) => Sharp;
}

/** Formats that a cover may come in; sharp calls AVIF `heif`. */
const FORMATS = new Set(['jpeg', 'png', 'webp', 'heif', 'avif', 'svg', 'tiff', 'gif']);

/** How many times as long as broad a cover may be: libvips draws no strips as large as a page. */
const LONGEST = 20;

/** What is told of a picture that none can be made of. */
export function reportNoPicture(file: FileRef, message: string, report: Report): void {
  report({
    severity: 'error',
    code: 'cover/not-an-image',
    message,
    span: file.span,
    hint: 'a cover is a JPEG, PNG, WebP, AVIF or SVG file, about 1.6 times as high as wide',
  });
}

/** Whether it is an archive, as ebooks are, and not a picture. */
const isBook = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3;

/** Reads the manifest's picture; null, with a report, if it is none. */
export async function readArt(file: FileRef, world: World, report: Report): Promise<CoverArt | null> {
  const fault = (message: string): null => {
    reportNoPicture(file, message, report);
    return null;
  };
  const read = await world.file(file.path);
  if (!read.ok) return fault(`The cover \`${file.path}\` cannot be read: ${read.detail || read.fault}`);
  const found = isBook(read.bytes) ? await coverIn(read.bytes) : read.bytes;
  if (!found) return fault(`There is no cover in \`${file.path}\``);
  const sharp = await loadSharp();
  const markup = svgOf(found);
  const bytes = markup === null ? found : cleaned(markup, file, report);
  try {
    const image = sharp(bytes, { failOn: 'error' });
    const { format, width, height, autoOrient } = await image.metadata();
    if (!FORMATS.has(format)) return fault(`The cover \`${file.path}\` is a ${format} file`);
    if (Math.max(width / height, height / width) > LONGEST)
      return fault(`The cover \`${file.path}\` is ${width} × ${height} pixels: no cover can be cut from a strip`);
    if (markup === null) await image.stats(); // reads every pixel: a damaged file is found out here
    if (markup !== null) {
      // An SVG is drawn as large as it is needed: 72 is the density at which its own units are pixels.
      const density = (pixels: Pixels) =>
        Math.min(7200, Math.max(36, 72 * Math.max(pixels.width / width, pixels.height / height) * 1.05));
      const open = (pixels: Pixels) => sharp(bytes, { density: density(pixels) });
      await open({ width: 100, height: 100 }).stats();
      return { file, width, height, drawn: true, open };
    }
    const upright = { width: autoOrient.width, height: autoOrient.height };
    return { file, ...upright, drawn: false, open: () => sharp(bytes, { failOn: 'error' }).autoOrient() };
  } catch (error) {
    return fault(`The cover \`${file.path}\` is no picture, or a damaged one (${detailOf(error)})`);
  }
}

/** What a library says went wrong, in a line. */
export const detailOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]!;

/** The picture made to fill `pixels`: cropped about its middle, or set whole on a ground of its edges' colour. */
export async function fill(art: CoverArt, pixels: Pixels, settings: CoverSettings): Promise<Sharp> {
  const image = art.open(pixels).flatten({ background: '#ffffff' }).toColourspace('srgb');
  const { width, height } = pixels;
  if (settings.fit === 'crop') return image.resize({ width, height, fit: 'cover', position: 'centre' });
  const own = settings.colour === null ? null : parseHex(settings.colour);
  const background = own ?? (await edgeColour(art));
  return image.resize({ width, height, fit: 'contain', background });
}

/** Reports a picture too coarse for print, or of a proportion that costs much of it. */
export function inspectArt(art: CoverArt, print: Pixels, ebook: Pixels, settings: CoverSettings, report: Report): void {
  const { file, width, height } = art;
  const warn = (code: 'cover/small' | 'cover/proportion', message: string, hint: string) =>
    report({ severity: 'warning', code, message, span: file.span, hint });
  const scaleOf = (target: Pixels) => {
    const scales = [target.width / width, target.height / height];
    return settings.fit === 'crop' ? Math.max(...scales) : Math.min(...scales);
  };
  const density = Math.round(300 / scaleOf(print));
  if (!art.drawn && density < COARSE) {
    warn(
      'cover/small',
      `The cover is ${width} × ${height} pixels: ${density} to the inch in print, where 300 are wanted`,
      `use a picture of at least ${Math.max(print.width, ebook.width)} × ${Math.max(print.height, ebook.height)} pixels`,
    );
  }
  if (settings.fit === 'pad') return;
  const lost = Math.max(...[print, ebook].map((target) => 1 - kept(art, target)));
  if (lost > MOST_CUT) {
    const wide = width / height > ebook.width / ebook.height;
    warn(
      'cover/proportion',
      `The cover is ${width} × ${height} pixels, too ${wide ? 'wide' : 'tall'} for the book: ` +
        `${Math.round(lost * 100)} % of its ${wide ? 'width' : 'height'} is cut off`,
      `make it 1.6 times as high as wide (1600 × 2560), or keep all of it with "fit: pad"`,
    );
  }
}

/** Pixels to the inch below which a printed cover looks soft: a tenth under the usual 300. */
const COARSE = 270;

/** A 2:3 picture loses 6 % on an ebook's cover, which nobody misses. */
const MOST_CUT = 0.08;

/** The share of the picture that is left when it is cropped to `target`. */
const kept = (art: Pixels, target: Pixels): number => {
  const ratio = art.width / art.height / (target.width / target.height);
  return Math.min(ratio, 1 / ratio);
};

/** The mean colour of the picture's outermost pixels. */
async function edgeColour(art: CoverArt): Promise<string> {
  const side = 64;
  const { data } = await art
    .open({ width: side, height: side })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .resize(side, side, { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const sums = [0, 0, 0];
  let count = 0;
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      if (x > 0 && y > 0 && x < side - 1 && y < side - 1) continue;
      for (let channel = 0; channel < 3; channel++) sums[channel]! += data[(y * side + x) * 3 + channel]!;
      count++;
    }
  }
  return `#${sums
    .map((sum) =>
      Math.round(sum / count)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** The markup of an SVG, or null if the bytes are something else. */
function svgOf(bytes: Uint8Array): string | null {
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 4096))
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (!/^<(?:\?xml|!--|!DOCTYPE|svg|[\w-]+:svg)/i.test(start)) return null;
  const markup = new TextDecoder().decode(bytes);
  return /<(?:[\w-]+:)?svg[\s>]/i.test(markup) ? markup : null;
}

function cleaned(markup: string, file: FileRef, report: Report): Uint8Array {
  const { svg, removed, text } = cleanSvg(markup);
  if (removed.length > 0) {
    report({
      severity: 'warning',
      code: 'cover/outside-reference',
      message: `The cover \`${file.path}\` holds ${removed.join(', ')}: left out`,
      span: file.span,
      hint: 'put pictures into the SVG itself, as data',
    });
  }
  if (text) {
    report({
      severity: 'warning',
      code: 'cover/live-text',
      message: `The cover \`${file.path}\` holds text that is drawn in this machine’s fonts`,
      span: file.span,
      hint: 'turn its letters into paths before you save it',
    });
  }
  return new TextEncoder().encode(svg);
}
