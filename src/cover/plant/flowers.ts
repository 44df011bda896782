import type { Blocks, Motif } from '../art/blocks.js';
import type { Hex } from '../drawing/colour.js';
import { impression, type PrintBlock, type Shape, shape } from '../drawing/marks.js';
import { rotate, translate } from '../drawing/matrix.js';
import { short } from '../drawing/numbers.js';
import type { Seed } from '../seed.js';
import { disc } from './pen.js';

/** `count` copies of a petal around the flower's middle, the first pointing up. */
const ring = (count: number, petal: string, fill: Hex): Shape[] =>
  Array.from({ length: count }, (_, index) => shape(petal, fill, { matrix: rotate(short((index * 360) / count)) }));

/** Flowers seen from above have their middle at (0, -50) and reach 50 from there. */
const facing = (...shapes: readonly Shape[]): PrintBlock => [impression(shapes, translate(0, -50))];

/** An open flower: two rings of petals, slit, around a dotted heart. */
export function rosette(seed: Seed): Motif {
  const count = seed.whole(6, 9);
  const half = 50 * Math.tan(Math.PI / count) * 0.98;
  const pointed = seed.next() < 0.4;
  const w = short(half);
  const petal = pointed
    ? `M0-12C-${w}-22-${w}-40 0-50C${w}-40 ${w}-22 0-12Z`
    : `M0-12C-${short(half * 0.8)}-22-${short(half * 1.15)}-49 0-49C${short(half * 1.15)}-49 ${short(half * 0.8)}-22 0-12Z`;
  const slit = 'M-1.3-20L0-42L1.3-20Z';
  const pricks = Array.from({ length: 7 }, (_, index) => {
    const turn = (index * 2 * Math.PI) / 7;
    return disc(Math.sin(turn) * 7.5, -Math.cos(turn) * 7.5, 1.7);
  }).join('');
  return ({ flower, heart, cut }) =>
    facing(
      ...ring(count, petal, flower),
      ...ring(count, slit, cut),
      shape(disc(0, 0, 16.5), cut),
      shape(disc(0, 0, 14), heart),
      shape(disc(0, 0, 3), cut),
      shape(pricks, cut),
    );
}

/** A daisy: many narrow petals, a hatched heart. */
export function daisy(seed: Seed): Motif {
  const count = seed.whole(12, 16);
  const half = short(50 * Math.sin(Math.PI / count) * 0.86);
  return ({ flower, heart, cut }) =>
    facing(
      ...ring(count, `M0-14L-${half}-43Q0-56 ${half}-43Z`, flower),
      shape(disc(0, 0, 19), cut),
      shape(disc(0, 0, 16), heart),
      shape('M-10-5H10V-2.6H-10ZM-12 2.6H12V5H-12ZM-6-11H6V-8.6H-6ZM-7 9H7V11.4H-7Z', cut),
    );
}

/** The flowers that a title may bear: those of our blocks, and two whose petals its seed counts. */
export const flowersOf = (seed: Seed, blocks: Blocks): readonly Motif[] => [
  rosette(seed),
  daisy(seed),
  ...['tulip', 'pomegranate', 'thistle', 'bell', 'ear'].map((name) => blocks.motif(`flower-${name}`)),
];
