import type { Hex } from '../colour.js';

/** What a plant is printed in; `cut` is the ground that shows where the block is cut away. */
export interface Inks {
  readonly stem: Hex;
  readonly leaf: Hex;
  readonly flower: Hex;
  readonly heart: Hex;
  readonly cut: Hex;
}
