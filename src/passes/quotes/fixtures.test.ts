import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { normalize } from '../normalize.js';

/** Short stories with every mark right, written to hold the hard cases of one manner of speech each. */
const FOLDER = new URL('../../../tests/fixtures/marks/', import.meta.url);

const straight = (text: string): string =>
  text.replace(/[‘’′]/g, "'").replace(/[“”″]/g, '"').replaceAll('—', '--').replaceAll('…', '...');

const asWritten = { quotes: 'as-written', dashes: 'em', language: 'en' } as const;

test.each(readdirSync(FOLDER))('%s comes back from its straight marks', (file) => {
  const truth = readFileSync(new URL(file, FOLDER), 'utf8');
  const set = normalize(straight(truth), 'plain', asWritten);
  expect(set.split('\n')).toEqual(truth.split('\n'));
  expect(normalize(truth, 'plain', asWritten)).toBe(truth);
});
