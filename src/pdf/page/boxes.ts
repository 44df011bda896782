import type { Page, Typeset } from '../../pages/index.js';

/** How the trimmed page lies on the sheet that is written; points. */
export interface PageSheet {
  readonly width: number;
  readonly height: number;
  /** The trimmed page's top left corner, from the sheet's. */
  readonly left: number;
  readonly top: number;
  readonly trim: { readonly width: number; readonly height: number };
}

/** The trimmed page and nothing around it. */
export function plainSheet(trim: Typeset['trim']): PageSheet {
  return { width: trim.width, height: trim.height, left: 0, top: 0, trim };
}

/** With bleed above, below and outside, never at the spine: so printers of books ask for it (KDP, IngramSpark). */
export function bleedSheet(trim: Typeset['trim'], bleed: number, side: Page['side']): PageSheet {
  return {
    width: trim.width + bleed,
    height: trim.height + 2 * bleed,
    left: side === 'verso' ? bleed : 0,
    top: bleed,
    trim,
  };
}

/** Whether anything printed reaches an edge of the trimmed page; then every page of the book needs bleed. */
export function reachesEdge({ pages, trim }: Typeset): boolean {
  return pages.some(({ around, items }) =>
    [...around, ...items].some(
      (item) =>
        (item.kind === 'picture' || item.kind === 'rule') &&
        (item.x <= 0 || item.y <= 0 || item.x + item.width >= trim.width || item.y + item.height >= trim.height),
    ),
  );
}

/** The page boundaries of ISO 32000-1, 14.11.2, in PDF's coordinates: from the lower left corner up. */
export function boxes({ width, height, left, top, trim }: PageSheet): Readonly<Record<string, readonly number[]>> {
  const bottom = height - top - trim.height;
  return {
    MediaBox: [0, 0, width, height],
    BleedBox: [0, 0, width, height],
    TrimBox: [left, bottom, left + trim.width, bottom + trim.height],
  };
}
