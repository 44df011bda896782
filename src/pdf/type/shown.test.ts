import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Ink } from '../file/ink.js';
import { move, ShownWords } from './shown.js';

const ofPieces = (pieces: readonly string[]): string => {
  const shown = new ShownWords(new Ink(1));
  for (const piece of pieces) shown.add(piece);
  return shown.finish().text;
};

test.each([
  [['ab', 'c'], '[(abc)] TJ'],
  [['A)70(V', ' )-3.5('], '[(A)70(V )-3.5] TJ'],
  [[')-3('], '[ -3] TJ'],
  [['a)5(', ')-7(b'], '[(a)5 -7(b)] TJ'],
  [['\\(', ')1(', '\\)'], '[(\\()1(\\))] TJ'],
  [['', 'a'], '[(a)] TJ'],
  [[')] TJ 1 Ts [(x)] TJ 0 Ts [(', 'y'], '[ ] TJ 1 Ts [(x)] TJ 0 Ts [(y)] TJ'],
])('%j shows %s', (pieces, shown) => {
  expect(ofPieces(pieces)).toBe(shown);
});

test('a move is rounded to tenths, and none is made for less', () => {
  expect([move(70.26), move(-35), move(0.04), move(-0.04)]).toEqual([')-70.3(', ')35(', '', '']);
  const distance = fc.double({ min: -2000, max: 2000, noNaN: true });
  fc.assert(
    fc.property(distance, (thousandths) => {
      const rounded = Math.round(-10 * thousandths) / 10;
      expect(move(thousandths)).toBe(rounded === 0 ? '' : `)${rounded}(`);
    }),
  );
});

test('pieces may be gathered first: the same is shown, and no string is empty', () => {
  const piece = fc.oneof(fc.constantFrom('a', 'word', '\\(', '\\)', '\\\\', 'x)3(', ')-4(', ')-4(y', 'p)1(q'));
  fc.assert(
    fc.property(fc.array(piece), fc.nat(), (pieces, cut) => {
      const at = cut % (pieces.length + 1);
      const straight = ofPieces(pieces);
      const gathered = new ShownWords(new Ink(1), true);
      for (const one of pieces.slice(0, at)) gathered.add(one);
      const both = new ShownWords(new Ink(1));
      both.addFrom(gathered.ink, 0, gathered.ink.length);
      for (const one of pieces.slice(at)) both.add(one);
      expect(both.finish().text).toBe(straight);
      expect(straight).not.toMatch(/(?<!\\)\(\)/);
    }),
  );
});
