import type { Box } from '../canvas/canvas.js';
import type { PenPoint } from './pen.js';

/** A round patch of the block. */
export interface Patch extends PenPoint {
  readonly radius: number;
}

/** What is already cut within one half of the block, so that nothing grows over anything else. */
export class Thicket {
  /** Patches by the squares of a grid that they touch: a leaf is tried against its neighbours alone. */
  readonly #squares = new Map<number, Patch[]>();
  readonly #side: number;

  constructor(readonly box: Box) {
    this.#side = Math.max(1, box.width / 14);
  }

  take(...patches: readonly Patch[]): void {
    for (const patch of patches) {
      const { left, right, top, foot } = this.#touched(patch.x, patch.y, patch.radius);
      for (let row = top; row <= foot; row++) {
        for (let column = left; column <= right; column++) {
          const square = row * ROW + column;
          const there = this.#squares.get(square);
          if (there) there.push(patch);
          else this.#squares.set(square, [patch]);
        }
      }
    }
  }

  /** Whether `patch` is free, with `air` around it. */
  free(patch: Patch, air: number): boolean {
    return this.#within(patch, air) && !this.near(patch, patch.radius + air);
  }

  /** Whether anything is nearer to a point than `distance`. */
  near({ x, y }: PenPoint, distance: number): boolean {
    const { left, right, top, foot } = this.#touched(x, y, distance);
    for (let row = top; row <= foot; row++) {
      for (let column = left; column <= right; column++) {
        const there = this.#squares.get(row * ROW + column);
        if (there === undefined) continue;
        for (const patch of there) {
          const [dx, dy, apart] = [patch.x - x, patch.y - y, distance + patch.radius];
          if (dx * dx + dy * dy < apart * apart) return true;
        }
      }
    }
    return false;
  }

  /** The right edge is the trunk's axis, where the other half begins: there air is kept as well. */
  #within({ x, y, radius }: Patch, air: number): boolean {
    const { box } = this;
    return (
      x - box.x >= radius &&
      box.x + box.width - x >= radius + air &&
      y - box.y >= radius &&
      box.y + box.height - y >= radius
    );
  }

  #touched(x: number, y: number, reach: number) {
    const side = this.#side;
    return {
      left: Math.floor((x - reach) / side),
      right: Math.floor((x + reach) / side),
      top: Math.floor((y - reach) / side),
      foot: Math.floor((y + reach) / side),
    };
  }
}

/** More squares than any row has. */
const ROW = 4096;
