import { HASH_SEED, hashed } from '../document/index.js';
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
const STRIDE = 700;

/**
 * Casts the words of a story's file in `fount` before the story is edited: those that editing leaves as they stand, letters
 * of ASCII with a point behind them or none, which mean the same in every encoding. It pauses now and then.
 */
export function* cast(file: Uint8Array, fount: Fount): Generator<void> {
  if (!isCapable(fount)) return;
  const text = Buffer.from(file.buffer, file.byteOffset, file.byteLength).toString('latin1');
  let [from, hash, sound, pause] = [0, HASH_SEED, true, STRIDE];
  for (let at = 0; at < file.length; at += 1) {
    const kind = KINDS[file[at]!];
    if (kind === BLANK) {
      if (sound && at > from) fount.wordIn(text, from, at, hash);
      [from, hash, sound] = [at + 1, HASH_SEED, true];
      if (at > pause) {
        pause = at + STRIDE;
        yield;
      }
    } else {
      // What follows a point spoils the word: `e.g.` is rare, and `...` becomes another sign.
      sound &&= (kind === LETTER || kind === POINT) && (at === from || KINDS[file[at - 1]!] !== POINT);
      hash = hashed(hash, file[at]!);
    }
  }
}

/** Whether no word that is cast can lack a character: what is missing is told where it stands. */
function isCapable({ face }: Fount): boolean {
  return KINDS.every((kind, code) => (kind !== LETTER && kind !== POINT) || face.has(code));
}
