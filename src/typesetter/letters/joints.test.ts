import { expect, test } from 'vitest';
import { bench, shaped } from '../../../tests/made/type.js';
import { partsAtJoints } from './joints.js';

test.each([
  ['Auflage', 'Auf|lage'],
  ['höflich', 'höf|lich'],
  ['auffallend', 'auf|fallend'],
  ['Schifffahrt', 'Schiff|fahrt'],
  ['Kauffrau', 'Kauf|frau'],
  ['Schiffe', 'Schiffe'],
  ['Sofa', 'Sofa'],
  ['offiziell', 'offiziell'],
  ['Flamme', 'Flamme'],
  ['finden', 'finden'],
])('%s is tied as %s', (word, parts) => {
  expect(partsAtJoints(word, 'de').join('|')).toBe(parts);
});

test.each(['en', 'nl', 'fr'])('in %s all is tied', (language) => {
  expect(partsAtJoints('Auflage', language)).toEqual(['Auflage']);
});

test('a joint has two glyphs where an English word has one, and the word is one word', async () => {
  const set = await bench();
  const glyphs = (language: string) =>
    shaped(set, 'Auflage', { language }).words.map((word) => [word.text, word.glyphs]);
  expect(glyphs('de')).toEqual([['Auflage', 7]]);
  expect(glyphs('en')).toEqual([['Auflage', 6]]);
});
