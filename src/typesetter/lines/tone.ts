import { RESCUED_EXPANSION, type Tolerance } from './tolerance.js';

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

/**
 * Neighbouring lines may differ by this much, letters and the gaps between them together, before the eye minds more than it
 * minds wider spaces: by 3 % in their letters, and by what tracking then adds to one and takes from the other.
 */
const STEP = 0.037;
/** The share of a line's widening that tracking takes up, as far as it may: so letters of two neighbours differ the less. */
const TRACKED = 0.5;
/** How far a space may be driven to spare the letters: growth and shrinkage in natural spaces. */
const GROWN = 0.22;
const SHRUNK = 0.13;
const SWEEPS = 3;

/** How each line is widened: its letters by `scales` (.01 is 1 %), and by `tracks` between them, as a share of their width. */
export interface Widening {
  readonly scales: Float32Array;
  readonly tracks: Float32Array;
}

/**
 * How the letters of each line are widened. Letters and the gaps between them first take up all they may, by equal parts, since the eye sees
 * an uneven space sooner than a letter 2 % wide; then neighbours too unlike each other meet, and spaces take up the
 * rest.
 */
export function widenings(lines: readonly (LineTone | null)[], tolerance: Tolerance): Widening {
  const widths = new Float64Array(lines.length);
  for (const [index, line] of lines.entries()) if (line) widths[index] = widenedBy(line, tolerance);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) if (!meet(lines, widths)) break;
  const scales = Float32Array.from(widths, (width) => letterShare(width, tolerance));
  return { scales, tracks: Float32Array.from(widths, (width, index) => width - scales[index]!) };
}

function widenedBy(line: LineTone, tolerance: Tolerance): number {
  const { expansion, trackIn, trackOut, rescueIn, rescueOut } = tolerance;
  const width = clamp(line.difference / line.letters, expansion + trackIn, expansion + trackOut);
  return rescueOut > 0 ? width + clamp(beyond(line, width, tolerance), rescueIn, rescueOut) : width;
}

/** What of a line's widening its letters take up: half, and what tracking may not; in a rescue tracking has its share first. */
function letterShare(width: number, { expansion, trackIn, trackOut }: Tolerance): number {
  const size = Math.abs(width);
  const most = width > 0 ? trackOut : trackIn;
  const usual = Math.min(expansion, size - Math.min(most, TRACKED * size));
  const rescued = Math.min(RESCUED_EXPANSION, Math.max(0, size - expansion - most));
  return Math.sign(width) * (usual + rescued);
}

/** What a line still lacks when its spaces have gone as far as they may, as a share of its letters' width. */
function beyond({ letters, difference, spaces, space }: LineTone, scale: number, tolerance: Tolerance): number {
  const rest = difference - scale * letters;
  const room = spaces * space;
  return (rest - Math.max(-tolerance.shrink * room, Math.min(tolerance.stretch * room, rest))) / letters;
}

const clamp = (value: number, down: number, up: number): number => Math.max(-down, Math.min(up, value));

function meet(lines: readonly (LineTone | null)[], scales: Float64Array): boolean {
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
