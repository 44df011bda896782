import { points, trimSize } from './lengths.js';
import type { PdfSettings, Profile } from './manifest.js';
import type { Path, Places } from './places.js';
import type { WrittenManifest } from './schema.js';

/** Leading over type size where the manifest gives none: 14 on 11, as the house sets it (print guide, section 1). */
const LEADING = 14 / 11;

/** Large print: 18 pt at the least (Royal National Institute of Blind People, Clear Print guidelines). */
const LARGE = 18;

/** The `pdf:` part with every length in points. */
export function resolvePdf(written: WrittenManifest['pdf'], places: Places, profile?: Profile): PdfSettings {
  const ref = (path: Path, name: string) => ({
    path: name.replaceAll('\\', '/').replace(/^\.\//, ''),
    span: places.value(path),
  });
  const size = written.size ?? (written.largePrint ? LARGE : 11);
  const { margins, font } = written;
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
    leading: written.leading ?? Math.round(size * LEADING * 4) / 4,
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
    links: written.links,
    bleed: points(written.bleed)!,
  };
}
