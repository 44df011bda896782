import { HOUSE_LEADING, HOUSES, SIDES, sizeFor } from './house.js';
import { points, trimSize } from './lengths.js';
import type { Margins, PdfSettings, Profile } from './manifest.js';
import type { Path, Places } from './places.js';
import type { WrittenManifest } from './schema.js';

/** Large print: 18 pt at the least (Royal National Institute of Blind People, Clear Print guidelines). */
const LARGE = 18;

/** The `pdf:` part with every length in points. */
export function resolvePdf(
  written: WrittenManifest['pdf'],
  places: Places,
  profile?: Profile,
  language = 'en',
): PdfSettings {
  const ref = (path: Path, name: string) => ({
    path: name.replaceAll('\\', '/').replace(/^\.\//, ''),
    span: places.value(path),
  });
  const house = HOUSES[written.design];
  const { font: given = house.font } = written;
  const margins = written.margins
    ? {
        inside: points(written.margins.inside)!,
        outside: points(written.margins.outside)!,
        top: points(written.margins.top)!,
        bottom: points(written.margins.bottom)!,
      }
    : null;
  const trim = trimSize(written.trim)!;
  const font =
    typeof given === 'string'
      ? given
      : {
          regular: ref(['pdf', 'font', 'regular'], given.regular),
          italic: ref(['pdf', 'font', 'italic'], given.italic),
          bold: given.bold === undefined ? null : ref(['pdf', 'font', 'bold'], given.bold),
        };
  const usual = () => sizeFor(trim.width - sides(trim.width, margins), house.size, font);
  const size = written.largePrint ? Math.max(LARGE, written.size ?? LARGE) : (written.size ?? usual());
  return {
    profile: profile ?? written.profile,
    trim,
    design: written.design,
    font,
    fallback: written.fallback.map((name, index) => ref(['pdf', 'fallback', index], name)),
    size,
    leading:
      written.leading ?? quarters(isIdeographic(language) ? IDEOGRAPHIC * size : (size / house.size) * HOUSE_LEADING),
    margins,
    open: written.open,
    opener: written.opener ?? null,
    sink: written.sink ?? null,
    heads: written.heads,
    folios: written.folios ?? null,
    largePrint: written.largePrint,
    images: written.images,
    blanks: written.blanks,
    links: written.links,
    bleed: points(written.bleed)!,
  };
}

const quarters = (points: number): number => Math.round(4 * points) / 4;

/** Lines of characters that fill their squares stand half a square apart and more (W3C, Requirements for Japanese Text Layout). */
const IDEOGRAPHIC = 1.65;
const isIdeographic = (language: string): boolean => /^(?:ja|zh|ko|yue)\b/i.test(language);

/** What the margins at both sides take of a page so wide. */
const sides = (width: number, margins: Margins | null): number =>
  margins
    ? margins.inside + margins.outside
    : [SIDES.inside, SIDES.outside].reduce((sum, { share, least }) => sum + Math.max(least, share * width), 0);
