import type { Ornament } from '../document/index.js';
import type { FamilyName } from './families.js';
import type { PdfSettings } from './manifest.js';

/** What a design is set in where the manifest does not say: faces of one colour, though their eyes differ in size. */
interface House {
  readonly font: FamilyName;
  /** Points. */
  readonly size: number;
  readonly ornament: Ornament;
}

/** The designs' own type; each stands on 14 points. */
export const HOUSES: Readonly<Record<PdfSettings['design'], House>> = {
  classic: { font: 'eb-garamond', size: 11, ornament: 'asterism' },
  modern: { font: 'source-serif-4', size: 9.75, ornament: 'dots' },
  zine: { font: 'alegreya', size: 10.5, ornament: 'stars' },
};

/** Points from baseline to baseline, at the design's own size. */
export const HOUSE_LEADING = 14;
