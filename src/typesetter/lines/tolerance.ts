/** How far a line may depart from its natural spacing. */
export interface Tolerance {
  /** The most that a word space may grow and shrink, in natural spaces. */
  readonly stretch: number;
  readonly shrink: number;
  /** The most that letters may be widened or narrowed: .02 for 2 %. */
  readonly expansion: number;
  /** Whether letters may go further where spaces do not suffice, and a fragment of a word be left alone. */
  readonly rescue: boolean;
  /** Whether lines beyond all limits are set where nothing else is left. */
  readonly desperate: boolean;
}

/** Letters are widened or narrowed by 2 %, which nobody sees (Hàn Thế Thành 2000, chapter 4). */
export const EXPANSION = 0.02;
/** What a rescue adds: letters another 1 %, and tracking of 1.2 % of their width, about .005 em. */
export const RESCUED_EXPANSION = 0.01;
export const RESCUED_TRACKING = 0.012;
