import type { Blocks, Inks } from '../art/blocks.js';
import type { Box } from '../canvas/canvas.js';
import { type CoverMark, type Impression, impression, type PrintBlock, shape } from '../drawing/marks.js';
import { chain, IDENTITY, scale, translate } from '../drawing/matrix.js';
import type { Seed } from '../seed.js';
import { type Bough, boughsOf } from './boughs.js';
import { flowersOf } from './flowers.js';
import { along, at, disc, headingAt, impress, lengthOf, type PenPoint, stem } from './pen.js';
import { type Patch, Thicket } from './thicket.js';

const LEAVES = ['veined', 'halved', 'willow', 'lobed', 'feathered'];
const ROOTS = ['hill', 'jar', 'heart', 'kernel'];

/**
 * A plant that fills `box`, the same on both sides of its stem. The seed decides how its boughs bend and what
 * they bear; leaves grow wherever there is room, and what stays bare is pricked with dots.
 */
export function grow(box: Box, seed: Seed, blocks: Blocks, inks: Inks): PrintBlock {
  const middle = box.x + box.width / 2;
  const flowers = seed.shuffle(flowersOf(seed, blocks)).map((flower) => flower(inks));
  const leaves = seed.shuffle(LEAVES).map((name) => blocks.motif(`leaf-${name}`)(inks));
  const habit = boughsOf(box, seed);
  const { step } = habit;
  const air = step * 0.022;

  const root = blocks.motif(`root-${seed.pick(ROOTS)}`);
  const rootHeight = Math.min(step * 0.5, box.height * 0.16);
  const ground = box.y + box.height;
  const thicket = new Thicket({ x: box.x, y: box.y, width: box.width / 2, height: box.height });
  thicket.take(...pillar(middle, box.y + habit.crown, ground, step * 0.05));
  thicket.take({ x: middle, y: ground - rootHeight * 0.4, radius: rootHeight * 0.75 });
  thicket.take({ x: middle, y: box.y + habit.crown * 0.5, radius: habit.crown * 0.5 });

  const half: CoverMark[] = [];
  for (const [index, bough] of habit.boughs.entries()) {
    const thickness = step * 0.052;
    half.push(shape(stem(bough.curve, thickness, thickness * 0.55), inks.leaf));
    thicket.take(...trace(bough, thickness / 2));
    const tip = along(bough.curve, 1);
    const turn = headingAt(bough.curve, 1);
    thicket.take(patchBeyond(tip, turn, bough.size * 0.5, bough.size * 0.5));
    half.push(impress(flowers[index % flowers.length]!, tip, turn, bough.size / 100));
  }
  const gardener = { thicket, air, inks, step };
  const neck = at(middle, box.y + habit.crown + step * 0.04);
  const berries = blocks.motif('sprig-berries')(inks);
  half.push(...leafAt(gardener, leaves[2]!, neck, [-138, -150, -160], habit.crown * 0.95));
  for (const [index, bough] of habit.boughs.entries()) {
    half.push(...sprigs(gardener, bough, index % 2 === 0 ? berries : leaves[2]!));
    half.push(...clothe(gardener, bough, leaves[index % 2]!));
  }
  half.push(...trunkLeaves(gardener, middle, neck.y, ground - rootHeight, leaves[2]!));
  half.push(prick(gardener));

  const foot = ground - rootHeight * 0.5;
  const trunk = stem(
    [at(middle, foot), at(middle, foot - 10), neck, at(middle, box.y + habit.crown * 0.9)],
    step * 0.085,
    step * 0.05,
  );
  return [
    shape(trunk, inks.leaf),
    impression(half, IDENTITY),
    impression(half, chain(translate(2 * middle, 0), scale(-1, 1))),
    impress(root(inks), at(middle, ground), -90, rootHeight / 100),
    impress(flowers[habit.boughs.length % flowers.length]!, at(middle, box.y + habit.crown), -90, habit.crown / 100),
  ];
}

/** What every growing part needs to know. */
interface Gardener {
  readonly thicket: Thicket;
  /** The least space between two growths. */
  readonly air: number;
  readonly inks: Inks;
  /** The height of a level, by which all else is measured. */
  readonly step: number;
}

