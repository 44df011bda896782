import { LINE_END, OBJECT } from '../../document/index.js';

/** What a character is to a quote mark beside it. */
export type Side = 'edge' | 'letter' | 'digit' | 'stop' | 'dash' | 'opening' | 'ellipsis' | 'sign';

const LETTER = /[\p{L}\p{M}]/u;
const SPACE = /\s/;

/** Whether `char` is part of a word; letters of every script are. */
export function isLetter(char: string | undefined): boolean {
  if (char === undefined || char === '') return false;
  const code = char.charCodeAt(0);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return code >= 0xd800 && code <= 0xdfff ? true : LETTER.test(char);
}

export const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';

/** Whether `char` is white, or nothing at all. */
export const isEdge = (char: string | undefined): boolean =>
  char === undefined ||
  char === '' ||
  char === ' ' ||
  char === '\n' ||
  (char.charCodeAt(0) > 126 && SPACE.test(char)) ||
  char === '\t' ||
  char === '\r';

/** Whether a line ends here: white space that stays. */
export const isLineEnd = (char: string | undefined): boolean =>
  char === undefined || char === '' || char === '\n' || char === '\r' || char === LINE_END;

/** Marks of emphasis, which a reader looks through: `_"Stop,"_ he said`. */
export const isTransparent = (char: string | undefined): boolean => char === '*' || char === '_' || char === '~';

/** The class of the unit at `index`; two hyphens are a dash and three dots an ellipsis, however they are written. */
export function sideAt(text: string, index: number): Side {
  const char = text[index];
  if (isEdge(char)) return 'edge';
  if (isLetter(char)) return 'letter';
  if (isDigit(char)) return 'digit';
  switch (char) {
    case '-':
    case '–':
    case '—':
    case '―':
    case '‒':
    case '⸺':
    case '⸻':
      return 'dash';
    case '…':
      return 'ellipsis';
    case '.':
      return text[index + 1] === '.' && text[index + 2] === '.' ? 'ellipsis' : 'stop';
    case '(':
    case '[':
    case '{':
    case '¿':
    case '¡':
      return 'opening';
    case '$':
    case '£':
    case '€':
    case '#':
    case '&':
    case OBJECT:
      return 'sign';
    default:
      return 'stop';
  }
}
