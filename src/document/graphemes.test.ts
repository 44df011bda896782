import { expect, test } from 'vitest';
import { graphemesOf } from './index.js';

test.each([
  ['', []],
  ['wide', ['w', 'i', 'd', 'e']],
  ['e\u0301a', ['e\u0301', 'a']],
  ['👩‍🌾🇳🇿', ['👩‍🌾', '🇳🇿']],
])('%j has the letters %j', (text, letters) => {
  expect(graphemesOf(text)).toEqual(letters);
});
