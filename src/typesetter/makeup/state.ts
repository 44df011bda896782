/**
 * Where a unit begins, as one small number: the row, how many rows its page is short of a full one, and its side. A
 * recto takes its shortness from the verso it faces.
 */
export type SpreadState = number;

/** A spread may end up to three rows above the full page's last. */
export const SHORTS = 4;

export const VERSO = 0;
export const RECTO = 1;

export const stateOf = (row: number, short: number, side: number): SpreadState => (row * SHORTS + short) * 2 + side;
export const rowOf = (state: SpreadState): number => state >> 3;
export const shortOf = (state: SpreadState): number => (state >> 1) & 3;
export const sideOf = (state: SpreadState): number => state & 1;

/**
 * What was decided for one unit, in 32 bits: which way to set it, whether the page was turned before it, how many pages
 * were turned in all, and how short each new page is.
 */
export type Choice = number;

export const MOST_TURNS = 8;
export const MOST_WAYS = 16;

const EARLY_BIT = 1 << 4;
const TURNS_AT = 5;
const SHORTS_AT = 9;

export const choiceOf = (way: number, early: boolean): Choice => way | (early ? EARLY_BIT : 0);

/** The choice with another page turned, `short` rows short. */
export const turned = (choice: Choice, short: number): Choice => {
  const turns = turnsOf(choice);
  return (choice + (1 << TURNS_AT)) | (short << (SHORTS_AT + 2 * turns));
};

export const wayOf = (choice: Choice): number => choice & (EARLY_BIT - 1);
export const isEarly = (choice: Choice): boolean => (choice & EARLY_BIT) !== 0;
export const turnsOf = (choice: Choice): number => (choice >> TURNS_AT) & 15;
export const shortOfTurn = (choice: Choice, turn: number): number => (choice >> (SHORTS_AT + 2 * turn)) & 3;
