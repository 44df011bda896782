import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../../tests/made/ebook.js';
import { plainProse } from '../../../tests/made/interior.js';
import { type Bench, bench, copied, endOf, JUSTIFIED, linesOn, shaped } from '../../../tests/made/type.js';
import { type Inline, type Mark, plain } from '../../document/index.js';
import { type Line, spelledOut } from '../../pages/index.js';
import type { ParagraphStyle } from '../letters/style.js';
import { drawPage } from '../makeup/draw.js';
import type { BlockSetting, TextBlock } from './galley.js';
import { composeLine } from './lay-line.js';
import { startOfLine } from './stretch.js';

let garamond: Bench;
beforeAll(async () => {
  garamond = await bench();
});

const block = (words: string | readonly Inline[], style: Partial<ParagraphStyle> = {}): TextBlock =>
  garamond.compositor.paragraph(shaped(garamond, words), { ...JUSTIFIED, ...style }, { owner: 'artifact' });

const linesOf = (given: TextBlock, setting: BlockSetting = given.settings[0]!): readonly Line[] =>
  Array.from({ length: setting.lines }, (_, line) => linesOn(composeLine(given, setting, line, 0, 100 + line))).flat();

/** What was set, a hyphen of ours taken off again. */
const textOf = (lines: readonly Line[]): string =>
  lines.map((line) => (line.hyphenated ? copied(line).slice(0, -1) : copied(line))).join('');

const letters = fc.string({ unit: fc.constantFrom(...'aeiounrstlmdfgh'), minLength: 1, maxLength: 12 });
const word = fc.oneof(
  { weight: 12, arbitrary: letters },
  { weight: 2, arbitrary: letters.map((text) => `“${text},”`) },
  { weight: 1, arbitrary: fc.tuple(letters, letters).map(([a, b]) => `${a}-${b}`) },
  { weight: 1, arbitrary: fc.tuple(letters, letters).map(([a, b]) => `${a}—${b}`) },
  { weight: 1, arbitrary: letters.map((text) => `https://example.org/${text.repeat(7)}`) },
);
const marks = fc.constantFrom<readonly Mark[]>([], [], [], ['emphasis'], ['strong'], ['small-caps'], ['underline']);
const runs = fc.array(
  fc.tuple(
    fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(' ')),
    marks,
    fc.boolean(),
  ),
  { minLength: 1, maxLength: 5 },
);
const inlines = runs.map((all) => all.map(([text, set, parted]) => run(parted ? `${text} ` : text, { marks: set })));
const style = fc.record({
  measure: fc.integer({ min: 110, max: 400 }),
  align: fc.constantFrom('justify', 'justify', 'left', 'center', 'right'),
  indent: fc.constantFrom(0, 14),
  left: fc.constantFrom(0, 20),
  hang: fc.constantFrom(0, 12),
  hyphenate: fc.boolean(),
  bySense: fc.boolean(),
  drop: fc.constantFrom(null, { lines: 2, width: 24 }),
}) as fc.Arbitrary<Partial<ParagraphStyle>>;

/** What may hang out of the measure on either side: half of a sign, at 11 points. */
const HANG = 3;

