import { expect, test } from 'vitest';
import { worded } from './words.js';

const shown = (text: string): string =>
  worded(text)
    .map((inline) =>
      inline.kind === 'run' ? (inline.marks.includes('emphasis') ? `<${inline.text}>` : inline.text) : '',
    )
    .join('');

test.each([
  ['*The Strand*, July 1908', '<The Strand>, July 1908'],
  ['First in _The Strand_; then in *Ebb.*', 'First in <The Strand>; then in <Ebb.>'],
  ['(*Ebb*)', '(<Ebb>)'],
  ['No mark at all.', 'No mark at all.'],
  ['', ''],
  ['3 * 4 * 5', '3 * 4 * 5'],
  ['see snake_case_name', 'see snake_case_name'],
  ['https://example.org/_a_/b_c', 'https://example.org/_a_/b_c'],
  ['a star* here and* there', 'a star* here and* there'],
  ['**bold** stays', '**bold** stays'],
  ['one * alone', 'one * alone'],
])('%s', (text, expected) => {
  expect(shown(text)).toBe(expected);
});
