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

/** Letters of a line that is read with ease: 66 are ideal, 45 to 75 satisfactory (Bringhurst 2.1.2). */
export const READABLE = { fewest: 60, most: 72 } as const;

/** Shares of the page's width that margins take, and their least in points, in even the thinnest book. */
export const SIDES = { inside: { share: 0.1364, least: 54 }, outside: { share: 0.1091, least: 36 } } as const;

/** Ems that a letter of English prose takes on average, spaces among them: lines of the sample, counted. */
export const LETTER_WIDTH: Readonly<Record<FamilyName, number>> = {
  'eb-garamond': 0.3755,
  'source-serif-4': 0.47,
  alegreya: 0.4017,
  literata: 0.468,
};

/** The same of a font that is not known beforehand. */
const ANY_WIDTH = 0.43;

/** Points that text is set in where nobody says; a page wider than they fill has wider margins. */
const SMALLEST = 9;
const LARGEST = 13;

/** Ems of an average letter of the manifest's font. */
export const letterWidth = (font: PdfSettings['font']): number =>
  typeof font === 'string' ? LETTER_WIDTH[font] : ANY_WIDTH;

/** The design's own size, or as little less or more as makes lines of 60 to 72 letters in a column so wide, in quarters of a point. */
export function sizeFor(measure: number, own: number, font: PdfSettings['font']): number {
  if (typeof font !== 'string') return own;
  const least = Math.ceil((measure / (READABLE.most + 1) / letterWidth(font)) * 4) / 4;
  const most = Math.floor((measure / READABLE.fewest / letterWidth(font)) * 4) / 4;
  return Math.min(LARGEST, Math.max(SMALLEST, Math.min(Math.max(own, least), most)));
}
