import { expect, test } from 'vitest';
import { outline } from '../../../tests/outline.js';

const LONG = 'Wind had been at the shutters since noon, and the keeper had counted his eels';
const ON = 'twice over and was not done.';
const WHOLE = `${LONG} ${ON}`;

/** What scanning leaves of printed pages between the halves of sentences: a text and its outline. */
const CASES: readonly (readonly [text: string, outline: string])[] = [
  [`${LONG}\n\n12\n\n${ON}\n\n${LONG}\n\n13\n\n${ON}`, `[${WHOLE}] [${WHOLE}]`],
  [
    `12        THE WEIR\n\n${LONG}\n\nTHE WEIR        13\n\n${ON}\n\n${LONG}\n\n14\n\nThe Weir\n\n${ON}\n\n{A}`,
    `[${WHOLE}] [${WHOLE}] A`,
  ],
  [
    `${LONG}\n\nAdler / THE WEIR / 2\n\n${ON}\n\n${LONG}\n\nAdler / THE WEIR / 3\n\n${ON}\n\n- 4 -\n\n{A}`,
    `[${WHOLE}] [${WHOLE}] A`,
  ],
  [`${LONG} up-\n\n12\n\nstream\n\n${LONG}\n\n13\n\n${ON}`, `[${LONG} up-stream] [${WHOLE}]`],
  [
    `${LONG}\n\n12\n\n${ON}\n\n{B}\n\n{D}\n\n\n13\n\n\n{A}\n\n${LONG}\n\n14\n\n${ON}\n\n{F}`,
    `[${WHOLE}] B D A [${WHOLE}] F`,
  ],
  // A head that says the title again needs one broken sentence, and takes those between paragraphs with it.
  [
    `THE WEIR\n\nby Wren Adler\n\n{A}\n\n{B}\n\n{C}\n\n{D}\n\n{F}\n\n{G}\n\nTHE WEIR\n9\n\n{A}\n\n${LONG}\n\n10\n\nWREN ADLER\n\n${ON}\n\n{B}`,
    `title<THE WEIR> by<Wren Adler> A B C D F G A [${WHOLE}] B`,
  ],
  // Without a broken sentence the words said again are the story's.
  [
    `THE WEIR\n\n{A}\n\n{B}\n\n{C}\n\n{D}\n\n{F}\n\n{G}\n\n{A}\n\nTHE WEIR\n\n{B}\n\n{C}`,
    'title<THE WEIR> A B C D F G A [THE WEIR] B C',
  ],
  // Numbers between sentences head what follows; one sentence broken may be a slip, and pages follow each other.
  ['{A}\n\n1\n\n{B}\n\n2\n\n{D}', 'A #heading h2<1> B #heading h2<2> D'],
  [`${LONG}\n\n1\n\n${ON}\n\n{A}\n\n2\n\n{B}`, `[${LONG}] #heading h2<1> [${ON}] A #heading h2<2> B`],
  [
    `${LONG}\n\n12\n\n${ON}\n\n${LONG}\n\n40\n\n${ON}`,
    `[${LONG}] #heading h2<12> [${ON}] [${LONG}] #heading h2<40> [${ON}]`,
  ],
  [
    'Frost on the lane,\n\n1\n\nfrost on the hill,\n\n2\n\nfrost on the sill.',
    '[Frost on the lane,] #heading h2<1> [frost on the hill,] #heading h2<2> [frost on the sill.]',
  ],
  // Doors, hours and tapes have numbers of their own: less stands between them than on pages, or they count from the first on.
  [
    'The Corridor\n\n{A}\n\n- 101 -\n\n{B}\n\n- 102 -\n\n{C}\n\n- 103 -\n\n{D}\n\n{F}',
    'title<The Corridor> A [- 101 -] B [- 102 -] C [- 103 -] D F',
  ],
  [
    'THE VIGIL\n\n- 1 -\nTHE VIGIL\n\n{A}\n\n{B}\n\n- 2 -\nTHE VIGIL\n\n{C}\n\n{D}\n\n- 3 -\nTHE VIGIL\n\n{F}\n\n{G}',
    'title<THE VIGIL> h1<1. THE VIGIL> A B h1<2. THE VIGIL> C D h1<3. THE VIGIL> F G',
  ],
  [
    'The Tapes\n\nTAPE 1\n\n[Static.]\n\n{A}\n\n{B}\n\n{C}\n\nTAPE 2\n\n[Static.]\n\n{D}\n\n{F}\n\n{G}\n\nTAPE 3\n\n[Static.]\n\n{A}\n\n{B}\n\n{D}',
    'title<The Tapes> h2<TAPE 1> [[Static.]] A B C [TAPE 2] [[Static.]] D F G [TAPE 3] [[Static.]] A B D',
  ],
];

for (const [text, expected] of CASES) {
  test(JSON.stringify(text), () => {
    expect(outline(text)).toBe(expected);
  });
}
