import { createRequire } from 'node:module';

/** Text in scripts that run from right to left, or break between any two characters. */
const COMPLEX =
  /[\u0590-\u08FF\u200F\u202B\u2067\u2E80-\uA4CF\uF900-\uFAFF\uFB1D-\uFDFF\uFE30-\uFE4F\uFE70-\uFEFC\uFF01-\uFFEF]|[\uD802\uD803\uD83A\uD83B\uD840-\uD87F]/;

export const isComplex = (text: string): boolean => COMPLEX.test(text);

/** What runs from right to left in a paragraph, by the Unicode Bidirectional Algorithm (UAX #9). */
export interface Directions {
  /** The embedding level of each UTF-16 unit: odd ones run from right to left. */
  readonly levels: Uint8Array;
  /** Whether the paragraph as a whole does. */
  readonly rtl: boolean;
}

interface Bidi {
  getEmbeddingLevels(text: string): { levels: Uint8Array; paragraphs: readonly { readonly level: number }[] };
}

let bidi: Bidi | null = null;

/** The directions in `text`, a paragraph whose lines may be forced; loaded only for books that have such text. */
export function directionsOf(text: string): Directions {
  bidi ??= (createRequire(import.meta.url)('bidi-js') as () => Bidi)();
  // A forced line end does not end the paragraph whose direction its first strong letter gives.
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text.replaceAll('\n', ' '));
  return { levels, rtl: ((paragraphs[0]?.level ?? 0) & 1) === 1 };
}

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

/**
 * The indices of `levels` in the order in which the eye meets what they stand for from left to right: from the highest
 * level down to the lowest odd one, every stretch of that level or higher is reversed (UAX #9, rule L2).
 */
export function visualOrder(levels: readonly number[]): readonly number[] {
  const order = [...levels.keys()];
  const highest = Math.max(0, ...levels);
  for (let level = highest; level >= 1; level -= 1) {
    for (let from = 0; from < order.length; from += 1) {
      if (levels[order[from]!]! < level) continue;
      let to = from;
      while (to < order.length && levels[order[to]!]! >= level) to += 1;
      order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = to;
    }
  }
  return order;
}