describe('any paragraph', () => {
  test('stands on a page as it is composed line by line, plain words as matter', () => {
    fc.assert(
      fc.property(inlines, style, (content, given) => {
        const set = block(content, given);
        for (const setting of set.settings) {
          const slice = { block: set, setting, from: 0, to: setting.lines, row: 0, edge: false };
          const page = { side: 'recto', slices: [slice], footnotes: [], short: 0, start: null } as const;
          const drawn = drawPage(page, { x: 10, baseline: 100, leading: 14, rows: setting.lines });
          const lines = Array.from({ length: setting.lines }, (_, line) =>
            composeLine(set, setting, line, 10, 100 + 14 * line),
          );
          expect(spelledOut(drawn)).toEqual(lines.flat());
        }
      }),
      { numRuns: 150 },
    );
  });

  test('has no line of plain words that is an object of its own', () => {
    const set = block(plainProse(1, 3).flatMap((paragraph) => paragraph.inlines));
    const slice = { block: set, setting: set.settings[0]!, from: 0, to: set.settings[0]!.lines, row: 0, edge: false };
    const page = { side: 'recto', slices: [slice], footnotes: [], short: 0, start: null } as const;
    const drawn = drawPage(page, { x: 0, baseline: 0, leading: 14, rows: 9 });
    expect(drawn.map(({ kind }) => kind)).toEqual(['matter']);
  });

  test('is set whole: each word once and in order, in every way there is to set it', () => {
    fc.assert(
      fc.property(inlines, style, (content, given) => {
        const set = block(content, given);
        for (const setting of [...set.settings, ...(set.richer?.() ?? [])]) {
          expect(textOf(linesOf(set, setting)).trim()).toBe(plain(content).trim());
        }
      }),
      { numRuns: 150 },
    );
  });

  test('has no line wider than its measure, but for signs that hang out', () => {
    fc.assert(
      fc.property(inlines, style, (content, given) => {
        const { measure } = { ...JUSTIFIED, ...given };
        const set = block(content, given);
        for (const line of linesOf(set)) {
          expect(endOf(line)).toBeLessThan(measure + HANG);
          expect(line.x).toBeGreaterThan(-HANG);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('fills its measure, and widens letters by no more than 3 %', () => {
    fc.assert(
      fc.property(inlines, (content) => {
        const set = block(content);
        const lines = linesOf(set);
        for (const [index, line] of lines.entries()) {
          expect(Math.abs(line.scale - 1)).toBeLessThanOrEqual(0.0301);
          if (index < lines.length - 1 && line.tokens.slice(0, -1).includes(null)) {
            expect(endOf(line)).toBeGreaterThan(JUSTIFIED.measure - 0.01);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test('tells where each of its lines begins in the text', () => {
    fc.assert(
      fc.property(inlines, (content) => {
        const set = block(content);
        const setting = set.settings[0]!;
        const text = plain(content);
        const lines = linesOf(set);
        for (let line = 0; line < setting.lines; line += 1) {
          const from = startOfLine(set.text, setting, line);
          expect(from === 0 || text[from - 1] === ' ').toBe(true);
          if (line > 0 && copied(lines[line - 1]!).endsWith(' ')) {
            expect(text.slice(from).startsWith(copied(lines[line]!).split(' ')[0]!.replace(/-$/, ''))).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('prose', () => {
  const prose = () => plainProse(60, 77).map(({ inlines: content }) => block(content, { indent: 14 }));

  test('is spaced evenly: few words parted, no ladder, no last line of two ems', () => {
    let lines = 0;
    let hyphens = 0;
    for (const set of prose()) {
      const own = linesOf(set);
      lines += own.length;
      for (const [index, line] of own.entries()) {
        if (line.hyphenated) hyphens += 1;
        expect(line.hyphenated && own[index + 1]?.hyphenated).toBeFalsy();
        expect(line.wordSpace / 2.2).toBeLessThan(1.5);
        expect(line.wordSpace / 2.2).toBeGreaterThan(0.6);
      }
      if (own.length > 1) expect(endOf(own.at(-1)!)).toBeGreaterThan(22);
    }
    expect(hyphens / lines).toBeLessThan(0.04);
  });

  test('in a narrow column widens a loose line’s letters all they may before its spaces look half as wide again', () => {
    let loose = 0;
    for (const { inlines: content } of plainProse(60, 77)) {
      const set = block(content, { measure: 200, indent: 14 });
      for (const [index, line] of linesOf(set).slice(0, -1).entries()) {
        const seen = (line.wordSpace + 2 * line.tracking) / 2.2;
        if (seen < 1.5 || !line.tokens.slice(0, -1).includes(null)) continue;
        loose += 1;
        expect([index, line.scale.toFixed(3), line.tracking > 0.03]).toEqual([index, '1.030', true]);
      }
    }
    expect(loose).toBeGreaterThan(0);
  });

  test('a space gives back what tracking adds at both its sides: it looks as wide as in a line without', () => {
    const tracked = prose().flatMap((set) => linesOf(set).filter(({ tracking }) => tracking > 0.02));
    expect(tracked.length).toBeGreaterThan(10);
    for (const line of tracked) {
      // The line fills its measure, what hangs out and the gap behind its last letter aside.
      if (line.tokens.at(-1) === null) expect(endOf(line)).toBeGreaterThan(JUSTIFIED.measure - 0.1);
      expect(line.tracking / 11).toBeLessThan(0.0042);
    }
  });

  test('a tie is held while no word need be parted, and costs more than a hyphen then', () => {
    const ends = (measure: number) =>
      plainProse(30, 5)
        .map(({ inlines: content }) => plain(content).replace(/(\p{L}{2,}) (\p{L}{7,}) /gu, '$1\u00A0$2 '))
        .flatMap((words) => {
          const set = block(words, { measure });
          const setting = set.settings[0]!;
          const starts = Array.from({ length: setting.lines }, (_, line) => startOfLine(set.text, setting, line));
          return starts.slice(1).map((start) => words[start - 1]);
        });
    const share = (list: readonly (string | undefined)[]) =>
      list.filter((sign) => sign === '\u00A0').length / list.length;
    expect(share(ends(300))).toBeLessThan(0.05);
    // In a narrow column a line may end there, rather than look half as wide again.
    expect(share(ends(110))).toBeGreaterThan(2 * share(ends(300)));
  });

  test('what has no letters stays tied in the narrowest column', () => {
    const set = block('Il vint\u00A0: « Que\u00A0voulez-vous\u00A0? »\u00A0– dit-il, et le silence tomba\u00A0!', {
      measure: 70,
    });
    for (const line of linesOf(set)) expect(copied(line)).not.toMatch(/^[:?!–»]/);
  });

  test('offers other numbers of lines where they are fair, and more when asked', () => {
    const sets = prose();
    const some = sets.flatMap(({ settings }) => settings.slice(1));
    const more = sets.flatMap((set) => set.richer?.() ?? []);
    expect(some.length + more.length).toBeGreaterThan(sets.length / 6);
    for (const { settings, richer } of sets) {
      for (const { lines, cost } of [...settings.slice(1), ...(richer?.() ?? [])]) {
        expect(Math.abs(lines - settings[0]!.lines)).toBe(1);
        expect(cost).toBeGreaterThan(0);
      }
    }
  });
});

test('a text without words has no lines', () => {
  expect(linesOf(block(''))).toEqual([]);
  expect(linesOf(block('   '))).toEqual([]);
});

test('a forced line end ends a line, which is not spread', () => {
  const lines = linesOf(block([run('Dear Ottoline,'), { kind: 'line-break', span: run('').span }, run('come home.')]));
  expect(lines.map(copied)).toEqual(['Dear Ottoline,', 'come home.']);
  expect(lines[0]!.wordSpace).toBeCloseTo(2.2);
});

test('a stanza keeps its lines and their indents, and turns over what is too long', () => {
  const verse = [
    'The water came up',
    'and the water went down, all the long way to the bishop’s own door and in at it',
    'home',
  ];
  const texts = verse.map((line, index) => ({ text: shaped(garamond, line), indent: index === 2 ? 22 : 0 }));
  const set = garamond.compositor.stanza(
    texts,
    { ...JUSTIFIED, align: 'left', measure: 200, hang: 30 },
    { owner: 'artifact' },
  );
  const lines = linesOf(set);
  expect(
    lines
      .map(copied)
      .map((text) => text.trim())
      .join('/'),
  ).toBe('The water came up/and the water went down, all the long way to/the bishop’s own door and in at it/home');
  expect(lines.map(({ x }) => Math.round(x))).toEqual([0, 0, 30, 22]);
});

test('lines beside a drop capital are shorter', () => {
  const [set] = plainProse(1, 3).map(({ inlines: content }) => block(content, { drop: { lines: 2, width: 30 } }));
  expect(linesOf(set!).map(({ x }) => x > 25)).toEqual(linesOf(set!).map((_, index) => index < 2));
});

test('a word wider than its line is torn, and nothing of it lost', () => {
  const long = 'a'.repeat(300);
  const lines = linesOf(block(`so ${long} it`));
  expect(textOf(lines)).toBe(`so ${long} it`);
  for (const line of lines) expect(endOf(line)).toBeLessThan(JUSTIFIED.measure + HANG);
});

test('a torn word leaves no letter or two alone in the last line', () => {
  for (let length = 30; length < 90; length += 1) {
    const own = linesOf(block('QM.'.repeat(30).slice(0, length)));
    const last = own.at(-1)!;
    if (own.length > 1) expect(endOf(last) - last.x, `${length} letters`).toBeGreaterThan(22);
  }
});

test('a hundred thousand words in one paragraph are broken before the test’s time is up', () => {
  const words = Array.from({ length: 100_000 }, (_, index) => ['rain', 'on', 'the', 'landing', 'all'][index % 5]).join(
    ' ',
  );
  const set = block(words);
  expect(set.settings[0]!.lines).toBeGreaterThan(4000);
});
