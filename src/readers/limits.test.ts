import { expect, test } from 'vitest';
import { LARGEST_ARCHIVE, LARGEST_DOCUMENT, LARGEST_TEXT, mostOf } from './limits.js';

test.each([
  ['PK\u0003\u0004', LARGEST_ARCHIVE],
  ['{\\rtf1', LARGEST_DOCUMENT],
  ['<!DOCTYPE html>', LARGEST_DOCUMENT],
  ['  <?xml version="1.0"?>', LARGEST_DOCUMENT],
  ['From: <Saved by Blink>', LARGEST_DOCUMENT],
  ['Once upon a time', LARGEST_TEXT],
  ['', LARGEST_TEXT],
])('%j', (opening, most) => {
  expect(mostOf(Buffer.from(opening, 'latin1'))).toBe(most);
});
