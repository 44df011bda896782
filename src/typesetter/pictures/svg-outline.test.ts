import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ORNAMENTS } from '../../document/index.js';
import { outlineOf } from './svg-outline.js';

test('an outline is moved into its box', () => {
  const svg = '<svg viewBox="10 20 5 5"><path d="M10 20h5v5z"/><polygon points="10,20 12,20 12,22"/></svg>';
  expect(outlineOf(svg)).toEqual({ kind: 'outline', width: 5, height: 5, path: 'M0 0H5V5ZM0 0L2 0 2 2Z' });
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
