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
];

for (const [text, expected] of CASES) {
  test(JSON.stringify(text), () => {
    expect(outline(text)).toBe(expected);
  });
}
