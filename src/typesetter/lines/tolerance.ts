/** How far a line may depart from its natural spacing. */
export interface Tolerance {
  /** The most that a word space may grow and shrink, in natural spaces. */
  readonly stretch: number;
  readonly shrink: number;
  /** The most that letters may be widened or narrowed: .02 for 2 %. */
  readonly expansion: number;
  /** The most that tracking may add to a line and take from it, as a share of its letters' width. */
  readonly trackOut: number;
  readonly trackIn: number;
  /** How much further letters and tracking may go where spaces do not suffice, as a share of the letters; 0 for not at all. */
  readonly rescueOut: number;
  readonly rescueIn: number;
  /** Whether lines beyond all limits are set where nothing else is left. */
  readonly desperate: boolean;
}

/** Letters are widened or narrowed by 2 %, which nobody sees (Hàn Thế Thành 2000, chapter 4). */
export const EXPANSION = 0.02;

/**
 * Tracking of +.003 and −.0015 em, which nobody sees either, as a share of the letters' width: lines of 21 novels have 1.62 gaps
 * within words to an em of letters.
 */
const GAPS_TO_AN_EM = 1.62;
export const TRACK_OUT = 0.003 * GAPS_TO_AN_EM;
export const TRACK_IN = 0.0015 * GAPS_TO_AN_EM;

/** +.0042 and −.0025 em, the most that is ever set: in a paragraph that has failed without a parted word. */
export const MOST_OUT = 0.0042 * GAPS_TO_AN_EM;
export const MOST_IN = 0.0025 * GAPS_TO_AN_EM;

/** What a rescue adds: letters another 1 %, and the most tracking. */
export const RESCUED_EXPANSION = 0.01;
export const RESCUE_OUT = RESCUED_EXPANSION + MOST_OUT - TRACK_OUT;
export const RESCUE_IN = RESCUED_EXPANSION + MOST_IN - TRACK_IN;
