import type { TypedParagraph } from './typed-file.js';

/** What a paragraph says, without blanks around it. */
export const textOf = ({ pieces }: TypedParagraph): string =>
  pieces
    .map((piece) => (piece.kind === 'text' ? piece.text : ''))
    .join('')
    .trim();
