import { readFigure } from '../../book/index.js';
import type { Report } from '../../diagnostics/index.js';
import { groundBehind } from '../../document/ground.js';
import type { Figure, World } from '../../document/index.js';
import { loadSharp } from '../../document/sharp.js';
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

/** Dots an inch that a picture is drawn with at the least: larger it would show them. */
const COARSEST = 150;

/** A picture is as wide as the measure, or clearly narrower; half of it where its dots allow. Most of the column's height. */
const NARROWER = 0.85;
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
      if (plates.#plates.has(keyOf(figure))) continue;
      const plate = await prepare(figure, settings, measures, world, report);
      if (plate) plates.#plates.set(keyOf(figure), plate);
    }
    return plates;
  }

  /** The figure's picture, or null if it could not be read. */
  of(figure: Figure): Plate | null {
    return this.#plates.get(keyOf(figure)) ?? null;
  }
}

/** A picture over a whole page is cut for it. */
const keyOf = ({ path, place }: Figure): string => (place === 'bleed' ? `bleed ${path}` : path);

async function prepare(
  figure: Figure,
  settings: PdfSettings,
  measures: Measures,
  world: World,
  report: Report,
): Promise<Plate | null> {
  const { path, span } = figure;
  const { images } = settings;
  const file = await readFigure(figure, world, report);
  if (!file) return null;
  const sharp = await loadSharp();
  try {
    const seen = await sharp(file).metadata();
    const drawn = seen.format === 'svg';
    // EXIF orientations from 5 on lie on their side (CIPA DC-008, 4.6.4).
    const turned = (seen.orientation ?? 1) >= 5;
    const [across, down] = turned ? [seen.height, seen.width] : [seen.width, seen.height];
    const bled = figure.place === 'bleed';
    const size = bled ? wholePage(settings) : sizeOf(across, down, drawn, measures);
    const fineness = Math.min(across / size.width, bled ? down / size.height : Infinity) * 72;
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
      .resize(bled ? coverOf(size, Math.min(FINE, fineness)) : { width: dots, withoutEnlargement: !drawn })
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

/**
 * As large as its dots allow in print, half the measure if they are not too coarse for it. One that is almost as wide as the
 * measure looks like a slip: it is as wide, or clearly narrower. None is higher than the column's better part.
 */
function sizeOf(across: number, down: number, drawn: boolean, { measure, rows, leading }: Measures) {
  const fine = drawn ? measure : (across / FINE) * 72;
  const coarse = drawn ? measure : (across / COARSEST) * 72;
  const natural = Math.min(Math.max(fine, NARROWEST * measure), coarse);
  const wide = fine > NARROWER * measure && coarse >= measure ? measure : Math.min(natural, NARROWER * measure);
  const width = Math.min(wide, (TALLEST * rows * leading * across) / down);
  return { width, height: (width * down) / across };
}

/** The trimmed page with what is cut off above, below and outside. */
const wholePage = ({ trim, bleed }: PdfSettings) => ({ width: trim.width + bleed, height: trim.height + 2 * bleed });

/** How a picture is cut to fill so many points at `fineness` dots an inch. */
const coverOf = ({ width, height }: { width: number; height: number }, fineness: number) =>
  ({
    width: Math.round((width / 72) * fineness),
    height: Math.round((height / 72) * fineness),
    fit: 'cover',
    position: 'centre',
  }) as const;
