import { expect, test } from 'vitest';
import { type LineTone, scalesOf, tracksOf } from './tone.js';

const USUAL = { stretch: 0.5, shrink: 0.33, expansion: 0.02, rescue: false, desperate: false };
const RESCUE = { ...USUAL, rescue: true };

/** A line of 25 ems with ten spaces of a fifth of an em, which lacks `difference` thousandths. */
const line = (difference: number): LineTone => ({ letters: 25_000, difference, spaces: 10, space: 200 });

const scales = (differences: readonly (number | null)[], tolerance = USUAL): readonly number[] =>
  [
    ...scalesOf(
      differences.map((difference) => (difference === null ? null : line(difference))),
      tolerance,
    ),
  ].map((scale) => Math.round(scale * 1e4) / 1e4);

test('letters take up what they may before spaces do', () => {
  expect(scales([250, -250, 0])).toEqual([0.01, -0.01, 0]);
  expect(scales([900])).toEqual([0.02]);
});

test('a last line keeps its natural width', () => {
  expect(scales([100, null])).toEqual([0.004, 0]);
});

test('neighbours too unlike meet half-way', () => {
  const [above, below] = scales([500, -500]);
  expect(above! - below!).toBeCloseTo(0.03);
  expect(above).toBeCloseTo(-below!);
});

test('and the one with spaces to spare goes further', () => {
  const [above, below] = scales([600, -450]);
  expect(above! - below!).toBeCloseTo(0.03);
  expect(0.02 - above!).toBeLessThan(0.018 + below!);
  expect(scales([null, 600, -450]).slice(1)).toEqual([above, below]);
});

test('but not where a space would be driven too far', () => {
  const [above, below] = scales([1100, -500]);
  expect(above).toBe(0.02);
  expect(below).toBeGreaterThan(-0.02);
});

test('only a rescued line goes further, and only when its spaces have', () => {
  expect(scales([1000], RESCUE)).toEqual([0.02]);
  expect(scales([1600], RESCUE)[0]).toBeGreaterThan(0.02);
  expect(scales([4000], RESCUE)[0]).toBeCloseTo(0.03);
  const tones = [line(4000)];
  expect(tracksOf(tones, scalesOf(tones, RESCUE), RESCUE)[0]).toBeCloseTo(0.012);
});
