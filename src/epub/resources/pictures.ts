import { type Book, figuresOf, readFigure } from '../../book/index.js';
import { withJfif } from '../../cover/drawing/raster.js';
import type { Report } from '../../diagnostics/index.js';
import { groundBehind } from '../../document/ground.js';
import type { Figure, World } from '../../document/index.js';
import { loadSharp } from '../../document/sharp.js';
import type { Resource } from './resource.js';

/** Pixels along the longer side that no screen of a reader passes by much. */
const LONGEST = 2000;
/** Bytes up to which a picture is taken as it is, if readers know its kind. */
const LARGEST = 1_500_000;

/** The pictures that figures show, by their paths in the manifest's folder, as the ebook holds them. */
export async function readPictures(book: Book, world: World, report: Report): Promise<ReadonlyMap<string, Resource>> {
  const pictures = new Map<string, Resource>();
  const tried = new Set<string>();
  for (const figure of figuresOf(book)) {
    if (tried.has(figure.path)) continue;
    tried.add(figure.path);
    const picture = await readPicture(figure, pictures.size + 1, world, report);
    if (picture) pictures.set(figure.path, picture);
  }
  return pictures;
}

/** What helps where a picture cannot be read. */
const UNREADABLE = 'use a PNG, JPEG, GIF, WebP or SVG; or leave pictures out with `style: {pictures: drop}`';

async function readPicture(figure: Figure, number: number, world: World, report: Report): Promise<Resource | null> {
  const { path, span } = figure;
  const bytes = await readFigure(figure, world, report);
  if (!bytes) return null;
  const made = await convert(bytes);
  if (!made) {
    const message = `${path} is no picture that can be read`;
    report({ severity: 'error', code: 'image/unreadable', message, span, hint: UNREADABLE });
    return null;
  }
  return { ...made, file: `images/picture-${number}.${made.mediaType === 'image/png' ? 'png' : 'jpg'}` };
}

/**
 * A picture as every reader shows it: an upright JPEG or PNG of moderate size, without the place and camera that a
 * photograph tells. SVG is drawn here, so that nothing in it can run or reach out. Null for what is no picture.
 */
async function convert(bytes: Uint8Array): Promise<Omit<Resource, 'file'> | null> {
  const sharp = await loadSharp();
  try {
    const { format, width, height, exif, space, hasAlpha } = await sharp(bytes).metadata();
    const moderate = bytes.length <= LARGEST && Math.max(width, height) <= LONGEST;
    const glass = hasAlpha && !(await sharp(bytes).stats()).isOpaque;
    const asIs = moderate && bytes.length <= SMALL;
    if (format === 'png' && asIs && !glass) return { mediaType: 'image/png', bytes };
    if (format === 'jpeg' && asIs && !exif && space === 'srgb')
      return { mediaType: 'image/jpeg', bytes: withJfif(bytes) };
    const picture = sharp(bytes, format === 'svg' ? { density: 200 } : {})
      .rotate()
      .resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true })
      .flatten(await groundBehind(bytes))
      .toColourspace('srgb');
    const photograph = withJfif(await picture.clone().jpeg({ quality: 86 }).toBuffer());
    if (format === 'jpeg') return smallest(photograph, moderate && !exif && space === 'srgb' ? withJfif(bytes) : null);
    const drawing = await picture.png({ compressionLevel: 9 }).toBuffer();
    // Lines and flat colours are sharp and small as a PNG; what is several times as large there is a photograph.
    return drawing.length > PHOTOGRAPH * photograph.length
      ? { mediaType: 'image/jpeg', bytes: photograph }
      : { mediaType: 'image/png', bytes: format === 'png' && moderate && !glass ? lesser(drawing, bytes) : drawing };
  } catch {
    return null;
  }
}

/** Bytes up to which nothing is won by another form. */
const SMALL = 100_000;

/** As many times as large as a JPEG a photograph is as a PNG, at least. */
const PHOTOGRAPH = 2.5;

/** A photograph set anew, or as it is if that can be and is not much larger: each time something is lost. */
function smallest(made: Uint8Array, asIs: Uint8Array | null): Omit<Resource, 'file'> {
  return { mediaType: 'image/jpeg', bytes: asIs && asIs.length < 1.4 * made.length ? asIs : made };
}

const lesser = (one: Uint8Array, other: Uint8Array): Uint8Array => (one.length <= other.length ? one : other);
