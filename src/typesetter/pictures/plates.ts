import { readFigure } from '../../book/index.js';
import type { Report } from '../../diagnostics/index.js';
import type { Figure, World } from '../../document/index.js';
import { groundBehind, loadSharp } from '../../document/sharp.js';
import type { PdfSettings } from '../../manifest/index.js';
import type { Measures } from '../designs/measures.js';

/** A picture ready for the page. Lengths are points. */
export interface Plate {
  readonly width: number;
  readonly height: number;
  /** JPEG or PNG. */
  readonly bytes: Uint8Array;
}

/** What print asks for, and what a picture may be drawn up to where it would else be a stamp. */
const FINE = 300;

/** The least share of the measure that a picture takes, and the most of the column's height. */
const NARROWEST = 0.5;
const TALLEST = 0.72;

/** The pictures of the book's stories, made once for the measure they stand in. */
export class Plates {
  /** No pictures at all. */
  static readonly NONE = new Plates();

  readonly #plates = new Map<string, Plate>();

  /** Reads and prepares every picture of `figures`; one that cannot be is reported and left out. */
  static async load(
    figures: readonly Figure[],
    settings: PdfSettings,
    measures: Measures,
    world: World,
    report: Report,
  ): Promise<Plates> {
    const plates = new Plates();
    for (const figure of figures) {
      if (plates.#plates.has(figure.path)) continue;
      const plate = await prepare(figure, settings, measures, world, report);
      if (plate) plates.#plates.set(figure.path, plate);
    }
    return plates;
  }

  /** The picture of that path, or null if it could not be read. */
  of(path: string): Plate | null {
    return this.#plates.get(path) ?? null;
  }
}

async function prepare(
  figure: Figure,
  { images }: PdfSettings,
  measures: Measures,
  world: World,
  report: Report,
): Promise<Plate | null> {
  const { path, span } = figure;
  const file = await readFigure(figure, world, report);
  if (!file) return null;
  const sharp = await loadSharp();
  try {
    const seen = await sharp(file).metadata();
    const drawn = seen.format === 'svg';
    // EXIF orientations from 5 on lie on their side (CIPA DC-008, 4.6.4).
    const turned = (seen.orientation ?? 1) >= 5;
    const [across, down] = turned ? [seen.height, seen.width] : [seen.width, seen.height];
    const size = sizeOf(across, down, drawn, measures);
    const fineness = (across / size.width) * 72;
    if (!drawn && Math.round(fineness) < FINE) {
      report({
        severity: 'warning',
        code: 'image/coarse',
        message: `The picture ${path} is printed at ${Math.round(fineness)} dots per inch, ${across} of them across`,
        span,
        hint: `print wants ${FINE}: ${Math.ceil((size.width / 72) * FINE)} dots across would do`,
      });
    }
    const dots = Math.round((size.width / 72) * FINE);
    const picture = sharp(file, drawn ? { density: 600 } : {})
      .rotate()
      .resize({ width: dots, withoutEnlargement: !drawn })
      .flatten(await groundBehind(file))
      .toColourspace(images === 'grey' ? 'b-w' : 'srgb');
    const flat = drawn || seen.format === 'png' || seen.format === 'gif';
    const bytes = await (flat ? picture.png({ compressionLevel: 9 }) : picture.jpeg({ quality: 90 })).toBuffer();
    return { ...size, bytes };
  } catch {
    report({
      severity: 'error',
      code: 'image/unreadable',
      message: `${path} is no picture that can be read`,
      span,
      hint: 'use a PNG, JPEG, GIF, WebP or SVG; or leave pictures out with `style: {pictures: drop}`',
    });
    return null;
  }
}

/** As large as its dots allow in print, not below half the measure, not above the column. */
function sizeOf(across: number, down: number, drawn: boolean, { measure, rows, leading }: Measures) {
  const natural = drawn ? measure : (across / FINE) * 72;
  const wide = Math.min(measure, Math.max(natural, NARROWEST * measure));
  const width = Math.min(wide, (TALLEST * rows * leading * across) / down);
  return { width, height: (width * down) / across };
}
