import type { Fount } from './fount.js';

/** What a byte of a story's file can be to a word that is cast: anything else spoils it. */
const LETTER = 1;
const POINT = 2;
const BLANK = 3;

const KINDS = new Uint8Array(256);
for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
  KINDS[letter.charCodeAt(0)] = LETTER;
  KINDS[letter.toUpperCase().charCodeAt(0)] = LETTER;
}
for (const point of ',.;:!?') KINDS[point.charCodeAt(0)] = POINT;
for (const blank of ' \t\r\n') KINDS[blank.charCodeAt(0)] = BLANK;

/** Bytes between two pauses: a millisecond's work or less, but for the first. */
const STRIDE = 1400;

/**
 * Casts the words of a story's file in `fount` before the story is edited: those that editing leaves as they stand, letters
 * of ASCII with a point behind them or none, which mean the same in every encoding. It pauses now and then.
 */
export function* cast(file: Uint8Array, fount: Fount): Generator<void> {
  if (!isCapable(fount)) return;
  const text = Buffer.from(file.buffer, file.byteOffset, file.byteLength).toString('latin1');
  const words = new Set<string>();
  let [from, sound, pause] = [0, true, STRIDE];
  for (let at = 0; at < file.length; at += 1) {
    const kind = KINDS[file[at]!];
    if (kind === BLANK) {
      if (sound && KINDS[file[from]!] === LETTER) words.add(text.slice(from, at));
      [from, sound] = [at + 1, true];
      if (at > pause) {
        fount.cast(words);
        words.clear();
        pause = at + STRIDE;
        yield;
      }
    } else {
      // What follows a point spoils the word: `e.g.` is rare, and `...` becomes another sign.
      sound &&= (kind === LETTER || kind === POINT) && (at === from || KINDS[file[at - 1]!] !== POINT);
    }
  }
  fount.cast(words);
}

/** Whether no word that is cast can lack a character: what is missing is told where it stands. */
function isCapable({ face }: Fount): boolean {
  return KINDS.every((kind, code) => (kind !== LETTER && kind !== POINT) || face.has(code));
}
