import { beforeAll, describe, expect, test } from 'vitest';
import { call, run } from '../../../tests/made/ebook.js';
import { type Bench, BODY, bench, shaped } from '../../../tests/made/type.js';
import { plain } from '../../document/index.js';
import type { StructureElement } from '../../pages/index.js';
import type { Text } from './text.js';

let garamond: Bench;
beforeAll(async () => {
  garamond = await bench();
});

/** Each word with the key of the face that sets each of its pieces. */
const facesOf = (text: Text): readonly string[] =>
  text.words.map((word) => word.pieces.map(({ shaped: { text: part, face } }) => `${part}:${face.key}`).join(' '));

const emphasis = ['emphasis'] as const;

test('words begin where they stand in the plain text, through marks, breaks and calls', () => {
  const inlines = [
    run('A lamp, '),
    run('“never', { marks: emphasis }),
    run(' out”'),
    { kind: 'line-break', span: run('').span } as const,
    run('said he'),
    call('n'),
    run('.'),
  ];
  const text = garamond.compositor.shape(inlines, BODY, {
    call: () => ({ text: '1', link: null, footnote: null }),
  });
  expect(text.words.map((word) => word.text)).toEqual(['A', 'lamp,', '“never', 'out”', 'said', 'he1.']);
  const string = plain(inlines);
  expect([...text.starts].map((start) => string[start])).toEqual(['A', 'l', '“', 'o', 's', 'h']);
  expect(text.length).toBe(string.length);
  expect(text.ends).toEqual([4]);
});

test('a word in two faces is one word', () => {
  expect(facesOf(shaped(garamond, [run('Stop', { marks: emphasis }), run('! he said.')]))).toEqual([
    'Stop:italic !:regular',
    'he:regular',
    'said.:regular',
  ]);
});

test('runs that look alike are shaped as one, however they were cut', () => {
  const cut = shaped(garamond, [run('“'), run('T'), run('o'), run('’'), run('day')]);
  const whole = shaped(garamond, '“To’day');
  expect(cut.words).toEqual([whole.words[0]]);
  expect(cut.words[0]).toBe(whole.words[0]);
});

test('emphasis in italic turns roman', () => {
  const text = shaped(garamond, [run('far '), run('away', { marks: emphasis })], { posture: 'italic' });
  expect(facesOf(text)).toEqual(['far:italic', 'away:regular']);
});

test('bold, and bold italic', () => {
  const text = shaped(garamond, [
    run('stout ', { marks: ['strong'] }),
    run('heart', { marks: ['strong', 'emphasis'] }),
  ]);
  expect(facesOf(text)).toEqual(['stout:bold', 'heart:bold-italic']);
});

test('the same word is shaped once', () => {
  const [first, second] = shaped(garamond, 'rain rain').words;
  expect(second).toBe(first);
  expect(shaped(garamond, [run('the rain fell')]).words[1]).toBe(first);
});

test('old-style figures by default, lining ones on demand', () => {
  const glyphs = (text: Text) => [...text.words[0]!.pieces[0]!.shaped.glyphs];
  expect(glyphs(shaped(garamond, '1908'))).not.toEqual(glyphs(shaped(garamond, '1908', { figures: 'lining' })));
  const widths = shaped(garamond, '1111', { figures: 'tabular' }).words[0]!.width;
  expect(widths).toBeCloseTo(shaped(garamond, '8888', { figures: 'tabular' }).words[0]!.width);
});

test('small capitals are the face’s own, and come from the roman where the italic has none', async () => {
  const letters = shaped(garamond, 'eels').words[0]!;
  const capitals = shaped(garamond, 'eels', { caps: 'small' }).words[0]!;
  expect([...capitals.pieces[0]!.shaped.glyphs]).not.toEqual([...letters.pieces[0]!.shaped.glyphs]);
  const source = await bench('source-serif-4');
  expect(facesOf(shaped(source, 'eels', { caps: 'small', posture: 'italic' }))).toEqual(['eels:regular']);
});

