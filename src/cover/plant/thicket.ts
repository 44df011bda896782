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
    for (const patch of patches) if (!this.#clear(patch, air)) return false;
    return true;
  }

  #clear({ x, y, radius }: Patch, air: number): boolean {
    const { box } = this;
    const reach = radius + air;
    if (x - box.x < radius || box.x + box.width - x < reach) return false;
    if (y - box.y < radius || box.y + box.height - y < radius) return false;
    for (const other of this.#taken) {
      const [dx, dy] = [other.x - x, other.y - y];
      const apart = reach + other.radius;
      if (dx * dx + dy * dy < apart * apart) return false;
    }
    return true;
  }
}
