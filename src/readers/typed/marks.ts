import type { Mark } from '../../document/index.js';

/** The marks a run can have, each a bit of a `TextPiece`'s style. */
export const STYLE = {
  emphasis: 1,
  strong: 2,
  underline: 4,
  strike: 8,
  'small-caps': 16,
  superscript: 32,
  subscript: 64,
  code: 128,
} as const satisfies Readonly<Record<Mark, number>>;

const NAMES = Object.keys(STYLE) as readonly Mark[];

const made = new Map<number, readonly Mark[]>();

/** The marks of a style; runs of the same style share them. */
export function marksOf(style: number): readonly Mark[] {
  const known = made.get(style);
  if (known) return known;
  const marks = NAMES.filter((name) => (style & STYLE[name]) !== 0);
  made.set(style, marks);
  return marks;
}
