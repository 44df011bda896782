import { expect, test } from 'vitest';
import { habitsOf } from './habits.js';
import { soundOf } from './sound.js';

const NOVEL = [
  'The lamp burned low on the sill, and he had not the heart to trim it.',
  'She walked down to the weir with her brother’s coat about her.',
  'They found the boat where he had left it, half full of rain.',
  'Nobody came up from the village that winter but the priest.',
  'He counted the steps and was wrong, and counted them again.',
  'Her mother said nothing, and put the kettle on.',
];

test('what a story never does is heard more clearly beside it', () => {
  const note = 'I know this is short, but you can have the rest tomorrow.';
  expect(soundOf(note, habitsOf(NOVEL))).toBeGreaterThan(soundOf(note) + 0.5);
});

test('what its teller does as well is not', () => {
  const own = NOVEL.map((text) => `I know this is so, and you can see it here. ${text}`);
  const note = 'I know this is short, but you can have the rest tomorrow.';
  expect(soundOf(note, habitsOf(own))).toBeLessThan(soundOf(note, habitsOf(NOVEL)));
});

test('a few paragraphs show no habits', () => {
  expect(habitsOf(NOVEL.slice(0, 2)).self).toBe(1);
});
