import type { Box } from '../canvas.js';
import type { Seed } from '../seed.js';
import { flowersOf } from './flowers.js';
import type { Inks } from './inks.js';
import { LEAVES, type Motif } from './leaves.js';
import { along, at, type Curve, heading, type Point, set, stem } from './pen.js';

/** A bough: where it goes, what it bears at its end, and which leaves grow on it. */
interface Bough {
  readonly curve: Curve;
  readonly leaf: Motif;
  readonly flower: Motif;
  readonly size: number;
}

/**
 * A plant that fills `box`, the same on both sides of its stem, as SVG. It grows level by level from its root; the
 * seed decides how many levels, how each pair of boughs bends, and what it bears.
 */
export function grow(box: Box, seed: Seed, inks: Inks): string {
  const middle = box.x + box.width / 2;
  const reach = box.width / 2;
  const flowers = seed.shuffle(flowersOf(seed));
  const leaves = seed.shuffle(LEAVES);
  const levels = Math.max(1, Math.min(5, Math.round(box.height / (reach * 0.62))));
  const root = box.y + box.height;
  const crown = Math.min(reach * 0.62, box.height / (levels + 0.4));
  const step = (box.height - crown * 0.72) / levels;

  const half: string[] = [];
  for (let level = 0; level < levels; level++) {
    const foot = root - step * (level + 0.12);
    // The lowest boughs reach the edge, those above a little less: the tree closes towards its crown.
    const span = reach * (1 - 0.07 * level);
    half.push(
      drawBough(
        {
          curve: curveOf(seed, middle, foot, span, step),
          leaf: leaves[level % leaves.length]!,
          flower: flowers[level % flowers.length]!,
          size: Math.min(step * 0.62, span * 0.44),
        },
        inks,
      ),
    );
    half.push(spray(at(middle, foot - step * 0.5), step, leaves[(level + 1) % leaves.length]!, inks));
  }
  const trunk: Curve = [
    at(middle, root),
    at(middle, root - 10),
    at(middle, box.y + crown),
    at(middle, box.y + crown * 0.9),
  ];
  const width = reach * 0.032;
  return (
    `<g id="half">${half.join('')}</g><use href="#half" transform="translate(${2 * middle} 0) scale(-1 1)"/>` +
    `<path d="${stem(trunk, width * 1.5, width * 0.8)}" fill="${inks.stem}"/>` +
    set(flowers[levels % flowers.length]!(inks), at(middle, box.y + crown), -90, crown / 100)
  );
}

/** A pair's curve: rising, arching over, or rolled in. */
function curveOf(seed: Seed, middle: number, foot: number, span: number, step: number): Curve {
  const end = span * 0.74;
  const kind = seed.pick(['rising', 'arching', 'level'] as const);
  const start = at(middle, foot);
  switch (kind) {
    case 'rising':
      return [
        start,
        at(middle - span * 0.42, foot + step * 0.02),
        at(middle - end, foot - step * 0.05),
        at(middle - end, foot - step * 0.36),
      ];
    case 'arching':
      return [
        start,
        at(middle - span * 0.1, foot - step * 0.62),
        at(middle - end * 0.96, foot - step * 0.85),
        at(middle - end, foot - step * 0.34),
      ];
    case 'level':
      return [
        start,
        at(middle - span * 0.2, foot - step * 0.36),
        at(middle - span * 0.4, foot - step * 0.4),
        at(middle - end * 0.84, foot - step * 0.36),
      ];
  }
}

function drawBough({ curve, leaf, flower, size }: Bough, inks: Inks): string {
  const width = size * 0.085;
  const parts = [`<path d="${stem(curve, width, width * 0.6)}" fill="${inks.stem}"/>`];
  for (const [t, side, scale] of [
    [0.3, -1, 0.62],
    [0.42, 1, 0.66],
    [0.6, -1, 0.6],
    [0.74, 1, 0.52],
  ] as const) {
    const turn = heading(curve, t) + side * 52;
    parts.push(set(leaf(inks), along(curve, t), turn, (size * scale) / 100, side > 0));
  }
  parts.push(set(flower(inks), along(curve, 1), heading(curve, 1), size / 100));
  return parts.join('');
}

/** What grows from the trunk between two pairs of boughs. */
function spray(foot: Point, step: number, leaf: Motif, inks: Inks): string {
  return set(leaf(inks), foot, -140, (step * 0.36) / 100);
}
