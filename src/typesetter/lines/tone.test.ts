import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LineTone, widenings } from './tone.js';

const USUAL = {
  ...{ stretch: 0.5, shrink: 0.33, expansion: 0.02, trackOut: 0.006, trackIn: 0.003 },
  ...{ rescueOut: 0, rescueIn: 0, desperate: false },
};
const RESCUE = { ...USUAL, rescueOut: 0.012, rescueIn: 0.012 };

/** A line of 25 ems with ten spaces of a fifth of an em, which lacks `difference` thousandths. */
const line = (difference: number): LineTone => ({ letters: 25_000, difference, spaces: 10, space: 200 });

/** How far each line's letters are widened, and what tracking adds: `2 % + 0.5 %`. */
const tones = (differences: readonly (number | null)[], tolerance = USUAL): readonly string[] => {
  const made = widenings(
    differences.map((difference) => (difference === null ? null : line(difference))),
    tolerance,
  );
  const shown = (share: number) => `${Math.round(share * 1e4) / 100 || 0}`;
  return [...made.scales].map((scale, index) => `${shown(scale)} + ${shown(made.tracks[index]!)}`);
};

/** What letters and tracking together add to each line, as a share of its letters. */
const widths = (differences: readonly (number | null)[], tolerance = USUAL): readonly number[] =>
  tones(differences, tolerance).map((tone) => tone.split(' + ').reduce((sum, share) => sum + Number(share) / 100, 0));

test('letters and the gaps between them take up what they may, by equal parts, before spaces do', () => {
  expect(tones([250, -250, 0])).toEqual(['0.5 + 0.5', '-0.7 + -0.3', '0 + 0']);
  expect(tones([600])).toEqual(['1.8 + 0.6']);
  expect(tones([900])).toEqual(['2 + 0.6']);
  expect(tones([-900])).toEqual(['-2 + -0.3']);
});

test('a last line keeps its natural width', () => {
  expect(tones([100, null])).toEqual(['0.2 + 0.2', '0 + 0']);
});

test('neighbours too unlike in both together meet half-way, their letters within 3 %', () => {
  const differences = [500, -500];
  const [above, below] = widths(differences);
  expect(above! - below!).toBeCloseTo(0.037, 4);
  expect(above).toBeCloseTo(-below!);
  const [upper, lower] = tones(differences).map((tone) => Number(tone.split(' + ')[0]));
  expect(upper! - lower!).toBeLessThanOrEqual(3);
});

test('and the one with spaces to spare goes further', () => {
  const [above, below] = widths([680, -450]);
  expect(above! - below!).toBeCloseTo(0.037, 4);
  expect(0.026 - above!).toBeLessThan(0.018 + below!);
  expect(widths([null, 680, -450]).slice(1)).toEqual([above, below]);
});

test('no two neighbours whose spaces have room differ by more than 3 % in their letters', () => {
  const difference = fc.integer({ min: -700, max: 900 });
  fc.assert(
    fc.property(fc.array(difference, { minLength: 2, maxLength: 12 }), (differences) => {
      const scales = tones(differences).map((tone) => Number(tone.split(' + ')[0]));
      const apart = scales.slice(1).map((scale, at) => Math.abs(scale - scales[at]!));
      const driven = (at: number) => Math.abs(differences[at]!) > 600;
      for (const [at, step] of apart.entries()) if (!driven(at) && !driven(at + 1)) expect(step).toBeLessThan(3.2);
    }),
  );
});

test('but not where a space would be driven too far', () => {
  const [above, below] = widths([1300, -500]);
  expect(above).toBeCloseTo(0.026);
  expect(below).toBeGreaterThan(-0.02);
});

test('only a rescued line goes further, and only when its spaces have', () => {
  expect(tones([1000], RESCUE)).toEqual(['2 + 0.6']);
  expect(widths([1750], RESCUE)[0]).toBeGreaterThan(0.026);
  expect(tones([4000], RESCUE)).toEqual(['3 + 0.8']);
  expect(tones([-4000], RESCUE)).toEqual(['-3 + -0.5']);
});
