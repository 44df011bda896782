import type { Report } from '../diagnostics/index.js';
import type { World } from '../document/index.js';
import { loadSharp } from '../document/sharp.js';
import { openHarfBuzz } from '../fonts/index.js';
import type { CoverSettings, FileRef } from '../manifest/index.js';
import { choiceHint } from '../manifest/suggest.js';
import { type CoverArt, detailOf, fill, inspectArt, readArt, reportNoPicture } from './art/art.js';
import { overprint } from './art/overprint.js';
import { proofreadCover } from './art/proofread.js';
import { composeCover } from './compose.js';
import type { CoverDesign } from './design.js';
import { COVER_DESIGNS } from './designs/index.js';
import type { Artwork } from './drawing/marks.js';
import { type Allowance, encode, type Pixels } from './drawing/raster.js';
import { ownFaces } from './letters/founts.js';
import { CoverTypeCase } from './letters/typecase.js';
import { describe, type Wording } from './letters/wording.js';

/** The printed book's cover. */
export interface CoverLeaf {
  readonly page: PrintedCover;
  /** What the picture shows, in words. */
  readonly alt: string;
}

/** The cover in the sizes that the books need. */
export interface Cover extends CoverLeaf {
  /** The ebook's, which may still be in the making; null where it was not asked for. */
  readonly ebook: Promise<Uint8Array> | null;
}

/** The ebook's cover, and the shops'. */
export interface EbookCover {
  /** 1600 × 2560 pixels, JPEG with a JFIF marker, about 300 KB if nothing is seen of that, under 1 MB. */
  readonly ebook: Promise<Uint8Array>;
  readonly alt: string;
}

/**
 * The printed book's cover, of the page's proportion, bleed included: outlines, or a JPEG at 300 dpi with the letters, if
 * any, that are printed over it.
 */
export type PrintedCover =
  | { readonly kind: 'artwork'; readonly artwork: Artwork }
  | { readonly kind: 'picture'; readonly bytes: Uint8Array; readonly letters: Artwork | null };

/** The printed cover in points: the trimmed page, and what is cut off beyond each edge. */
export interface CoverPage {
  readonly width: number;
  readonly height: number;
  readonly bleed?: number;
}

/** What a cover is made from. */
export interface CoverBrief {
  readonly wording: Wording;
  readonly settings: CoverSettings;
  /** The printed page, in points. */
  readonly page: CoverPage;
  /** Whether the ebook's picture is wanted, too: it alone takes a library for pixels, if the cover is a drawn one. */
  readonly ebook: boolean;
  /** The manifest's fonts, for letters that ours lack. */
  readonly fonts: readonly FileRef[];
}

/** What shops ask for: 1.6 high by wide, 2,560 pixels on the longer side (Amazon KDP, cover image guidelines). */
const EBOOK: Sheet = { width: 1600, height: 2560, bleed: 0, bytes: { wished: 300_000, limit: 1_000_000 } };

/** Makes the cover from the manifest's image or by a drawn design; all there is to report is reported when it is there. */
export async function makeCover(brief: CoverBrief, world: World, report: Report): Promise<Cover> {
  await openHarfBuzz();
  const { settings, page } = brief;
  const bleed = page.bleed ?? 0;
  const full = { width: page.width + 2 * bleed, height: page.height + 2 * bleed };
  const print: Sheet = {
    width: Math.ceil((full.width * 300) / 72),
    height: Math.ceil((full.height * 300) / 72),
    bleed: bleed / full.width,
    bytes: { wished: 8_000_000, limit: 8_000_000 },
  };
  const type = new CoverTypeCase(world, brief.wording.language, await ownFaces(brief.fonts, world));
  const art = settings.image && (await readArt(settings.image, world, report));
  const drawn = (design: CoverDesign) => fromDesign(design, brief, print, type, report);
  if (!art) return drawn(designOf(settings, report));
  try {
    return await fromArt(art, brief, print, type, report);
  } catch (error) {
    reportNoPicture(art.file, `No cover can be made of \`${art.file.path}\`: ${detailOf(error)}`, report);
    return drawn(COVER_DESIGNS[0]);
  }
}

/** A size to make the cover in. */
interface Sheet extends Pixels {
  /** The share of the width that is cut off on every side. */
  readonly bleed: number;
  /** Bytes: shops and reading systems take covers of up to a megabyte without complaint; print may have its detail. */
  readonly bytes: Allowance;
}

async function fromDesign(
  design: CoverDesign,
  { wording, settings, ebook }: CoverBrief,
  print: Sheet,
  type: CoverTypeCase,
  report: Report,
): Promise<Cover> {
  const draw = (sheet: Sheet) =>
    composeCover(design, wording, settings.colour, sheet.height / sheet.width, type, sheet.bleed);
  const page = draw(print);
  proofreadCover(page, print, type, settings, report);
  // Begun as soon as it can be: threads of Node's own encode it while this one sets pages.
  const pixels = ebook ? (await loadSharp())(Buffer.from(draw(EBOOK).svg(EBOOK))) : null;
  return {
    ebook: pixels && begun(encode(pixels, EBOOK.bytes)),
    page: { kind: 'artwork', artwork: page.artwork() },
    alt: settings.alt ?? describe(wording, design.picture),
  };
}

async function fromArt(
  art: CoverArt,
  { wording, settings, ebook: wanted }: CoverBrief,
  print: Sheet,
  type: CoverTypeCase,
  report: Report,
): Promise<Cover> {
  inspectArt(art, print, EBOOK, settings, report);
  const lay = async (sheet: Sheet) => {
    const picture = await fill(art, sheet, settings);
    return settings.title
      ? overprint(picture, sheet, wording, type, sheet.bleed)
      : { image: () => picture, canvas: null };
  };
  const ebook = wanted ? begun(lay(EBOOK).then(({ image }) => encode(image(true), EBOOK.bytes))) : null;
  const { image, canvas } = await lay(print);
  if (canvas) proofreadCover(canvas, print, type, settings, report);
  const bytes = await encode(image(false), print.bytes);
  const page: PrintedCover = { kind: 'picture', bytes, letters: canvas?.lettering() ?? null };
  if (settings.alt === null) {
    report({
      severity: 'info',
      code: 'cover/no-alt',
      message: 'Nothing says what the cover shows; those who cannot see it are told the title and the names',
      span: art.file.span,
      hint: 'describe it in a sentence: "cover: {alt: …}"',
    });
  }
  return { ebook, page, alt: settings.alt ?? describe(wording, null) };
}

/** What goes wrong with `picture` is thrown to whoever waits for it, and not before. */
function begun(picture: Promise<Uint8Array>): Promise<Uint8Array> {
  picture.catch(() => {});
  return picture;
}

function designOf(settings: CoverSettings, report: Report): CoverDesign {
  const { design: name, span } = settings;
  const design = name === null ? COVER_DESIGNS[0] : COVER_DESIGNS.find((candidate) => candidate.name === name);
  if (design) return design;
  report({
    severity: 'error',
    code: 'cover/unknown-design',
    message: `There is no cover design \`${name}\``,
    span,
    hint: choiceHint(
      name ?? '',
      COVER_DESIGNS.map((candidate) => candidate.name),
    ),
    exit: 2,
  });
  return COVER_DESIGNS[0];
}
