import { expect, test } from 'vitest';
import { refusedBy } from './stores.js';

const picture = { file: 'images/picture-1.png', bytes: 6_200_000 };

test.each([
  ['all', 0.6e6, [], []],
  ['kobo', 120e6, [], ['Kobo takes 100 MB, and the ebook has 120 MB']],
  ['kindle', 120e6, [picture], ['Kindle takes 5 MB of a picture, and `images/picture-1.png` has 6.2 MB']],
  ['apple', 120e6, [picture], []],
  ['all', 120e6, [], ['Kobo takes 100 MB, and the ebook has 120 MB']],
] as const)('for %s, %d bytes', (store, whole, pictures, said) => {
  expect(refusedBy(store, whole, pictures)).toEqual(said);
});