/** A sprig at either side of a bough's middle, where there is much room. */
function sprigs(gardener: Gardener, { curve }: Bough, sprig: PrintBlock): CoverMark[] {
  return [1, -1].flatMap((side) =>
    leafAt(
      gardener,
      sprig,
      along(curve, 0.5),
      [side * 70, side * 90, side * 50].map((turn) => headingAt(curve, 0.5) + turn),
      gardener.step * 0.8,
      0.75,
      side > 0,
    ),
  );
}

/** Leaves along both sides of a bough, as long as they may be. */
function clothe(gardener: Gardener, { curve }: Bough, leaf: PrintBlock): CoverMark[] {
  const wanted = gardener.step * 0.62;
  const stride = (wanted * 0.18) / lengthOf(curve);
  const leaves: CoverMark[] = [];
  let side = 1;
  for (let t = 0.08; t < 0.97; t += stride) {
    side = -side;
    const turns = [48, 60, 36].map((turn) => headingAt(curve, t) + side * turn);
    leaves.push(...leafAt(gardener, leaf, along(curve, t), turns, wanted * (1 - 0.25 * t), 0.4, side > 0));
  }
  return leaves;
}

/** Pairs of leaves on the bare trunk. */
function trunkLeaves(gardener: Gardener, middle: number, top: number, foot: number, leaf: PrintBlock): CoverMark[] {
  const { step } = gardener;
  const leaves: CoverMark[] = [];
  for (let y = foot - step * 0.08; y > top + step * 0.1; y -= step * 0.12) {
    leaves.push(...leafAt(gardener, leaf, at(middle, y), [-140, -128, -155], step * 0.55));
  }
  return leaves;
}

/** The longest leaf from `foot` that touches nothing, in the first of `turns` where one grows; it takes its place. */
function leafAt(
  { thicket, air }: Gardener,
  leaf: PrintBlock,
  foot: PenPoint,
  turns: readonly number[],
  wanted: number,
  least = 0.4,
  mirrored = false,
): Impression[] {
  for (const turn of turns) {
    for (let length = wanted; length > wanted * least; length *= 0.92) {
      const part = ([way, radius]: Part) => patchBeyond(foot, turn, length * way, length * radius);
      if (!LEAF.every((wanted) => thicket.free(part(wanted), air))) continue;
      thicket.take(...LEAF.map(part), part(STALK));
      return [impress(leaf, foot, turn, length / 100, mirrored)];
    }
  }
  return [];
}

/** A round part of a leaf: how far from its foot its middle is, and its radius, in lengths of the leaf. */
type Part = readonly [way: number, radius: number];

/** What must be free for a leaf, and what it takes besides: it may grow from a stem that others grow from. */
const LEAF: readonly Part[] = [
  [0.42, 0.21],
  [0.62, 0.245],
  [0.82, 0.165],
  [0.97, 0.05],
];
const STALK: Part = [0.22, 0.15];

/** Dots where the block would else be bare, but never far from the plant: what lies outside stays quiet. */
function prick({ thicket, step, inks }: Gardener): CoverMark {
  const { box } = thicket;
  const radius = step * 0.03;
  const grid = step * 0.045;
  const pricked = new Thicket(box);
  let dots = '';
  let row = 0;
  for (let y = box.y + radius; y < box.y + box.height; y += grid, row++) {
    for (let x = box.x + box.width - (row % 2 ? grid : grid * 0.5); x > box.x; x -= grid) {
      const spot = { x, y, radius };
      if (!thicket.free(spot, radius * 1.1) || !thicket.near(spot, radius * 4)) continue;
      if (!pricked.free(spot, radius * 1.1)) continue;
      pricked.take({ ...spot, radius: radius * 3.5 });
      dots += disc(x, y, radius);
    }
  }
  return shape(dots, inks.heart);
}

const patchBeyond = ({ x, y }: PenPoint, turn: number, distance: number, radius: number): Patch => ({
  x: x + Math.cos((turn * Math.PI) / 180) * distance,
  y: y + Math.sin((turn * Math.PI) / 180) * distance,
  radius,
});

const trace = ({ curve }: Bough, radius: number): Patch[] =>
  Array.from({ length: 25 }, (_, index) => ({ ...along(curve, index / 24), radius }));

const pillar = (x: number, top: number, foot: number, radius: number): Patch[] => {
  const count = Math.ceil((foot - top) / radius);
  return Array.from({ length: count }, (_, index) => ({ x, y: top + (index / count) * (foot - top), radius }));
};
