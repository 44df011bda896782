import { HOUSE_LEADING, HOUSES } from './house.js';
import { points, trimSize } from './lengths.js';
import type { PdfSettings, Profile } from './manifest.js';
import type { Path, Places } from './places.js';
import type { WrittenManifest } from './schema.js';

/** Large print: 18 pt at the least (Royal National Institute of Blind People, Clear Print guidelines). */
const LARGE = 18;

/** The `pdf:` part with every length in points. */
export function resolvePdf(written: WrittenManifest['pdf'], places: Places, profile?: Profile): PdfSettings {
  const ref = (path: Path, name: string) => ({
    path: name.replaceAll('\\', '/').replace(/^\.\//, ''),
    span: places.value(path),
  });
  const house = HOUSES[written.design];
  const size = written.size ?? (written.largePrint ? LARGE : house.size);
  const { margins, font = house.font } = written;
  return {
    profile: profile ?? written.profile,
    trim: trimSize(written.trim)!,
    design: written.design,
    font:
      typeof font === 'string'
        ? font
        : {
            regular: ref(['pdf', 'font', 'regular'], font.regular),
            italic: ref(['pdf', 'font', 'italic'], font.italic),
            bold: font.bold === undefined ? null : ref(['pdf', 'font', 'bold'], font.bold),
          },
    fallback: written.fallback.map((name, index) => ref(['pdf', 'fallback', index], name)),
    size,
    leading: written.leading ?? Math.round((size / house.size) * HOUSE_LEADING * 4) / 4,
    margins: margins
      ? {
          inside: points(margins.inside)!,
          outside: points(margins.outside)!,
          top: points(margins.top)!,
          bottom: points(margins.bottom)!,
        }
      : null,
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
