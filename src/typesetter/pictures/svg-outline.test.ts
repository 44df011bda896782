import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ORNAMENTS } from '../../document/index.js';
import { absolutePath, outlineOf } from './svg-outline.js';

test.each([
  ['M1 2L3 4Z', 'M1 2L3 4Z'],
  ['m1,2 3,4 5-6z', 'M1 2L4 6L9 0Z'],
  ['M0 0h5v5H0z', 'M0 0L5 0L5 5L0 5Z'],
  ['M0 0c1 1 2 1 3 0s2-1 3 0', 'M0 0C1 1 2 1 3 0C4 -1 5 -1 6 0'],
  ['M0 0q1 2 2 0t2 0', 'M0 0Q1 2 2 0Q3 -2 4 0'],
  ['M1 1l1 0zl0 1', 'M1 1L2 1ZL1 2'],
  ['M1e1.5.5', 'M10 0.5L0.5'],
] as const)('%s', (data, path) => {
  expect(absolutePath(data, 0, 0)).toBe(data.includes('e') ? null : path);
});

test.each([['M0 0A1 1 0 0 0 2 2'], ['M0'], ['M0 0L1'], ['hello'], ['5 5']])('%s cannot be followed', (data) => {
  expect(absolutePath(data, 0, 0)).toBeNull();
});

test('an outline is moved into its box', () => {
  const svg = '<svg viewBox="10 20 5 5"><path d="M10 20h5v5z"/><polygon points="10,20 12,20 12,22"/></svg>';
  expect(outlineOf(svg)).toEqual({ kind: 'outline', width: 5, height: 5, path: 'M0 0L5 0L5 5ZM0 0L2 0L2 2Z' });
});

test.each([
  ['a stroke', '<svg viewBox="0 0 5 5"><path d="M0 0h5" stroke="red"/></svg>'],
  ['a colour', '<svg viewBox="0 0 5 5"><path d="M0 0h5" fill="#f00"/></svg>'],
  ['a circle', '<svg viewBox="0 0 5 5"><circle cx="1" cy="1" r="1"/></svg>'],
  ['no box', '<svg><path d="M0 0h5"/></svg>'],
  ['nothing', '<svg viewBox="0 0 5 5"></svg>'],
])('%s is no outline', (_, svg) => {
  expect(outlineOf(svg)).toBeNull();
});

test.each(ORNAMENTS)('%s is one outline within its box', (name) => {
  const outline = outlineOf(readFileSync(`assets/ornaments/${name}.svg`, 'utf8'))!;
  const numbers = outline.path.match(/-?\d+(?:\.\d+)?/g)!.map(Number);
  expect(numbers.length % 2).toBe(0);
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  expect(Math.min(...xs, ...ys)).toBeGreaterThan(-1);
  expect(Math.max(...xs)).toBeLessThan(outline.width + 1);
  expect(Math.max(...ys)).toBeLessThan(outline.height + 1);
});