test('superior figures are the face’s own; what it has none for is made small and raised', () => {
  const [own] = shaped(garamond, [run('a'), run('2', { marks: ['superscript'] })]).words;
  expect(own!.pieces.map(({ scale }) => scale)).toEqual([1, 1]);
  const [made] = shaped(garamond, [run('a'), run('Æ', { marks: ['superscript'] })]).words;
  expect(made!.pieces[1]!.scale).toBeLessThan(1);
  expect(made!.pieces[1]!.rise).toBeGreaterThan(0);
  // An asterisk stands high by itself, and the face's own superior one is a speck.
  const [called] = shaped(garamond, [run('a'), run('**', { marks: ['superscript'] })]).words;
  const [plain] = shaped(garamond, '**').words;
  const { shaped: sign, scale, rise } = called!.pieces[1]!;
  expect([[...sign.glyphs], scale, rise]).toEqual([[...plain!.pieces[0]!.shaped.glyphs], 1, 0]);
});

test('a no-break space ties two words', () => {
  const text = shaped(garamond, 'Mr\u00a0Pratt and Mrs\u00a0Pratt');
  expect(text.words.map((word) => word.text)).toEqual(['Mr', 'Pratt', 'and', 'Mrs', 'Pratt']);
  expect(text.ties).toEqual([0, 3]);
});

test('a soft hyphen steers breaking and is not set', () => {
  const [word] = shaped(garamond, 'lamp\u00adlighter').words;
  expect(word!.text).toBe('lamplighter');
  expect(word!.all.map(({ at, kind }) => [at, kind])).toEqual([[4, 'hyphen']]);
});

describe('places to part a word', () => {
  test.each([
    ['well-known', [5]],
    ['T-shirt', []],
    ['dark—and', [5]],
    ['night—’twas', [6]],
    ['Smith’s…’s', []],
    ['late—(or', [5]],
    ['wait…what', [5]],
    ['either/or', [7]],
    ['“—no', []],
    ['1914–1918', [5]],
  ])('%s after a sign', (word, places) => {
    expect(shaped(garamond, word).words[0]!.hard.map(({ at }) => at)).toEqual(places);
  });

  test.each([
    ['lamplighter', 'lamp-lighter'],
    ['lamplighter’s,', 'lamp-lighter’s,'],
    ['LAMPLIGHTER', 'LAMPLIGHTER'],
    ['eels', 'eels'],
  ])('%s by pattern', (word, parted) => {
    const places = shaped(garamond, word).words[0]!.all.map(({ at }) => at);
    expect([0, ...places].map((at, index) => word.slice(at, places[index])).join('-')).toBe(parted);
  });

  test('a place is measured as it will be set, but for the kerning across it', () => {
    const word = shaped(garamond, 'lamplighter').words[0]!;
    for (const { at, before, after } of word.all) {
      const set = (pieces: readonly { shaped: { width: number } }[]) =>
        pieces.reduce((sum, p) => sum + p.shaped.width, 0);
      expect(Math.abs(before - set(word.between(0, at)))).toBeLessThan(25);
      expect(Math.abs(after - set(word.between(at, word.text.length)))).toBeLessThan(25);
    }
  });
});

test('links keep their words, and their call follows the last of them', () => {
  const owner: StructureElement = { role: 'Link', children: [] };
  const link = { target: { kind: 'web', href: 'https://example.org/' }, owner } as const;
  const asked: string[] = [];
  const text = garamond.compositor.shape(
    [
      run('see '),
      run('the old ', { link: link.target.href }),
      run('gazette', { link: link.target.href, marks: emphasis }),
      run(', page two'),
    ],
    BODY,
    {
      link: (href, words) => {
        asked.push(`${href} ${words}`);
        return { link, call: { text: '3', link: null, footnote: null } };
      },
    },
  );
  expect(asked).toEqual(['https://example.org/ the old gazette']);
  expect(text.words.map((word) => word.pieces.map((piece) => `${piece.shaped.text}${piece.link ? '*' : ''}`))).toEqual([
    ['see'],
    ['the*'],
    ['old*'],
    ['gazette*', '3', ','],
    ['page'],
    ['two'],
  ]);
});

