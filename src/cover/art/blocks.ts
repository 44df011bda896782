import type { World } from '../../document/index.js';
import type { Hex } from '../drawing/colour.js';
import { type PrintBlock, shape } from '../drawing/marks.js';
import { chain, IDENTITY, type Matrix, rotate, scale, translate } from '../drawing/matrix.js';

/** What a block is printed in; `cut` is the ground that shows where it is cut away. */
export interface Inks {
  readonly leaf: Hex;
  readonly flower: Hex;
  readonly heart: Hex;
  readonly cut: Hex;
}

/** A drawing that takes its inks when it is printed. Those of plants have their foot at the origin and are 100 high. */
export type Motif = (inks: Inks) => PrintBlock;

/** A shape of a drawing, and the ink that its class names. */
interface Cut {
  readonly ink: keyof Inks;
  readonly path: string;
  readonly matrix: Matrix;
}

/** The drawings of `assets/covers`, each read once. */
export class Blocks {
  readonly #drawings = new Map<string, readonly Cut[]>();

  constructor(readonly world: World) {}

  motif(name: string): Motif {
    const cuts = this.#read(name);
    return (inks) => cuts.map(({ ink, path, matrix }) => shape(path, inks[ink], { matrix }));
  }

  #read(name: string): readonly Cut[] {
    let drawing = this.#drawings.get(name);
    if (drawing === undefined) {
      drawing = cutsOf(new TextDecoder().decode(this.world.asset(`covers/${name}.svg`)));
      this.#drawings.set(name, drawing);
    }
    return drawing;
  }
}

const CUT = /<path class="(leaf|flower|heart|cut)"(?: transform="([^"]*)")? d="([^"]*)"\/>/g;

/** The shapes of a drawing of ours: each is a path with its class first. */
export const cutsOf = (svg: string): readonly Cut[] =>
  [...svg.matchAll(CUT)].map(([, ink, transform = '', path]) => ({
    ink: ink as keyof Inks,
    path: path!,
    matrix: matrixOf(transform),
  }));

const MAPS: Readonly<Record<string, (...numbers: number[]) => Matrix>> = { translate, rotate, scale };

const matrixOf = (transform: string): Matrix =>
  [...transform.matchAll(/(\w+)\(([^)]*)\)/g)].reduce(
    (map, [, name, numbers]) => chain(map, MAPS[name!]!(...numbers!.split(' ').map(Number))),
    IDENTITY,
  );
