import { describe, expect, test } from 'vitest';
import { regular } from '../../../tests/kit/pages.js';
import type { Shaped } from '../../fonts/index.js';
import { Ink } from '../file/ink.js';
import { fragment } from './fragment.js';
import { ShownWords } from './shown.js';
import { TypeCase } from './type-case.js';

const face = regular();

/** Glyphs by the letters they look like, each its natural width. */
function shaped(text: string, look: string, clusters: readonly number[], rest: Partial<Shaped> = {}): Shaped {
  const glyphs = Uint16Array.from(look, (letter) => face.glyph(letter.codePointAt(0)!));
  const advances = Float32Array.from(glyphs, (glyph) => face.advance(glyph));
  return {
    face,
    serial: 0,
    text,
    glyphs,
    advances,
    clusters: Int32Array.from(clusters),
    offsets: null,
    width: 0,
    ...rest,
  };
}

const set = (word: Shaped, parted = false, size = 10) => {
  const typeCase = new TypeCase(face, 'F1');
  const piece = new ShownWords(new Ink(1), true);
  fragment(word, typeCase, parted, size, piece);
  return { out: piece.ink.text, texts: typeCase.sorts.map(({ text }) => text) };
};

describe('which text a glyph copies as', () => {
  test.each([
    ['a letter each', shaped('abc', 'abc', [0, 1, 2]), ['a', 'b', 'c']],
    ['a ligature all of its letters', shaped('afib', 'ahb', [0, 1, 3]), ['a', 'fi', 'b']],
    ['a letter and its accent one each', shaped('e\u0301x', "e'x", [0, 0, 2]), ['e', '\u0301', 'x']],
    ['a letter with two accents all three', shaped('e\u0301\u0323', 'e', [0]), ['e\u0301\u0323']],
    ['the last of a cluster what is left', shaped('e\u0301\u0323', "e'", [0, 0]), ['e', '\u0301\u0323']],
    ['from right to left', shaped('אבג', 'cba', [2, 1, 0]), ['ג', 'ב', 'א']],
    ['an accent from right to left', shaped('א\u05b8ב', "b'a", [2, 0, 0]), ['ב', '\u05b8', 'א']],
    ['beyond the basic plane', shaped('🦊x', 'ox', [0, 2]), ['🦊', 'x']],
  ])('%s', (_, word, texts) => {
    expect(set(word).texts).toEqual(texts);
  });

  test('more glyphs than characters: only the whole has a meaning', () => {
    const { out, texts } = set(shaped('xïy', "xi'y", [0, 1, 1, 2]));
    expect(out).toMatch(/^x\)\] TJ \/Span<<\/ActualText<feff00ef>>>BDC \[\(..\)\] TJ EMC \[\(y$/);
    expect(texts).toEqual(['x', '\u200b', '\u200b', 'y']);
  });

  test('the last glyph of a parted word is a soft hyphen', () => {
    expect(set(shaped('so-a-', 'so-a-', [0, 1, 2, 3, 4]), true).texts).toEqual(['s', 'o', '-', 'a', '\u00ad']);
  });
});

describe('where a glyph stands', () => {
  test('kerning is what the advance differs from the width by', () => {
    const word = shaped('AV', 'AV', [0, 1]);
    word.advances[0]! -= 70.26;
    word.advances[1]! += 5;
    expect(set(word).out).toBe('A)70.3(V)-5(');
  });

  test('a glyph moved aside comes back, one moved up is raised by its size', () => {
    const offsets = new Float32Array([0, 0, -30, 120]);
    const word = shaped("a'", "a'", [0, 1], { offsets });
    expect(set(word, false, 10).out).toBe("a)] TJ 1.2 Ts [ 30(')-30] TJ 0 Ts [(");
    expect(set(word, false, 20).out).toContain('2.4 Ts');
  });

  test('what would end the string is escaped', () => {
    expect(set(shaped('(\\)', '(\\)', [0, 1, 2])).out).toBe('\\(\\\\\\)');
  });
});
