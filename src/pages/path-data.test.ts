import { expect, test } from 'vitest';
import { movedPath, segmentsOf } from './path-data.js';

test.each([
  ['M1 2L3 4Z', 'M2 4L4 6Z'],
  ['m1,2 3,4 5-6z', 'M2 4L5 8 10 2Z'],
  ['M0 0h5v5H0z', 'M1 2H6V7H1Z'],
  ['M0 0c1 1 2 1 3 0s2-1 3 0', 'M1 2C2 3 3 3 4 2 5 1 6 1 7 2'],
  ['M0 0q1 2 2 0t2 0', 'M1 2Q2 4 3 2 4 0 5 2'],
  ['M1 1l1 0zl0 1', 'M2 3L3 3ZL2 4'],
] as const)('%s is moved', (data, path) => {
  expect(movedPath(data, 1, 2)).toBe(path);
});

test.each(['M0', 'M0 0L1', 'hello', '5 5', 'M1e1.5.5'])('%s cannot be followed', (data) => {
  expect(movedPath(data, 0, 0)).toBeNull();
  expect(segmentsOf(data)).toBeNull();
});

test('an arc is curves, and what goes on for ever is nothing', () => {
  expect(segmentsOf('M0 0A1 1 0 0 0 2 2')!.map(([command]) => command)).toEqual(['M', 'C', 'C']);
  const start = performance.now();
  expect(segmentsOf(`M0 0L${'1 2 '.repeat(1_000_000)}`)).toBeNull();
  expect(performance.now() - start).toBeLessThan(1000);
});
