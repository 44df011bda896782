import type { Directions } from '../../fonts/index.js';

/** Text in scripts that run from right to left, or break between any two characters. */
const COMPLEX =
  /[\u0590-\u08FF\u200F\u202B\u2067\u2E80-\uA4CF\uF900-\uFAFF\uFB1D-\uFDFF\uFE30-\uFE4F\uFE70-\uFEFC\uFF01-\uFFEF]|[\uD802\uD803\uD83A\uD83B\uD840-\uD87F]/;

export const isComplex = (text: string): boolean => COMPLEX.test(text);

/** A part of a word in one direction; `joins` if a line may end before it though no space stands there. */
export interface Unit {
  readonly text: string;
  readonly level: number;
  readonly joins: boolean;
}

/** The units of `text`, which stands at `at` in the paragraph, behind the character `before` of the same word, if any. */
export function unitsIn(text: string, before: string, at: number, { levels }: Directions): readonly Unit[] {
  const units: { text: string; level: number; joins: boolean }[] = [];
  let previous = before;
  let index = at;
  for (const character of text) {
    const level = levels[index] ?? 0;
    const joins = previous !== '' && mayPart(previous, character);
    const open = units.at(-1);
    if (open && !joins && open.level === level) open.text += character;
    else units.push({ text: character, level, joins });
    previous = character;
    index += character.length;
  }
  return units;
}

const IDEOGRAPH =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Bopomofo}|[\u3000-\u303F\uFF01-\uFF60]/u;

/** What must not begin a line, and what must not end one (JIS X 4051, kinsoku shori; UAX #14, classes CL, NS, EX, OP). */
const NEVER_FIRST =
  /[\p{Pe}\p{Pf}、。，．・：；！？!?,.:;…‥ー々〻〜ゝゞヽヾぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ’”]/u;
const NEVER_LAST = /[\p{Ps}\p{Pi}“‘]/u;

function mayPart(before: string, after: string): boolean {
  if (!IDEOGRAPH.test(before) && !IDEOGRAPH.test(after)) return false;
  return !NEVER_LAST.test(before) && !NEVER_FIRST.test(after) && !/\p{M}/u.test(after);
}
