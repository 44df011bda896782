import type { Book } from '../book/index.js';
import type { Report } from '../diagnostics/index.js';
import type { World } from '../document/index.js';
import type { CoverSettings } from '../manifest/index.js';

/** The cover in the sizes that the books need. */
export interface Cover {
  /** 1600 × 2560 pixels, JPEG with a JFIF marker, under 1 MB. */
  readonly ebook: Uint8Array;
  /** JPEG of the page's proportion, bleed included, at 300 dpi. */
  readonly page: Uint8Array;
  /** What the picture shows, in words. */
  readonly alt: string;
}

/** Makes the cover from the manifest's image or by a drawn design. `page` is in points. */
export async function makeCover(
  _book: Book,
  _settings: CoverSettings,
  _page: { readonly width: number; readonly height: number },
  _world: World,
  _report: Report,
): Promise<Cover> {
  throw new Error('covers are not built yet');
}
