import type { Shaped } from '../../fonts/index.js';
import { addressPoints, isAddress } from './address.js';
import { hyphenatorOf } from './hyphenate.js';
import type { Letters, Opening } from './piece.js';

/** Characters that steer breaking and are never set. */
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]/;
const SOFT_HYPHEN = '\u00AD';
const OPENING = '\u200B';

/**
 * Part after a hyphen, dash, ellipsis or slash with a letter or something opening behind it, and two letters before a
 * hyphen; after a dash also before a word that has lost its head (’twas), which an apostrophe behind dots may not be.
 */
const AFTER_SIGN =
  /(?:(?<=\p{L}{2}[-‐])|(?<=[^\s“‘(–—⸺…/][–—⸺…/]))(?=[\p{L}\p{N}“‘([])|(?<=[^\s“‘(–—⸺…/][–—⸺])(?=’\p{L})/gu;

const LETTERS = /\p{L}+/gu;

/** Small words, names and parts of compounds are parted only where nothing else helps. */
const SHORT_WORD = 7;
const SHORT_WEIGHT = 1.4;
const NAME_WEIGHT = 1.5;
const COMPOUND_WEIGHT = 2;

/** The word without what only steers its breaking. */
export const bareWord = (written: string): string =>
  UNSEEN.test(written) ? written.replace(/[\u00AD\u200B\u2060\uFEFF]/g, '') : written;

/** Places behind a sign that is there, and those that a zero-width space asks for. */
export function signPoints(text: string, written: string | null): Opening[] {
  const places: Opening[] = [];
  if (isAddress(text)) for (const at of addressPoints(text)) places.push({ at, kind: 'dash', weight: 1 });
  else
    for (const { index } of text.matchAll(AFTER_SIGN)) {
      places.push({ at: index, kind: /[-‐]/.test(text[index - 1]!) ? 'hard' : 'dash', weight: 1 });
    }
  if (written) for (const at of marked(written, OPENING)) places.push({ at, kind: 'dash', weight: 1 });
  return places.sort((a, b) => a.at - b.at);
}

/** Places for a hyphen of ours: where soft hyphens stand, else by the language; an address has none. */
export function hyphenPoints(text: string, written: string | null, language: string): Opening[] {
  if (written) {
    const own = marked(written, SOFT_HYPHEN);
    if (own.length > 0) return own.map((at) => ({ at, kind: 'hyphen', weight: 1 }));
  }
  const parts = isAddress(text) ? null : hyphenatorOf(language);
  if (!parts) return [];
  const compound = /[-‐]/.test(text);
  return [...text.matchAll(LETTERS)].flatMap(({ 0: letters, index }) => {
    const small = letters.toLowerCase();
    // Capitals all through are an abbreviation or a shout; a letter that grows in small (İ) would shift the places.
    if (small.length !== letters.length || /^\p{Lu}{2}/u.test(letters)) return [];
    const name = /^\p{Lu}/u.test(letters) ? NAME_WEIGHT : 1;
    const weight = (small.length < SHORT_WORD ? SHORT_WEIGHT : 1) * name * (compound ? COMPOUND_WEIGHT : 1);
    return parts(small).map((at) => ({ at: index + at, kind: 'hyphen' as const, weight }));
  });
}

/** Indices in the bare text at which `sign` stands in the written one. */
function marked(written: string, sign: string): number[] {
  const places: number[] = [];
  let at = 0;
  for (const character of written) {
    if (character === sign) places.push(at);
    else if (!UNSEEN.test(character)) at += character.length;
  }
  return places;
}

/** The advances of the glyphs before `at`, or null where a ligature or a mark spans it in a way no cut can follow. */
export function widthBefore(shaped: Shaped, at: number, fount: Letters): number | null {
  const width = advancesOf(shaped)[at]!;
  if (!Number.isNaN(width)) return width;
  return /\p{M}/u.test(shaped.text[at] ?? '') ? null : fount.fragment(shaped.text.slice(0, at)).width;
}

const ADVANCES = new WeakMap<Shaped, Float64Array>();

/** By index in the text, the advances of the glyphs that stand for what is before it; NaN where none begins. */
function advancesOf(shaped: Shaped): Float64Array {
  let sums = ADVANCES.get(shaped);
  if (sums) return sums;
  const { clusters, advances, text } = shaped;
  sums = new Float64Array(text.length + 1).fill(Number.NaN);
  for (const [index, cluster] of clusters.entries()) {
    if (Number.isNaN(sums[cluster]!)) sums[cluster] = 0;
    sums[cluster]! += advances[index]!;
  }
  let width = 0;
  for (let at = 0; at < sums.length; at += 1) {
    const own = sums[at]!;
    if (Number.isNaN(own)) continue;
    sums[at] = width;
    width += own;
  }
  ADVANCES.set(shaped, sums);
  return sums;
}
