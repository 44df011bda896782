import { expect, test } from 'vitest';
import { manifest } from '../../../tests/made/book.js';
import { measuresOf } from '../designs/measures.js';
import type { ComposingDesk } from './tools.js';
import { bodyStyle } from './voices.js';

const { pdf } = manifest();

test.each([
  ['the column', false, 0, 'justify', true],
  ['a letter in it', false, 16.5, 'justify', true],
  ['a strip of it', false, 66, 'left', true],
  ['large print', true, 0, 'left', false],
])('%s is set as becomes its width', (_, largePrint, inset, align, hyphenate) => {
  const settings = { ...pdf, largePrint };
  const desk = { settings, measures: measuresOf(settings, 0) } as ComposingDesk;
  expect(bodyStyle(desk, { left: inset, right: inset })).toMatchObject({ align, hyphenate, left: inset, right: inset });
});
