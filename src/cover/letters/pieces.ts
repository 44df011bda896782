import { graphemesOf } from '../../document/index.js';
import type { TitlePiece } from './breaks.js';
import type { CoverTypeCase, Style } from './typecase.js';

/** The words of a title, parted where a line may end: at spaces, and between the signs of scripts that have none. */
export function wordPieces(text: string, style: Style, type: CoverTypeCase): TitlePiece[] {
  const space = gapOf(' ', style, type);
  return text
    .split(/[ \t\n\r]+/)
    .filter(Boolean)
    .flatMap((word) => {
      const parts = signs(word);
      return parts.map((part, index) => ({
        text: part,
        width: widthOf(part, style, type),
        ...(index === parts.length - 1 ? { joint: ' ', gap: space } : { joint: '', gap: 0 }),
      }));
    });
}

/**
 * Names, each whole, with `separator` after it where the next one shares its line. One that is wider than `measure`, as
 * where several people were written as one, is parted at its spaces.
 */
export function namePieces(
  names: readonly string[],
  separator: string,
  measure: number,
  style: Style,
  type: CoverTypeCase,
): TitlePiece[] {
  const gap = gapOf(separator, style, type);
  return names.flatMap((text) => {
    const whole = { text, width: widthOf(text, style, type), joint: separator, gap };
    const words = whole.width > measure ? wordPieces(text, style, type) : [];
    const last = words.pop();
    return last ? [...words, { ...last, joint: separator, gap }] : [whole];
  });
}

/**
 * Parts the words that are wider than `measure` (thousandths of an em), evenly, with a hyphen where letters are parted:
 * the last resort, when a word cannot be had whole at a size that can be read.
 */
export function partWide(
  pieces: readonly TitlePiece[],
  measure: number,
  style: Style,
  type: CoverTypeCase,
): TitlePiece[] {
  return pieces.flatMap((piece) => {
    if (piece.width <= measure) return [piece];
    const graphemes = graphemesOf(piece.text);
    const share = Math.ceil(graphemes.length / Math.ceil((piece.width * 1.12) / measure));
    const parts: TitlePiece[] = [];
    for (let at = 0; at < graphemes.length; at += share) {
      const part = graphemes.slice(at, at + share).join('');
      const last = at + share >= graphemes.length;
      const text = !last && /\p{L}\p{M}*$/u.test(part) ? `${part}-` : part;
      const after = last ? { joint: piece.joint, gap: piece.gap } : { joint: '', gap: 0, must: true };
      parts.push({ text, width: widthOf(text, style, type), ...after });
    }
    return parts;
  });
}

const widthOf = (text: string, style: Style, type: CoverTypeCase): number =>
  type.line(text, style).width + (style.tracking ?? 0);

const gapOf = (separator: string, style: Style, type: CoverTypeCase): number =>
  type.line(`n${separator}n`, style).width - 2 * type.line('n', style).width - (style.tracking ?? 0);

const SIGN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]/u;

/** What must not begin a line, and what must not end one (JIS X 4051, as far as a title needs it). */
const NEVER_FIRST = /^[、。，．・：；？！ー々〆〜）」』】〉》ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ]/u;
const NEVER_LAST = /[（「『【〈《]$/u;

/** `word` cut between Chinese or Japanese signs; any other word whole. */
function signs(word: string): string[] {
  if (!SIGN.test(word)) return [word];
  const parts: string[] = [];
  for (const sign of word) {
    const last = parts.at(-1);
    const parted =
      last !== undefined && (SIGN.test(sign) || SIGN.test(last)) && !NEVER_FIRST.test(sign) && !NEVER_LAST.test(last);
    if (last === undefined || parted) parts.push(sign);
    else parts[parts.length - 1] = last + sign;
  }
  return parts;
}
