import type { World } from '../document/index.js';
import type { Hex } from './colour.js';

/** What a block is printed in; `cut` is the ground that shows where it is cut away. */
export interface Inks {
  readonly leaf: Hex;
  readonly flower: Hex;
  readonly heart: Hex;
  readonly cut: Hex;
}

/** A drawing that takes its inks when it is printed. Those of plants have their foot at the origin and are 100 high. */
export type Motif = (inks: Inks) => string;

/** The drawings of `assets/covers`, each read once. Their classes name the ink of each shape. */
export class Blocks {
  readonly #drawings = new Map<string, string>();

  constructor(readonly world: World) {}

  motif(name: string): Motif {
    const drawing = this.#read(name);
    return (inks) =>
      drawing.replaceAll(/class="(leaf|flower|heart|cut)"/g, (_, ink: keyof Inks) => `fill="${inks[ink]}"`);
  }

  #read(name: string): string {
    let drawing = this.#drawings.get(name);
    if (drawing === undefined) {
      const file = new TextDecoder().decode(this.world.asset(`covers/${name}.svg`));
      drawing = (file.match(/<path\s[^>]*\/>/g) ?? []).join('');
      this.#drawings.set(name, drawing);
    }
    return drawing;
  }
}
