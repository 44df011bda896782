import { RESCUED_EXPANSION, RESCUED_TRACKING, type Tolerance } from './tolerance.js';

/** What the spacing of one line has to make up for, in thousandths of an em. */
export interface LineTone {
  /** Width of the letters alone. */
  readonly letters: number;
  /** What the line lacks, or has too much if negative, at its natural spacing. */
  readonly difference: number;
  /** Word spaces in it, and how wide one is by nature. */
  readonly spaces: number;
  readonly space: number;
}

/** Letters of neighbouring lines may differ by this much before the eye minds more than it minds wider spaces. */
const STEP = 0.03;
/** How far a space may be driven to spare the letters: growth and shrinkage in natural spaces. */
const GROWN = 0.22;
const SHRUNK = 0.13;
const SWEEPS = 3;

/**
 * How much the letters of each line are widened (.01 is 1 %). Letters first take up all they may, since the eye sees
 * an uneven space sooner than a letter 2 % wide; then neighbours too unlike each other meet, and spaces take up the
 * rest.
 */
export function scalesOf(lines: readonly (LineTone | null)[], tolerance: Tolerance): Float32Array {
  const scales = new Float32Array(lines.length);
  for (const [index, line] of lines.entries()) if (line) scales[index] = scaleOf(line, tolerance);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) if (!meet(lines, scales)) break;
  return scales;
}

/** What tracking adds to each line of a rescued paragraph, as a share of its letters' width. */
export function tracksOf(
  lines: readonly (LineTone | null)[],
  scales: Float32Array,
  tolerance: Tolerance,
): Float32Array {
  return Float32Array.from(lines, (line, index) =>
    line ? clamp(beyond(line, scales[index]!, tolerance), RESCUED_TRACKING) : 0,
  );
}

/** Letters first; those of a rescued line further where its spaces have gone as far as they may. */
function scaleOf(line: LineTone, tolerance: Tolerance): number {
  const scale = clamp(line.difference / line.letters, tolerance.expansion);
  return tolerance.rescue ? scale + clamp(beyond(line, scale, tolerance), RESCUED_EXPANSION) : scale;
}

/** What a line still lacks when its spaces have gone as far as they may, as a share of its letters' width. */
function beyond({ letters, difference, spaces, space }: LineTone, scale: number, tolerance: Tolerance): number {
  const rest = difference - scale * letters;
  const room = spaces * space;
  return (rest - Math.max(-tolerance.shrink * room, Math.min(tolerance.stretch * room, rest))) / letters;
}

const clamp = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));

function meet(lines: readonly (LineTone | null)[], scales: Float32Array): boolean {
  let moved = false;
  for (let index = 1; index < lines.length; index += 1) {
    const above = lines[index - 1] ?? null;
    const below = lines[index] ?? null;
    const excess = Math.abs(scales[index]! - scales[index - 1]!) - STEP;
    if (!above || !below || excess <= 1e-6) continue;
    const up = room(above, scales[index - 1]!);
    const down = room(below, scales[index]!);
    const part = up === 0 ? 0 : down === 0 ? excess : evenly(above, scales[index - 1]!, below, scales[index]!, excess);
    const other = Math.min(excess - Math.max(0, Math.min(part, up)), down);
    scales[index - 1]! -= Math.sign(scales[index - 1]!) * Math.min(up, excess - other);
    scales[index]! -= Math.sign(scales[index]!) * other;
    moved = true;
  }
  return moved;
}

/**
 * What the line above gives of `excess`, for the squares of both lines' growth to add up to least. Letters that go back
 * by x drive the spaces of their line on, by x times what letters there are to each unit of space.
 */
function evenly(above: LineTone, upper: number, below: LineTone, lower: number, excess: number): number {
  const a = above.letters / (above.spaces * above.space);
  const b = below.letters / (below.spaces * below.space);
  const grown = Math.abs(growthOf(above, upper));
  const shrunk = Math.abs(growthOf(below, lower));
  return (b * (shrunk + b * excess) - a * grown) / (a * a + b * b);
}

/** How much a line's spaces grow when its letters are widened by `scale`. */
const growthOf = ({ letters, difference, spaces, space }: LineTone, scale: number): number =>
  (difference - letters * scale) / (spaces * space);

/** How far a line's letters can go back to their natural width before its spaces are driven too far. */
function room(line: LineTone, scale: number): number {
  const { letters, spaces, space } = line;
  if (spaces === 0) return 0;
  const grow = growthOf(line, scale);
  const left = scale > 0 ? GROWN - grow : grow + SHRUNK;
  return Math.max(0, Math.min(Math.abs(scale), (left * spaces * space) / letters));
}
