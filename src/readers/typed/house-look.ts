import { STYLE } from './marks.js';
import type { Piece, TextPiece, TypedParagraph } from './typed-file.js';

/** From this share of a text's letters on, a look is that of the text and sets nothing off. */
const ALL = 0.9;

/** Marks that can be the look of a whole text: a typist's italics, a letter all in bold. */
const LOOKS: readonly number[] = [STYLE.emphasis, STYLE.strong, STYLE.underline, STYLE['small-caps']];

const EVERY = LOOKS.reduce<number>((one, other) => one | other, 0);

/**
 * Paragraphs whose marks set words off from the others: a text that is all in italics has none, and within it a word that
 * is not is the one set off. Headings lose the looks that their whole line has.
 */
export function setOff(paragraphs: readonly TypedParagraph[]): readonly TypedParagraph[] {
  const common = commonLook(paragraphs.filter(isText));
  return paragraphs.map((paragraph) => {
    const looks = isText(paragraph) ? common : lookOfAll(paragraph.pieces);
    return looks === 0 ? paragraph : { ...paragraph, pieces: without(paragraph.pieces, looks) };
  });
}

const isText = ({ role }: TypedParagraph): boolean => role === 'text' || role === 'quote' || role === 'caption';

function commonLook(paragraphs: readonly TypedParagraph[]): number {
  const letters = new Map<number, number>();
  for (const { pieces } of paragraphs)
    for (const piece of pieces)
      if (piece.kind === 'text') letters.set(piece.style, (letters.get(piece.style) ?? 0) + piece.text.length);
  const sum = (look: number) =>
    [...letters].reduce((all, [style, count]) => ((style & look) === look ? all + count : all), 0);
  const all = sum(0);
  return LOOKS.reduce((looks, look) => (all > 0 && sum(look) >= ALL * all ? looks | look : looks), 0);
}

/** The looks that every letter of `pieces` has. */
const lookOfAll = (pieces: readonly Piece[]): number =>
  pieces.reduce<number>((looks, piece) => (isWords(piece) ? looks & piece.style : looks), EVERY);

const isWords = (piece: Piece): piece is TextPiece => piece.kind === 'text' && /\S/.test(piece.text);

function without(pieces: readonly Piece[], looks: number): readonly Piece[] {
  const words = pieces.filter(isWords);
  // Emphasis alone is turned round: roman within italics is how italics emphasize.
  const turned = words.some(({ style }) => (style & STYLE.emphasis) === 0) ? looks & STYLE.emphasis : 0;
  const turns = words.some(({ style }) => (style & STYLE.emphasis) !== 0) ? turned : 0;
  return pieces.map((piece) =>
    piece.kind === 'text' ? { ...piece, style: (piece.style ^ turns) & ~(looks & ~turns) } : piece,
  );
}
