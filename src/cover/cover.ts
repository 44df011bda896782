import type { Book } from '../book/index.js';
import type { Report } from '../diagnostics/index.js';
import type { World } from '../document/index.js';
import type { CoverSettings } from '../manifest/index.js';
import type { Canvas } from './canvas.js';
import { compose } from './compose.js';
import type { Design } from './design.js';
import { DESIGNS } from './designs/index.js';
import { encode, loadSharp, type Pixels } from './raster.js';
import { TypeCase } from './typecase.js';
import { describe, wordingOf } from './wording.js';

/** The cover in the sizes that the books need. */
export interface Cover {
  /** 1600 × 2560 pixels, JPEG with a JFIF marker, under 1 MB: the ebook's picture, and the shops'. */
  readonly ebook: Uint8Array;
  /** JPEG of the page's proportion, bleed included, at 300 dpi. */
  readonly page: Uint8Array;
  /** What the picture shows, in words. */
  readonly alt: string;
}

/** The printed cover in points: the trimmed page, and what is cut off beyond each edge. */
export interface CoverPage {
  readonly width: number;
  readonly height: number;
  readonly bleed?: number;
}

/** What shops ask for: 1.6 high by wide, 2,560 pixels on the longer side (Amazon KDP, cover image guidelines). */
const EBOOK: Pixels = { width: 1600, height: 2560 };

/** Makes the cover from the manifest's image or by a drawn design. `page` is in points. */
export async function makeCover(
  book: Book,
  settings: CoverSettings,
  page: CoverPage,
  world: World,
  report: Report,
): Promise<Cover> {
  const wording = wordingOf(book);
  const bleed = page.bleed ?? 0;
  const full = { width: page.width + 2 * bleed, height: page.height + 2 * bleed };
  const pixels: Pixels = { width: Math.ceil((full.width * 300) / 72), height: Math.ceil((full.height * 300) / 72) };

  const design = designOf(settings, report);
  const type = new TypeCase(world, wording.language);
  const draw = (proportion: number, cut: number) => compose(design, wording, settings.colour, proportion, type, cut);
  const [ebook, printed] = await Promise.all([
    render(draw(EBOOK.height / EBOOK.width, 0), EBOOK),
    render(draw(full.height / full.width, bleed / full.width), pixels),
  ]);
  reportMissing(type, settings, report);
  return { ebook, page: printed, alt: settings.alt ?? describe(wording, design.picture) };
}

/** Draws `canvas` in pixels. The SVG holds outlines alone, so that no font of the machine has a say. */
async function render(canvas: Canvas, pixels: Pixels): Promise<Uint8Array> {
  const sharp = await loadSharp();
  return encode(sharp(Buffer.from(canvas.svg(pixels))));
}

function designOf(settings: CoverSettings, report: Report): Design {
  const { design: name, span } = settings;
  const design = name === null ? DESIGNS[0] : DESIGNS.find((candidate) => candidate.name === name);
  if (design) return design;
  report({
    severity: 'error',
    code: 'cover/unknown-design',
    message: `There is no cover design “${name}”`,
    span,
    hint: `the designs are ${DESIGNS.map((candidate) => candidate.name).join(', ')}; "sheaf covers" shows them`,
  });
  return DESIGNS[0];
}

function reportMissing({ missing }: TypeCase, { span }: CoverSettings, report: Report): void {
  for (const character of missing) {
    const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    report({
      severity: 'warning',
      code: 'glyph/missing',
      message: `The cover leaves out “${character}” (U+${code}): no font has it`,
      span,
      hint: 'add a font that has it: "pdf: {fallback: [FILE.ttf]}"',
    });
  }
}
