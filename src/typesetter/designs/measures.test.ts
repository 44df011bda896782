import { expect, test } from 'vitest';
import { manifest } from '../../../tests/made/book.js';
import type { PdfSettings } from '../../manifest/index.js';
import { gutterOf, measuresOf } from './measures.js';

const settings = (more: Partial<PdfSettings> = {}): PdfSettings => ({ ...manifest().pdf, ...more });

const trim = (width: number, height: number) => ({ trim: { width, height } });

test('the default page has the measure and lines of the house', () => {
  const { measure, rows, margins } = measuresOf(settings(), 100);
  expect(measure).toBeCloseTo(298.8, 1);
  expect(rows).toBe(36);
  expect(margins.inside).toBeCloseTo(54, 1);
  expect(margins.outside).toBeCloseTo(43.2, 1);
});

test.each([
  ['5 × 8 in', trim(360, 576)],
  ['5.25 × 8 in', trim(378, 576)],
  ['6 × 9 in', trim(432, 648)],
  ['A5', trim(419.53, 595.28)],
  ['B6', trim(354.33, 498.9)],
  ['A4', trim(595.28, 841.89)],
  ['Letter', trim(612, 792)],
  ['large print', { ...trim(432, 648), largePrint: true, size: 18, leading: 23 }],
])('%s keeps its margins, and its lines are neither too long nor off the page', (_, more) => {
  const { measure, rows, margins, baseline, leading, head, foot } = measuresOf(settings(more), 200);
  const { width, height } = more.trim;
  const size = settings(more).size;
  expect(margins.inside).toBeGreaterThanOrEqual(54);
  for (const edge of [margins.outside, margins.top, margins.bottom]) expect(edge).toBeGreaterThanOrEqual(36);
  expect(margins.inside + measure + margins.outside).toBeCloseTo(width, 1);
  expect(measure / size).toBeLessThanOrEqual(33.1);
  expect(baseline + (rows - 1) * leading).toBeLessThanOrEqual(height - margins.bottom + 1e-6);
  expect(baseline + rows * leading).toBeGreaterThan(height - margins.bottom);
  expect(head).toBeGreaterThan(18);
  expect(foot).toBeLessThan(height - 9);
});

test.each([
  [24, 27],
  [150, 27],
  [151, 36],
  [300, 36],
  [301, 45],
  [500, 45],
  [501, 54],
  [700, 54],
  [701, 63],
  [828, 63],
  [5000, 63],
])('a book of %i pages loses %i points to its binding', (pages, gutter) => {
  expect(gutterOf(pages)).toBe(gutter);
  expect(measuresOf(settings(), pages).margins.inside).toBeGreaterThanOrEqual(Math.max(54, gutter + 9));
});

test('margins of the manifest stand as they are', () => {
  const margins = { inside: 40, outside: 30, top: 20, bottom: 25 };
  const found = measuresOf(settings({ margins }), 800);
  expect(found.margins).toEqual(margins);
  expect(found.measure).toBe(396 - 70);
});

test('large print opens its lines to one and a quarter', () => {
  expect(measuresOf(settings({ largePrint: true, size: 20, leading: 21 }), 1).leading).toBe(25);
  expect(measuresOf(settings({ size: 20, leading: 21 }), 1).leading).toBe(21);
});
