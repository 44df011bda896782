import type { Item } from '../../pages/index.js';

/** Lines at the foot of the page that holds their call. */
export interface Footnote {
  readonly rows: number;
  readonly draw: (place: FixedPlace) => readonly Item[];
}

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
