import { expect, test } from 'vitest';
import { withDecisions } from './known.js';

const OWN = `# Mine.
a.txt:
  # the first
  - {at: "x ⟦y⟧ z", is: fine} # why
proofed: {a.txt: ["0000000a"]}
`;

test('what is taken stands behind the story’s other decisions; all else stays as it is written', () => {
  const made = withDecisions(OWN, [
    { file: 'a.txt', line: '{at: "it was ⟦late⟧ in", to: dark}' },
    { file: 'b.txt', line: '{at: "the ⟦end⟧", cut: true}' },
  ]);
  expect(made).toBe(`# Mine.
a.txt:
  # the first
  - { at: "x ⟦y⟧ z", is: fine } # why
  - { at: it was ⟦late⟧ in, to: dark }
proofed: { a.txt: [ "0000000a" ] }
b.txt:
  - { at: the ⟦end⟧, cut: true }
`);
});

test('a file of decisions is begun where there is none', () => {
  expect(withDecisions('', [{ file: 'a.txt', line: '{at: "⟦x⟧ y", to: z}' }])).toBe(
    'a.txt:\n  - { at: ⟦x⟧ y, to: z }\n',
  );
});
