import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bookOf, coverOf, element, italic, lineOf, regular, settingsOf, typesetOf } from '../../tests/kit/pages.js';
import { ReadPdf } from '../../tests/kit/read-pdf.js';
import { diskWorld } from '../machine/disk.js';
import { type Line, SPACE } from '../pages/index.js';
import { writePdf } from './index.js';

const faces = [regular(), italic()] as const;

/** Characters that both faces have and that come back as themselves: no compatibility forms, nothing without width. */
const letters = Array.from({ length: 0x2100 }, (_, code) => String.fromCodePoint(code)).filter(
  (character) =>
    /^[\p{L}\p{N}\p{P}\p{Sc}]$/u.test(character) &&
    character.normalize('NFKD') === character &&
    faces.every((face) => face.has(character.codePointAt(0)!)),
);

const word = fc.tuple(fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 9 }), fc.boolean());
const line = fc.record({
  words: fc.array(word, { minLength: 1, maxLength: 5 }),
  scale: fc.double({ min: 0.97, max: 1.03, noNaN: true }),
  tracking: fc.constantFrom(0, 0, 0.055),
  wordSpace: fc.double({ min: 2, max: 4, noNaN: true }),
});

test('whatever is set can be copied, word for word and in order', async () => {
  expect(letters.length).toBeGreaterThan(300);
  const cover = await coverOf();
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 30 }), async (lines) => {
      const owner = element('P');
      const set = lines.map(({ words, ...spacing }, index): Line => {
        const shaped = words.map(([characters, slanted]) => faces[slanted ? 1 : 0].shape(characters.join('')));
        const tokens = shaped.flatMap((token) => [token, SPACE]);
        return { ...lineOf(faces[0], ''), ...spacing, tokens, owner, baseline: 30 + 18 * index };
      });
      const typeset = typesetOf([set], { structure: element('Document', [owner]) });
      const pdf = new ReadPdf(await writePdf(typeset, bookOf(), cover, settingsOf(), diskWorld('.')));
      const copied = pdf.text(2).trim().split(/\s+/).join(' ');
      const written = lines.flatMap(({ words }) => words.map(([characters]) => characters.join(''))).join(' ');
      expect(copied.normalize()).toBe(written.normalize());
    }),
    { numRuns: 40 },
  );
});
