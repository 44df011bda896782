import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ShownWords } from '../type/shown.js';
import { StandingType } from '../type/standing-type.js';
import { Ink } from './ink.js';

test.each([
  [0, '0 '],
  [-0.0004, '0 '],
  [14, '14 '],
  [-14.25, '-14.25 '],
  [0.05, '0.05 '],
  [298.8, '298.8 '],
  [1.0005, '1.001 '],
])('%d points are %j', (points, written) => {
  const ink = new Ink(1);
  ink.points(points);
  expect(ink.text).toBe(written);
});

test('points are what JavaScript makes of their thousandths', () => {
  fc.assert(
    fc.property(fc.double({ min: -14_400, max: 14_400, noNaN: true }), (points) => {
      const ink = new Ink(1);
      ink.points(points);
      expect(ink.text).toBe(`${Math.round(points * 1000) / 1000 || 0} `);
    }),
  );
});

test('what is written, copied and taken back stands as in a string', () => {
  const step = fc.oneof(
    fc.record({ write: fc.string({ unit: fc.constantFrom('a', '(', '\u00ff', '\u0001'), maxLength: 40 }) }),
    fc.record({ back: fc.nat(5) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const ink = new Ink(1);
      let text = '';
      for (const each of steps) {
        if ('write' in each) {
          ink.write(each.write);
          text += each.write;
        } else {
          const count = Math.min(each.back, text.length);
          ink.back(count);
          text = text.slice(0, text.length - count);
        }
      }
      expect(ink.text).toBe(text);
      const copy = new Ink(1);
      copy.copy(ink, 0, ink.length);
      expect([...copy.bytes]).toEqual([...ink.bytes]);
    }),
  );
});

test('type that is kept is printed again, whatever its number; what is not kept is not', () => {
  const pieces = fc.uniqueArray(fc.tuple(fc.nat(5000), fc.constantFrom('a', 'V)70(A', ' )-35(', '\\(')), {
    selector: ([serial]) => serial,
    maxLength: 20,
  });
  fc.assert(
    fc.property(pieces, (kept) => {
      const standing = new StandingType();
      for (const [serial, piece] of kept) standing.keep(serial, (shown) => shown.add(piece));
      for (const [serial, piece] of kept) {
        const [again, anew] = [new ShownWords(new Ink(1)), new ShownWords(new Ink(1))];
        expect(standing.print(serial, again)).toBe(true);
        anew.add(piece);
        expect(again.finish().text).toBe(anew.finish().text);
      }
      expect(standing.print(5001, new ShownWords(new Ink(1)))).toBe(false);
    }),
  );
});
