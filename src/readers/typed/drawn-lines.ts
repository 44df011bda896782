import type { Border, TypedParagraph } from './typed-file.js';

/** Where a line is drawn that parts scenes: before a paragraph, and behind it. */
export interface DrawnLines {
  readonly above: boolean;
  readonly below: boolean;
}

const NONE: DrawnLines = { above: false, below: false };

/** From this share of the paragraphs with words on, their lines are decoration. */
const OFTEN = 1 / 3;

/**
 * The lines drawn along the edges of paragraphs, as Word draws them: neighbours with the same border share it, so that there
 * is a line above the first and below the last alone. One drawn around its paragraph at the sides as well is a box and parts
 * nothing; so does that of a style under words: titles and quotations are underlined so.
 */
export function drawnLines(paragraphs: readonly TypedParagraph[]): readonly DrawnLines[] {
  const parts = paragraphs.map(partsScenes);
  const lined = parts.map((border, index): DrawnLines => {
    if (!border) return NONE;
    const [above, below] = [same(parts[index - 1], border), same(parts[index + 1], border)];
    return { above: above ? border.between : border.above, below: !below && border.below };
  });
  const words = paragraphs.filter(hasWords).length;
  const often = lined.filter(({ above, below }, index) => (above || below) && hasWords(paragraphs[index]!)).length;
  if (often < 4 || often < words * OFTEN) return lined;
  return lined.map((lines, index) => (hasWords(paragraphs[index]!) ? NONE : lines));
}

function partsScenes(paragraph: TypedParagraph): Border | null {
  const { border, role } = paragraph;
  if (!border || !(border.above || border.below || border.between)) return null;
  // An empty paragraph within lines on every side is one line, a thick one.
  if (!hasWords(paragraph)) return border.sides ? { ...border, above: false } : border;
  return border.sides || !border.direct || role !== 'text' ? null : border;
}

const same = (one: Border | null | undefined, other: Border): boolean => one?.key === other.key;

const hasWords = ({ pieces }: TypedParagraph): boolean =>
  pieces.some((piece) => piece.kind === 'picture' || (piece.kind === 'text' && /\S/.test(piece.text)));
