import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Bench, bench, copied, endOf, JUSTIFIED, linesOn, shaped } from '../../../tests/made/type.js';
import { embeddingOf, visualOrder } from '../../fonts/index.js';
import { type Line, placesIn, widthIn } from '../../pages/index.js';
import { composeLine } from '../lines/lay-line.js';
import { isComplex, unitsIn } from './scripts.js';
import type { ParagraphStyle } from './style.js';

const HEBREW = 'node_modules/@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf';

const ARABIC = 'node_modules/@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf';

let hebrew: Bench;
let mixed: Bench;
beforeAll(async () => {
  mixed = await bench('eb-garamond', { 'hebrew.ttf': HEBREW, 'arabic.ttf': ARABIC });
  hebrew = await bench('eb-garamond', { 'hebrew.ttf': HEBREW });
});

function set(given: Bench, words: string, style: Partial<ParagraphStyle> = {}) {
  const block = given.compositor.paragraph(shaped(given, words), { ...JUSTIFIED, ...style }, { owner: 'artifact' });
  const [setting] = block.settings;
  return Array.from({ length: setting!.lines }, (_, line) => linesOn(composeLine(block, setting!, line, 0, 0))).flat();
}

/** A line's words as the eye meets them. */
const fromLeft = ({ tokens, places }: Line): readonly string[] =>
  tokens
    .flatMap((token, index) => (token === null ? [] : [{ text: token.text, place: places?.[index] ?? index }]))
    .sort((a, b) => a.place - b.place)
    .map(({ text }) => text);

test.each([
  ['Nothing of the kind: “no”, she said — ‘never’… ☆ 🦊 €', false],
  ['שלום', true],
  ['كتاب', true],
  ['春', true],
  ['한국', false],
  ['カタカナ', true],
])('%s is complex: %s', (text, complex) => {
  expect(isComplex(text)).toBe(complex);
});

test('levels of the Unicode Bidirectional Algorithm set the order of the line', () => {
  const order = (text: string) => {
    const { levels } = embeddingOf(text);
    const letters = [...text];
    return visualOrder([...levels])
      .map((index) => letters[index])
      .join('');
  };
  expect(order('abc אבג def')).toBe('abc גבא def');
  expect(order('אבג 12 דה')).toBe('הד 12 גבא');
  expect(embeddingOf('אבג abc').rtl).toBe(true);
  expect(embeddingOf('abc אבג').rtl).toBe(false);
});

describe('with a font', () => {
  test('a Hebrew word in an English line runs from right to left', () => {
    const [line] = set(hebrew, 'He wrote שלום עולם on it.', { align: 'left' });
    const words = line!.tokens.filter((token) => token !== null).map(({ text }) => text);
    expect(words).toEqual(['He', 'wrote', 'שלום', 'עולם', 'on', 'it.']);
    expect(fromLeft(line!)).toEqual(['He', 'wrote', 'עולם', 'שלום', 'on', 'it.']);
    const word = line!.tokens.find((token) => token?.text === 'שלום')!;
    expect([...word.clusters]).toEqual([3, 2, 1, 0]);
    expect(hebrew.log.all).toEqual([]);
  });

  test('a Hebrew paragraph begins at the right, and its last line ends at the left', () => {
    const words = 'ירד הגשם כל היום ולא חדל '.repeat(8).trim();
    const lines = set(hebrew, words, { indent: 12 });
    expect(lines.length).toBeGreaterThan(2);
    expect(endOf(lines[0]!)).toBeCloseTo(JUSTIFIED.measure - 12, 1);
    for (const line of lines.slice(1)) expect(endOf(line)).toBeCloseTo(JUSTIFIED.measure, 1);
    expect(lines.at(-1)!.x).toBeGreaterThan(10);
    expect(fromLeft(lines[0]!).at(-1)).toBe('ירד');
    expect(lines.map(copied).join('').trim()).toBe(words);
  });

  test('whatever is mixed, lines hold it in the order of reading, and each token has a place of its own', () => {
    const letters = [
      'שלום',
      'מַלְאֲכֵי',
      'אב',
      'بيت',
      'مَفْتُوحَة',
      'ولا',
      'lamp',
      'Close',
      '12',
      '12:30',
      '٤٥',
      '(גד)',
      '“לא”,',
      '…',
      '—',
      'a-b',
    ];
    const styles = fc.record({
      align: fc.constantFrom('justify', 'left', 'center', 'right'),
      indent: fc.constantFrom(0, 12),
    });
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 60 }), styles, (words, style) => {
        const lines = set(mixed, words.join(' '), style as Partial<ParagraphStyle>);
        expect(lines.map(copied).join('').trim().replace(/ +/g, ' ')).toBe(words.join(' '));
        for (const line of lines) {
          const places = placesIn(line);
          const order = [...places.keys()].sort((a, b) => places[a]! - places[b]!);
          for (const [at, index] of order.slice(1).entries()) {
            const before = order[at]!;
            expect(places[index]! - places[before]!).toBeCloseTo(widthIn(line, line.tokens[before]!), 4);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    ['ends in Hebrew', 'Close שלום שלום שלום שלום שלום שלום שלום שלום שלום שלום'],
    ['ends in English within Hebrew', 'שלום שלום שלום שלום שלום lamp Close lamp Close lamp Close lamp Close lamp'],
  ])('the space that the end of a line swallows lies outside of it: one that %s', (_, words) => {
    for (const line of set(mixed, words, { align: 'center', indent: 12 }).slice(0, -1)) {
      const [space = 0, ...others] = placesIn(line).toReversed();
      const right = Math.max(...others.map((place, at) => place + widthIn(line, line.tokens.at(-2 - at)!)));
      expect(space <= Math.min(...others) || space >= right - 0.001).toBe(true);
    }
  });

  test('brackets are mirrored', () => {
    const [line] = set(hebrew, 'אב (גד) הו');
    const bracket = line!.tokens.find((token) => token?.text.includes('('))!;
    const plain = bracket.face.shape('(').glyphs[0];
    expect([...bracket.glyphs]).not.toContain(plain);
  });
});

describe('ideographs', () => {
  test('part anywhere but where a line must not begin or end', () => {
    const text = '「春、眠」暁';
    const units = unitsIn(text, '', 0, { levels: new Uint8Array(text.length), rtl: false });
    expect(units.map((unit) => unit.text)).toEqual(['「春、', '眠」', '暁']);
  });

  test('fill lines without spaces, each once and in order', () => {
    const text = '春眠不覚暁処処聞啼鳥夜来風雨声花落知多少'.repeat(5);
    const lines = set(hebrew, text);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.map(copied).join('').replaceAll(' ', '')).toBe(text);
    for (const line of lines) expect(endOf(line)).toBeLessThanOrEqual(JUSTIFIED.measure + 0.01);
  });

  test('without a font are refused, in one message', async () => {
    const own = await bench();
    set(own, '春眠不覚暁');
    expect(own.log.all).toHaveLength(1);
    expect(own.log.all[0]!.code).toBe('glyph/missing');
  });
});
