import { beforeAll, expect, test } from 'vitest';
import { run } from '../../../tests/made/ebook.js';
import { type Bench, BODY, bench, copied, JUSTIFIED, linesOn, shaped } from '../../../tests/made/type.js';
import { drawText } from '../compose/draw-text.js';

let garamond: Bench;
beforeAll(async () => {
  garamond = await bench();
});

/** What stands after each letter of a word beyond its face's own kerning, in thousandths of an em. */
function gaps(word: string): readonly number[] {
  return shaped(garamond, word).words[0]!.pieces.flatMap(({ shaped: { face, text, advances } }) => {
    const usual = face.shape(text, ['onum', 'pnum']).advances;
    return [...advances].map((advance, at) => Math.round(advance - usual[at]!));
  });
}

test.each([
  ['NATO', [50, 50, 50, 0]],
  ['NATO’s', [50, 50, 50, 0, 0, 0]],
  ['MPs', [50, 0, 0]],
  ['XIV', [50, 50, 0]],
  ['ÉCOLE', [50, 50, 50, 50, 0]],
  ['U.S.A.', [0, 0, 0, 0, 0, 0]],
  ['O’NEIL', [0, 0, 50, 50, 50, 0]],
  ['CATCH-22', [50, 50, 50, 50, 0, 0, 0, 0]],
  ['I', [0]],
  ['Mara', [0, 0, 0, 0]],
  ['PhD', [0, 0, 0]],
])('%s: only capitals abreast stand apart', (word, expected) => {
  expect(gaps(word)).toEqual(expected);
});

test('the word is as much wider, and so is each of its parts', () => {
  const word = shaped(garamond, 'UNESCO').words[0]!;
  const { advances } = word.pieces[0]!.shaped;
  expect(word.width).toBeCloseTo(advances.reduce((sum, advance) => sum + advance, 0));
  const [parted] = shaped(garamond, 'UNESCO-NATO').words;
  const width = (from: number, to: number) => parted!.between(from, to).reduce((sum, one) => sum + one.shaped.width, 0);
  expect(Math.abs(width(0, 7) + width(7, 11) - parted!.width)).toBeLessThan(60);
});

test('small capitals, letters set apart and raised ones are left to their style', () => {
  const width = (style: Partial<typeof BODY>) => shaped(garamond, 'NATO', style).words[0]!.width;
  const { face } = garamond.compositor.fountOf(BODY);
  expect(width({ caps: 'all-small' })).toBeCloseTo(face.shape('NATO', ['onum', 'pnum', 'smcp', 'c2sc']).width);
  expect(width({ tracking: 1 })).toBeCloseTo(face.shape('NATO', ['onum', 'pnum', '-liga', '-clig']).width);
});

test('they copy as they were written', () => {
  const text = 'She had been with UNESCO and the BBC since WWII, as Queen MARY’s guest.';
  const block = garamond.compositor.paragraph(shaped(garamond, [run(text)]), JUSTIFIED, { owner: 'artifact' });
  expect(
    linesOn(drawText(block, 0, 0, 14))
      .map(copied)
      .join(''),
  ).toBe(text);
});
