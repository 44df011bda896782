/** Text that is not shown; beside the marks of `STYLE`. */
export const HIDDEN = 1 << 16;

/** How letters look as far as one place says: which properties it sets, and which of them it sets to true. */
export interface Look {
  readonly set: number;
  readonly on: number;
}

/** Says nothing. */
export const PLAIN: Look = { set: 0, on: 0 };

/** A look on top of another: what it sets counts. */
export const over = (own: Look, below: Look): Look => ({
  set: own.set | below.set,
  on: (below.on & ~own.set) | own.on,
});
