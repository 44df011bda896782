import { expect, test } from 'vitest';
import { outline } from '../../../tests/outline.js';

const ASIDE = '{A}\n\n{B}\n\n{D}\n\n{F}\n\n{G}\n\n{A}\n\n{B}';
const READ = 'A B D F G A B';

test.each([
  [
    'a name alone ends one, above the next or at the end, where another says farewell',
    `${ASIDE}\n\nDear Mara,\n\n{D}\n\nYours, &c.,\nTom\n\nDear Tom,\n\n{B}\n\nM. Holt\n\nDear Mara --\n\n{F}\n\nT.H.`,
    `${READ} letter([Dear Mara,] D [Yours, &c., / Tom]) letter([Dear Tom,] B [M. Holt]) letter([Dear Mara --] F [T.H.])`,
  ],
  [
    'where none does, what is greeted may be anything',
    `${ASIDE}\n\nDear Tom,\n\n{B}\n\nM. Holt\n\nDear Mara --\n\n{F}\n\nT.H.`,
    `${READ} [Dear Tom,] B [M. Holt] [Dear Mara --] F [T.H.]`,
  ],
  [
    'a last line that is a sentence is no name',
    `${ASIDE}\n\nDear Mara,\n\n{D}\n\nLove,\nTom\n\nDear Tom,\n\n{B}\n\nNo.`,
    `${READ} letter([Dear Mara,] D [Love, / Tom]) [Dear Tom,] B [No.]`,
  ],
])('letters of one story: %s', (_what, text, expected) => {
  expect(outline(text)).toBe(expected);
});
