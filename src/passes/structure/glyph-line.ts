import { BARE_BREAK_WORDS, BREAK_WORDS, EMOTICONS, LETTER_ORNAMENT, SINGLES } from './data/glyphs.js';
import { squeezed, undecorated } from './wording.js';

/** What a line without a sentence may be: `break` for certain; `dots`, `kisses` and `face` need a look at the company. */
export type Glyphs = 'break' | 'letters' | 'dots' | 'kisses' | 'face';

/** The longest glyph line, in units: rules are typed across a screen. */
const LONGEST = 160;

/** Tells whether a line is made of ornaments or says that a scene ends; null if it is text. */
export function glyphsOf(line: string): Glyphs | null {
  if (line.length > LONGEST) return null;
  const text = squeezed(line).replaceAll('\\', '');
  if (text === '') return null;
  if (!/[\p{L}\p{N}]/u.test(text)) return symbols(text);
  return letters(text) ?? words(text);
}

function symbols(text: string): Glyphs | null {
  if (/["“”„«»‘’'!?¡¿,;]/.test(text)) return null;
  if (EMOTICONS.test(text)) return 'face';
  const solid = text.replaceAll(' ', '');
  if (/^(?:\.{2,}|…+)$/.test(solid)) return 'dots';
  if (/^(?:\p{Extended_Pictographic}|\uFE0F|\u200D|\p{Emoji_Modifier})+$/u.test(solid) && !SINGLES.has(solid[0]!))
    return [...solid.replace(/[\uFE0F\u200D]/g, '')].length >= 3 ? 'break' : 'face';
  return [...solid].length >= 3 || [...solid].every((char) => SINGLES.has(char)) ? 'break' : null;
}

/** `oOo`, `-x-X-x-`, `xoxox`: letters of kisses and noughts, with ornaments between. */
function letters(text: string): Glyphs | null {
  const solid = text.replace(/[\s~*\-–—_=+.:|<>^•·#()[\]{}/]/g, '');
  if (solid === '' || !LETTER_ORNAMENT.test(solid)) return null;
  const adorned = solid.length < text.replaceAll(' ', '').length;
  if (/^0+$/.test(solid) && solid.length < 3 && !adorned) return null;
  if (!adorned && /^(?:x{1,4}|X{1,4}|(?:xo){1,3}x?|(?:XO){1,3}X?|o|O|oo|OO)$/.test(solid)) return 'kisses';
  return 'letters';
}

function words(text: string): Glyphs | null {
  const { text: bare, start, end } = undecorated(text);
  if (bare.length > 40) return null;
  const plain = bare.replace(/[.…:!]+$/, '').replace(/^X+ | X+$/g, '');
  if (BARE_BREAK_WORDS.test(plain)) return 'break';
  const adorned = start > 0 && end < text.length;
  const capitals = plain === plain.toUpperCase();
  return (adorned || capitals) && BREAK_WORDS.test(plain) ? 'break' : null;
}
