import { expect, test } from 'vitest';
import { chain, IDENTITY, type Matrix, rotate, scale, translate } from './matrix.js';

/** Where a map takes (`x`, `y`). */
const put = ([a, b, c, d, e, f]: Matrix, x: number, y: number) =>
  [a * x + c * y + e, b * x + d * y + f].map((value) => Math.round(value * 1e6) / 1e6 || 0);

test.each([
  ['nothing', IDENTITY, [3, 4]],
  ['a move', translate(10, 20), [13, 24]],
  ['a scale', scale(2), [6, 8]],
  ['a mirror', scale(-1, 1), [-3, 4]],
  ['a quarter turn, clockwise as y runs down', rotate(90), [-4, 3]],
  ['a half turn about a point', rotate(180, 50, 50), [97, 96]],
  ['a chain, the last first', chain(translate(10, 20), rotate(90), scale(2)), [2, 26]],
])('%s', (_, matrix, place) => {
  expect(put(matrix, 3, 4)).toEqual(place);
});
