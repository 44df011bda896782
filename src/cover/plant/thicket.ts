import type { Box } from '../canvas.js';
import type { Point } from './pen.js';

/** A round patch of the block. */
export interface Patch extends Point {
  readonly radius: number;
}

/** What is already cut within one half of the block, so that nothing grows over anything else. */
export class Thicket {
  readonly #taken: Patch[] = [];

  constructor(readonly box: Box) {}

  copy(): Thicket {
    const copy = new Thicket(this.box);
    copy.take(...this.#taken);
    return copy;
  }

  take(...patches: readonly Patch[]): void {
    this.#taken.push(...patches);
  }

  /** How far `point` is from the nearest growth; negative within it. */
  growthNear({ x, y }: Point): number {
    let near = Number.POSITIVE_INFINITY;
    for (const patch of this.#taken) near = Math.min(near, Math.hypot(patch.x - x, patch.y - y) - patch.radius);
    return near;
  }

  /** Whether all of `patches` are free, with `air` around them. */
  free(patches: readonly Patch[], air: number): boolean {
    const { x, y, width, height } = this.box;
    return patches.every((patch) => {
      const reach = patch.radius + air;
      return (
        patch.x - x >= patch.radius &&
        x + width - patch.x >= reach &&
        patch.y - y >= patch.radius &&
        y + height - patch.y >= patch.radius &&
        this.#taken.every((other) => {
          const apart = reach + other.radius;
          return (other.x - patch.x) ** 2 + (other.y - patch.y) ** 2 >= apart * apart;
        })
      );
    });
  }
}
