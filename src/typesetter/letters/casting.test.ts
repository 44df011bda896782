import { expect, test } from 'vitest';
import { faceFrom, regular } from '../../../tests/kit/pages.js';
import type { Face } from '../../fonts/index.js';
import { cast } from './casting.js';
import { Fount } from './fount.js';

/** A fount of `face`, and the words that it composed. */
function founded(face: Face): { readonly fount: Fount; readonly composed: string[] } {
  const composed: string[] = [];
  const fount = new Fount(face, [], 'en', false, (text, own) => {
    composed.push(text);
    const piece = { scale: 1, rise: 0, link: null, underline: false, strike: false, embedding: 0 };
    return [{ ...piece, shaped: own.shape(text), fount: own }];
  });
  return { fount, composed };
}

function castWords(text: string | Uint8Array, face = regular()): readonly string[] {
  const { fount, composed } = founded(face);
  const file = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  for (const _ of cast(file, fount));
  return composed;
}

test.each([
  ['letters, with a point or none', 'A fox ran, and hid.\nWhy? ', ['A', 'fox', 'ran,', 'and', 'hid.', 'Why?']],
  ['each word once', 'the fox the fox ', ['the', 'fox']],
  ['none that editing may change', '"Fox don\'t e.g. wait... --no *stars* x2 (so) ', []],
  ['none that another encoding would read otherwise', 'caf\u00e9 \u201cfox\u201d fox ', ['fox']],
  ['none that the file may go on with', 'fox fo', ['fox']],
])('%s', (_, text, words) => {
  expect(castWords(text)).toEqual(words);
});

test('a file in UTF-16 has no word to cast, and an empty one neither', () => {
  expect(castWords(Buffer.from('a fox ran', 'utf16le'))).toEqual([]);
  expect(castWords('')).toEqual([]);
});

test('a face that lacks letters casts none: what is missing is told where it stands', () => {
  const face = faceFrom('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf', 'emoji');
  expect(castWords('a fox ', face)).toEqual([]);
});

test('a word that was cast is the word that is set', () => {
  const { fount, composed } = founded(regular());
  for (const _ of cast(new TextEncoder().encode('quick foxes, '), fount));
  const word = fount.word('foxes,');
  expect(composed).toEqual(['quick', 'foxes,']);
  expect(word.written).toBe('foxes,');
  expect(word.width).toBe(founded(regular()).fount.word('foxes,').width);
});

test('it pauses every few hundred bytes', () => {
  const steps = [...cast(new TextEncoder().encode('fox '.repeat(2500)), founded(regular()).fount)];
  expect(steps.length).toBeGreaterThan(4);
});
