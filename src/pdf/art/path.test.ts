import { describe, expect, test } from 'vitest';
import { paintedPath } from './path.js';

const lines = (path: string) => paintedPath(path).operators.trimEnd().split('\n');

test.each([
  ['absolute', 'M1 2L3 4H5V6Z', ['1 2 m', '3 4 l', '5 4 l', '5 6 l', 'h']],
  ['relative', 'm1 2l3 4h5v6z', ['1 2 m', '4 6 l', '9 6 l', '9 12 l', 'h']],
  ['after a closed one', 'M1 2l3 4zm1 1l1 0', ['1 2 m', '4 6 l', 'h', '2 3 m', '3 3 l']],
  ['pairs after a moveto', 'm1 2 3 4', ['1 2 m', '4 6 l']],
  ['cubic', 'M0 0c0-5 10-5 10 0', ['0 0 m', '0 -5 10 -5 10 0 c']],
  ['quadratic', 'M0 0Q3 6 9 0', ['0 0 m', '2 4 5 4 9 0 c']],
  ['nothing', '', ['']],
])('%s', (_, path, operators) => {
  expect(lines(path)).toEqual(operators);
});

describe('an arc of a circle', () => {
  /** Points of an outline's curves at their ends and middles. */
  const points = (path: string) => {
    let at = [0, 0];
    return lines(path).flatMap((line) => {
      const [a, b, c, d, x, y] = line.split(' ').map(Number);
      if (!line.endsWith('c')) {
        at = [a!, b!];
        return [];
      }
      const middle = [(at[0]! + 3 * a! + 3 * c! + x!) / 8, (at[1]! + 3 * b! + 3 * d! + y!) / 8];
      at = [x!, y!];
      return [middle, at];
    });
  };

  test.each([
    ['a quarter', 'M0 -50A50 50 0 0 1 50 0', [0, 0], 1],
    ['the other way round', 'M0 -50A50 50 0 0 0 50 0', [50, -50], 1],
    ['three quarters', 'M0 -50A50 50 0 1 1 -50 0', [0, 0], 3],
    ['three quarters, the other way round', 'M0 -50A50 50 0 1 0 -50 0', [-50, -50], 3],
    ['a half', 'M-50 0a50 50 0 1 0 100 0', [0, 0], 2],
    ['a whole', 'M-50 0a50 50 0 1 0 100 0a50 50 0 1 0-100 0Z', [0, 0], 4],
  ])('%s', (_, path, [x, y], curves) => {
    const found = points(path);
    expect(found).toHaveLength(2 * curves);
    for (const [left, top] of found) expect(Math.hypot(left! - x!, top! - y!)).toBeCloseTo(50, 1);
  });

  test('too wide for its radius is a half, as SVG has it', () => {
    const { box } = paintedPath('M0 0A10 10 0 0 1 40 0');
    expect(box.map((value) => Math.round(value))).toEqual([0, -20, 40, 0]);
  });
});

test('its box holds every point', () => {
  expect(paintedPath('M10 20h5v-30C0 0-8 40 1 2').box).toEqual([-8, -10, 15, 40]);
  expect(paintedPath('').box).toEqual([0, 0, 0, 0]);
});

test('what cannot be followed is our mistake', () => {
  expect(() => paintedPath('M0 0s10')).toThrow('path data');
});
