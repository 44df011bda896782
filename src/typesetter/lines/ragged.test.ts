import { beforeAll, expect, test } from 'vitest';
import { type Bench, bench, copied, endOf, JUSTIFIED, linesOn, shaped } from '../../../tests/made/type.js';
import type { ParagraphStyle } from '../letters/style.js';
import { composeLine } from './lay-line.js';

let garamond: Bench;
beforeAll(async () => {
  garamond = await bench();
});

function set(words: string, style: Partial<ParagraphStyle>) {
  const given = { ...JUSTIFIED, hyphenate: false, ...style };
  const block = garamond.compositor.paragraph(shaped(garamond, words), given, { owner: 'artifact' });
  const [setting] = block.settings;
  return Array.from({ length: setting!.lines }, (_, index) =>
    linesOn(composeLine(block, setting!, index, 0, 0)),
  ).flat();
}

const TITLE = 'The Ferry at Low Water, or, What the Lamplighter Told the Bishop about the Eels';

test('lines begin at the left and keep their natural spaces', () => {
  for (const line of set(TITLE, { align: 'left', measure: 120 })) {
    expect(line.x).toBeCloseTo(0);
    expect(line.wordSpace).toBeCloseTo(2.2);
    expect(line.scale).toBe(1);
    expect(endOf(line)).toBeLessThanOrEqual(120);
  }
});

test('lines end at the right', () => {
  for (const line of set(TITLE, { align: 'right', measure: 120 })) expect(endOf(line)).toBeCloseTo(120, 1);
});

test('a title’s lines are about as long as each other, its last one too', () => {
  const lines = set(TITLE, { align: 'center', measure: 250 });
  const lengths = lines.map((line) => endOf(line) - line.x);
  expect(lines.length).toBe(2);
  expect(Math.min(...lengths) / Math.max(...lengths)).toBeGreaterThan(0.8);
  for (const line of lines) expect(line.x + endOf(line)).toBeCloseTo(250, 0);
});

test.each([
  ['A Lamplighter and the Bishop', ['A Lamplighter', 'and the Bishop'], 100],
  ['The Ferry at Low Water: A Tale of the Weir', ['The Ferry at Low Water:', 'A Tale of the Weir'], 160],
  ['A Letter to the Keeper of the Weir', ['A Letter', 'to the Keeper', 'of the Weir'], 70],
  ['The Long Account of Mr Pellerin', ['The Long Account', 'of Mr Pellerin'], 130],
])('a title’s lines end by sense: %s', (title, expected, measure) => {
  const lines = set(title, { align: 'center', measure, bySense: true });
  expect(lines.map((line) => copied(line).trim())).toEqual(expected);
});

test('nothing is hyphenated unless it may be', () => {
  const words = 'Extraordinarily incomprehensible circumstances notwithstanding';
  expect(set(words, { align: 'left', measure: 150 }).some(({ hyphenated }) => hyphenated)).toBe(false);
  const lines = set(words, { align: 'left', measure: 60, hyphenate: true });
  expect(lines.some(({ hyphenated }) => hyphenated)).toBe(true);
  expect(lines.map((line) => copied(line).replace(line.hyphenated ? /-$/ : /$^/, '')).join('')).toBe(words);
});
