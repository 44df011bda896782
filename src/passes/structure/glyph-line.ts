import {
  BARE_BREAK_WORDS,
  BREAK_WORDS,
  EMOTICONS,
  INITIALS,
  LETTER_ORNAMENT,
  ORNAMENTAL_LETTERS,
  REPEATED_BREAK,
  SCISSORS,
  SINGLES,
} from './data/glyphs.js';
import { squeezed, undecorated } from './wording.js';

/** What a line without a sentence may be: `break` for certain; `dots`, `kisses` and `face` need a look at the company. */
export type Glyphs = 'break' | 'letters' | 'dots' | 'kisses' | 'face';

/** The longest glyph line, in units: rules are typed across a screen. */
const LONGEST = 160;

/** Tells whether a line is made of ornaments or says that a scene ends; null if it is text. */
export function glyphsOf(line: string): Glyphs | null {
  if (line.length > LONGEST) return null;
  const text = squeezed(line).replace(/\\(?![o/])/g, '');
  if (text === '') return null;
  if (HEARTS.test(text)) return 'break';
  if (EMOTICONS.test(text)) return 'face';
  if (SCISSORS.test(text)) return 'break';
  const signs = text.replace(ORNAMENTAL_LETTERS, '·');
  if (!/[\p{L}\p{N}]/u.test(signs)) return symbols(signs);
  if (isOrnate(signs)) return 'break';
  return letters(text) ?? words(text);
}

/** Signs on both sides of one or two letters of a script that is used for its looks alone. */
function isOrnate(text: string): boolean {
  if (/[A-Za-z0-9]/.test(text)) return false;
  const letters = text.match(/[\p{L}\p{N}]/gu) ?? [];
  return (
    letters.length <= 2 &&
    [...text].length >= 8 &&
    letters.every(
      (letter) =>
        letter > '\u1000' && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(letter),
    )
  );
}

function symbols(text: string): Glyphs | null {
  if (/["“”„‘’'!?¡¿,;]/.test(text)) return null;
  const solid = text.replaceAll(' ', '');
  if (/^(?:\.{2,}|…+)$/.test(solid)) return 'dots';
  // A heart typed as text is an ornament, one that shows as a picture may be all that somebody says.
  if (/^(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|\u200D|\p{Emoji_Modifier})+$/u.test(solid))
    return [...solid.replace(/[\uFE0F\u200D]/g, '')].length >= 3 ? 'break' : 'face';
  const chars = [...solid];
  return chars.length >= 3 || SINGLES.has(solid) || chars.every((char) => SINGLES.has(char) || char > '\u007F')
    ? 'break'
    : null;
}

/** What stands in no line of ornamental letters: most lines of prose show it at once. */
const WORDED = /[^\sA-Zovxz0~*\-–—_=+.:|<>^•·#()[\]{}/]/;

/** `<3 <3 <3`: one alone is somebody's. */
const HEARTS = /^(?:<3 ?){3,}$/;

/** `O.` signs a letter. */
const INITIAL = /^\p{Lu}\.$/u;

/** `oOo`, `-x-X-x-`, `xoxox`, `HPHPHP`: letters for their looks, with ornaments between. */
function letters(text: string): Glyphs | null {
  if (WORDED.test(text) || INITIAL.test(text)) return null;
  const solid = text.replace(/[\s~*\-–—_=+.:|<>^•·#()[\]{}/]/g, '');
  if (!LETTER_ORNAMENT.test(solid)) return INITIALS.test(solid) ? 'kisses' : null;
  const adorned = solid.length < text.replaceAll(' ', '').length;
  return !adorned && /^(?:x{1,4}|X{1,4}|(?:xo){1,3}x?|(?:XO){1,3}X?|[oO0]{1,2})$/.test(solid) ? 'kisses' : 'letters';
}

function words(text: string): Glyphs | null {
  const { text: bare, start, end } = undecorated(text);
  if (bare.length > 40) return null;
  const plain = bare.replace(/[.…:!]+$/, '').replace(/^X+ | X+$/g, '');
  if (BARE_BREAK_WORDS.test(plain) || REPEATED_BREAK.test(plain)) return 'break';
  const adorned = start > 0 && end < text.length;
  const capitals = plain === plain.toUpperCase() && /break|skip|jump|change/i.test(plain);
  return (adorned || capitals) && BREAK_WORDS.test(plain) ? 'break' : null;
}
