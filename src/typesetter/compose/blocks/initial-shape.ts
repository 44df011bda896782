import type { Face } from '../../../fonts/index.js';
import { reachOf, type Sides } from '../../letters/ink.js';
import { hangLeft } from '../../letters/protrusion.js';
import type { Text } from '../../letters/text.js';

/** Where an initial meets its column and its lines. Lengths are points from the letter's own edge. */
export interface InitialShape {
  /** What stands on the column's edge, and where its lines begin. */
  readonly left: number;
  readonly right: number;
  /** What the first line may stand nearer: there is room beside the head of an A, an L or an R. */
  readonly kern: number;
  /** Whether a tail hangs so deep that it would touch the line below. */
  readonly tailed: boolean;
}

/** A tail that hangs deeper than this share of a line would touch the line below: Q, and J in some faces. */
const TAIL = 0.3;

/** Room beside a letter's head from which on its first line comes nearer, in thousandths of its em, and the share of it taken. */
const OPEN = 120;
const NEARER = 0.5;

/** Space between the initial and its lines, in ems of the text: from a serif, and from a stem or a stroke. */
const FROM_SERIF = 0.12;
const FROM_STROKE = 0.25;

/**
 * The heights between which a stem has no serif, as shares of the capitals' height; in thousandths of an em, how
 * far a stem's edge strays at most, and how far a serif reaches: what reaches further is the arm of a T.
 */
const STEM = { low: 0.3, middle: 0.5, high: 0.7, strays: 15, serif: 140 };

/** The shape of a letter that is `lines` lines of `leading` tall, beside text of `size` points in `face`. */
export function shapeOf(
  { words: [word], style }: Text,
  lines: number,
  face: Face,
  size: number,
  leading: number,
): InitialShape {
  const { shaped, fount } = word!.pieces[0]!;
  const em = style.size / 1000;
  const glyph = shaped.glyphs[0]!;
  const ink = fount.face.extents(glyph);
  if (!ink) return { left: 0, right: shaped.width * em + FROM_SERIF * size, kern: 0, tailed: false };
  const tailed = ink.bottom * em < -TAIL * leading;
  /** How far it reaches beside a line, counted from its foot, of letters so high. */
  const beside = (line: number, height: number): number => {
    const base = (line * leading) / em;
    return reachOf(fount.face, glyph, base, base + (height * size) / style.size)?.right ?? ink.left;
  };
  const head = beside(lines - 1, face.xHeight);
  const others = Array.from({ length: lines - 1 }, (_, line) => beside(line, face.capHeight));
  const reach = tailed ? ink.right : Math.max(head, ...others);
  const kern = reach - head > OPEN && !tailed ? NEARER * (reach - head) : 0;
  const right = Math.min(ink.right * em + FROM_SERIF * size, reach * em + FROM_STROKE * size);
  return { left: edgeOf(fount.face, glyph, ink, shaped) * em, right, kern: kern * em, tailed };
}

/** Serifs hang out, so that a stem stands on the edge; where the edge is none, as much hangs as of a line's first letter. */
function edgeOf(face: Face, glyph: number, ink: Sides, { text, width }: { text: string; width: number }): number {
  const [low, high] = [STEM.low * face.capHeight, STEM.high * face.capHeight];
  const middle = STEM.middle * face.capHeight;
  const lower = reachOf(face, glyph, low, middle);
  const upper = reachOf(face, glyph, middle, high);
  const stem = lower && upper && Math.min(lower.left, upper.left);
  if (stem !== null && Math.abs(lower!.left - upper!.left) <= STEM.strays && stem - ink.left <= STEM.serif) return stem;
  return ink.left + hangLeft(text) * width;
}
