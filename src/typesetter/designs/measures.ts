import { letterWidth, type Margins, type PdfSettings, READABLE, SIDES } from '../../manifest/index.js';

/** The page's proportions: where the column stands and how its lines lie. Lengths are points. */
export interface Measures {
  readonly trim: { readonly width: number; readonly height: number };
  readonly margins: Margins;
  readonly size: number;
  readonly leading: number;
  /** Width of the column. */
  readonly measure: number;
  /** Lines of a full column. */
  readonly rows: number;
  /** Baseline of the column's first line, from the top of the page. */
  readonly baseline: number;
  /** Baselines of running heads and of folios at the foot: two lines off the column, on its grid, if the margins have room. */
  readonly head: number;
  readonly foot: number;
}

const INCH = 72;

/** Capitals reach about two thirds of the size above their baseline; they, not the line's full height, touch the top margin. */
const CAP = 0.66;

/** A column of more letters tires the eye: the margins take what is wider. One more than a default size makes, which is rounded. */
const WIDEST = READABLE.most + 1;

/** The share of the page that margins above and below take: .75 in of 8.5. */
const VERTICAL = 0.0882;

/** How far into the margins heads and folios may go, as a share of the margin from its edge. */
const DEEP = 0.55;

/** Amazon KDP, "Set trim size, bleed and margins": inside margins by number of pages. */
const GUTTERS: readonly (readonly [pages: number, inches: number])[] = [
  [150, 0.375],
  [300, 0.5],
  [500, 0.625],
  [700, 0.75],
  [828, 0.875],
];

/** The most pages that KDP binds. */
export const THICKEST = 828;

/** What a book of that many pages loses to its binding. */
export function gutterOf(pages: number): number {
  const step = GUTTERS.find(([most]) => pages <= most) ?? GUTTERS.at(-1)!;
  return step[1] * INCH;
}

/** The measures of a book of `pages` pages, by its trim and size unless the manifest gives margins. */
export function measuresOf(settings: PdfSettings, pages: number): Measures {
  const { trim, size } = settings;
  const leading = settings.largePrint ? Math.max(settings.leading, 1.25 * size) : settings.leading;
  const margins = settings.margins ?? marginsOf(settings, pages);
  const measure = trim.width - margins.inside - margins.outside;
  const height = trim.height - margins.top - margins.bottom;
  const baseline = margins.top + CAP * size;
  const rows = Math.max(1, Math.floor((height - CAP * size) / leading + 1e-9) + 1);
  return {
    trim,
    margins,
    size,
    leading,
    measure,
    rows,
    baseline,
    head: Math.max(baseline - 2 * leading, DEEP * margins.top),
    foot: Math.min(baseline + (rows + 1) * leading, trim.height - (1 - DEEP) * margins.bottom),
  };
}

function marginsOf({ trim, size, font }: PdfSettings, pages: number): Margins {
  const vertical = Math.max(SIDES.outside.least, VERTICAL * trim.height);
  let inside = Math.max(SIDES.inside.least, SIDES.inside.share * trim.width, gutterOf(pages) + INCH / 8);
  let outside = Math.max(SIDES.outside.least, SIDES.outside.share * trim.width);
  const spare = trim.width - inside - outside - WIDEST * letterWidth(font) * size;
  if (spare > 0) {
    const share = SIDES.inside.share / (SIDES.inside.share + SIDES.outside.share);
    inside += spare * share;
    outside += spare * (1 - share);
  }
  const exact = (points: number) => Math.round(points * 100) / 100;
  return { inside: exact(inside), outside: exact(outside), top: exact(vertical), bottom: exact(vertical) };
}
