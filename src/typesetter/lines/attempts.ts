import type { Parting, Prices } from './items.js';
import {
  EXPANSION,
  MOST_IN,
  MOST_OUT,
  RESCUE_IN,
  RESCUE_OUT,
  type Tolerance,
  TRACK_IN,
  TRACK_OUT,
} from './tolerance.js';

/** One attempt at a paragraph: where words may be parted, and how far lines may depart from their natural spacing. */
export interface Attempt {
  readonly parting: Parting;
  readonly tolerance: Tolerance;
}

const RESCUE = { rescueOut: RESCUE_OUT, rescueIn: RESCUE_IN };

/** Made in turn until one breaks the paragraph without a fault. */
export const ATTEMPTS: readonly Attempt[] = [
  // Six paragraphs of seven: no word parted but where it has a sign of its own.
  attempt('signs', { stretch: 0.39, shrink: 0.33 }),
  // More tracking first: it spares one parted word of ten, and no line is the looser.
  attempt('hyphens', { stretch: 0.485, shrink: 0.34, trackOut: MOST_OUT, trackIn: MOST_IN }),
  // One in fifty: single lines whose letters go up to 3 % and have a little more tracking, and fragments allowed.
  attempt('hyphens', { stretch: 0.445, shrink: 0.34, ...RESCUE }),
  attempt('hyphens', { stretch: 0.445, shrink: 0.38, ...RESCUE }),
  attempt('hyphens', { stretch: 0.495, shrink: 0.48, ...RESCUE }),
  // Narrow columns, long addresses: anything rather than a line wider than the measure.
  attempt('torn', { stretch: 0.495, shrink: 0.43, ...RESCUE, desperate: true }),
];

/** Looser and tighter ways for a story whose pages do not come out otherwise. */
export const RICHER = attempt('hyphens', { stretch: 0.495, shrink: 0.4, ...RESCUE });

/** What it costs to end a line within a word, in the demerits of `demerits.ts`. */
export const PRICES: Prices = { hyphen: 2300, hard: 2300, dash: 40, torn: 10_000, tie: 3000 };

function attempt(parting: Parting, tolerance: Partial<Tolerance>): Attempt {
  return {
    parting,
    tolerance: {
      stretch: 0,
      shrink: 0,
      expansion: EXPANSION,
      trackOut: TRACK_OUT,
      trackIn: TRACK_IN,
      rescueOut: 0,
      rescueIn: 0,
      desperate: false,
      ...tolerance,
    },
  };
}
