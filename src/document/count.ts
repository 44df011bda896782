/** What a character is to a word: nothing, a letter or digit of it, or what joins two of its letters. */
const OTHER = 0;
const LETTER = 1;
const JOINT = 2;
type Kind = typeof OTHER | typeof LETTER | typeof JOINT;

/** Apostrophes and hyphens. */
const JOINTS = new Set(Array.from("'-‑’", (joint) => joint.charCodeAt(0)));

const kindOf = (character: string): Kind =>
  JOINTS.has(character.charCodeAt(0)) ? JOINT : /[\p{L}\p{N}]/u.test(character) ? LETTER : OTHER;

const ASCII = Uint8Array.from({ length: 0x80 }, (_, unit) => kindOf(String.fromCharCode(unit)));

/** The state behind a character of each kind: out of a word, at a letter of one, at a joint in one. */
const OUTSIDE = 0;
const NEXT = Uint8Array.of(...[OUTSIDE, LETTER, OUTSIDE], ...[OUTSIDE, LETTER, JOINT], ...[OUTSIDE, LETTER, OUTSIDE]);

/**
 * Words as `inspect` counts them: runs of letters and digits, with apostrophes and hyphens inside. Every unit of a long
 * book is looked at, so it goes by tables.
 */
export function countWords(text: string): number {
  let words = 0;
  let state: number = OUTSIDE;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const kind = unit < 0x80 ? ASCII[unit]! : rareKind(text, at, unit);
    if (unit >= 0xd800 && unit < 0xdc00 && kind === LETTER) at += 1;
    if (state === OUTSIDE && kind === LETTER) words += 1;
    state = NEXT[3 * state + kind]!;
  }
  return words;
}

function rareKind(text: string, at: number, unit: number): Kind {
  if (JOINTS.has(unit)) return JOINT;
  // General Punctuation has neither letters nor digits, and most that is not ASCII in prose is of it.
  if (unit >= 0x2000 && unit < 0x2070) return OTHER;
  return kindOf(String.fromCodePoint(text.codePointAt(at)!));
}