describe('characters that the face lacks', () => {
  test('come from the symbols and emoji that end the chain', () => {
    const text = shaped(garamond, 'a★ and 🦊');
    expect(facesOf(text)).toEqual(['a:regular ★:symbols-2', 'and:regular', '🦊:emoji']);
    expect(garamond.log.all).toEqual([]);
  });

  test('are reported once, with name, place and way out', async () => {
    const own = await bench();
    shaped(own, [run('To the \u{12000} and again the \u{12000}, said he')]);
    expect(own.log.all).toMatchObject([
      {
        severity: 'error',
        code: 'glyph/missing',
        message: expect.stringContaining('U+12000'),
        span: { start: 7, end: 9 },
        hint: expect.stringContaining('fallback'),
      },
    ]);
  });

  test('are reported once for a whole script', async () => {
    const own = await bench();
    shaped(own, 'שלום לך');
    shaped(own, '春眠不覺曉');
    expect(own.log.all.map(({ message }) => message)).toEqual([
      expect.stringContaining('Hebrew letters such as “ש”'),
      expect.stringContaining('Chinese or Japanese letters such as “春”'),
    ]);
  });
});

test('a font of the manifest that may not be embedded is used, and warned of', async () => {
  const log: string[] = [];
  const { Faces } = await import('./faces.js');
  const { installed } = await import('../../../tests/made/interior.js');
  const { regular } = await import('../../../tests/kit/pages.js');
  const { tableOf } = await import('../../fonts/index.js');
  const bytes = Uint8Array.from(regular().bytes);
  new DataView(bytes.buffer).setUint16(Buffer.from(bytes.buffer).indexOf(tableOf(bytes, 'OS/2')!) + 8, 2);
  const world = { ...installed(), file: async () => ({ ok: true, bytes }) as const };
  const ref = { path: 'fonts/mine.ttf', span: run('').span };
  const faces = await Faces.load({ font: 'eb-garamond', fallback: [ref] }, world, (d) =>
    log.push(`${d.severity} ${d.code} ${d.message}`),
  );
  expect(log).toEqual(['warning pdf/font-licence The font fonts/mine.ttf says that no document may carry it']);
  expect(faces.fallback([0x61])?.key).toBe('fallback-1');
});

test('a font of the manifest that is missing is reported, and done without', async () => {
  const log: string[] = [];
  const { Faces } = await import('./faces.js');
  const { installed } = await import('../../../tests/made/interior.js');
  const ref = { path: 'fonts/mine.ttf', span: run('').span };
  const faces = await Faces.load({ font: { regular: ref, italic: ref, bold: null }, fallback: [] }, installed(), (d) =>
    log.push(`${d.code} ${d.message}`),
  );
  expect(log).toEqual([
    'pdf/font The font fonts/mine.ttf is not there',
    'pdf/font The font fonts/mine.ttf is not there',
  ]);
  expect(faces.cut('regular').capHeight).toBeGreaterThan(600);
});

describe('small capitals', () => {
  const small = (words: string, style = {}) =>
    garamond.compositor
      .shape([run(words, { marks: ['small-caps'] }), run(' and then')], { ...BODY, ...style })
      .words.map(({ pieces }) => pieces.map(({ fount }) => fount.features.includes('smcp')));

  test.each([
    ['It was late', [[true], [true], [true], [false], [false]]],
    ['Ada Ćwirko-Łoś', [[true], [true], [false], [false]]],
    // One letter has none: the words around it have none, either.
    ['Nguyễn Thị went', [[false], [false], [false], [false], [false]]],
  ])('%s', (words, wanted) => {
    expect(small(words)).toEqual(wanted);
  });

  test('a title in small capitals is written small, and its letters are not set apart, where one has none', () => {
    const style = { ...BODY, caps: 'small', tracking: 1 } as const;
    const set = (words: string) => garamond.compositor.shape([run(words)], style);
    expect(set('The Kettle').style).toBe(style);
    expect(set('Nguyễn').style).toMatchObject({ caps: 'normal', tracking: 0 });
    expect(set('Nguyễn').style).toBe(set('Nguyễn').style);
  });
});
