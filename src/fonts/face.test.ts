import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faceFrom } from '../../tests/kit/pages.js';
import type { Shaped } from './face.js';

const FACES = [
  'eb-garamond/400Regular/EBGaramond_400Regular.ttf',
  'eb-garamond/400Regular_Italic/EBGaramond_400Regular_Italic.ttf',
  'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'alegreya/400Regular/Alegreya_400Regular.ttf',
  'literata/400Regular_Italic/Literata_400Regular_Italic.ttf',
];

const letters = fc.constantFrom(...'AaBbTfFfiIjlLoOpPQrsStTvVwWyYzJ'.split(''), 'ffi', 'Th', 'fj', 'sp', 'ct');
const points = fc.constantFrom('', '', '.', ',', '!', '?', ';', ':', '’', '”', '—');
const word = fc
  .tuple(fc.array(letters, { minLength: 1, maxLength: 7 }), points)
  .map(([stem, end]) => stem.join('') + end);
const figures = fc.nat({ max: 99_999 }).map(String);

/** All but which one it is. */
const told = ({ text, glyphs, advances, clusters, offsets, width }: Shaped) => ({
  ...{ text, width, offsets },
  glyphs: [...glyphs],
  advances: [...advances],
  clusters: [...clusters],
});

test.each(FACES)('words shaped together are what each is by itself: %s', (file) => {
  const face = faceFrom(`@expo-google-fonts/${file}`, 'tested');
  const row = fc.oneof(fc.array(word, { maxLength: 30 }), fc.array(figures, { maxLength: 30 }));
  const features = fc.constantFrom([], ['onum', 'pnum'], ['smcp'], ['-liga', '-clig'], ['swsh', 'salt', 'dlig']);
  fc.assert(
    fc.property(row, features, (words, switched) => {
      const known = switched.filter((name) => name.startsWith('-') || face.features.has(name));
      for (const [index, shaped] of face.shapeAll(words, known).entries()) {
        expect(told(shaped)).toEqual(told(face.shape(words[index]!, known)));
      }
    }),
  );
});

test('a word that is tied to what is beside it is shaped for itself', () => {
  // The italic has swashes for a letter that begins or ends a word.
  const face = faceFrom(`@expo-google-fonts/${FACES[1]}`, 'italic');
  const words = ['h', 'hh', 'ah', 'Qu'];
  expect(face.shapeAll(words, ['swsh']).map(told)).toEqual(words.map((one) => told(face.shape(one, ['swsh']))));
});
