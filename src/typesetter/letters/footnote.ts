import type { Item } from '../../pages/index.js';

/** Lines at the foot of the page that holds their call. */
export interface Footnote {
  /** Lines of the page's grid that are kept free for it, the one above a page's first note aside. */
  readonly rows: number;
  /** What it takes of them, in points: a page's notes stand solid, the last line on the column's last. */
  readonly height: number;
  /** The name that its call leads to; null where nothing does. */
  readonly name: string | null;
  /** Distance of its own lines. */
  readonly leading: number;
  /** `first`: whether it is its page's first, and has the rule above it. */
  readonly draw: (place: FixedPlace, first: boolean) => readonly Item[];
}

/** Lines of the grid that stay empty between the text and the notes below it. */
export const OVER_FEET = 1;

/** Where a fixed block came to stand, in points. */
export interface FixedPlace {
  /** The column's left edge. */
  readonly x: number;
  /** Top of its first row, that is a leading above its first baseline's descent line. */
  readonly top: number;
  /** Its first row's baseline. */
  readonly baseline: number;
  readonly leading: number;
  /** Whether it came to stand first or last on its page. */
  readonly edge: boolean;
  readonly side: 'recto' | 'verso';
}
