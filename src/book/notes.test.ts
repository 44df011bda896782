import { expect, test } from 'vitest';
import { note, story } from '../../tests/made/book.js';
import { call, prose, run } from '../../tests/made/ebook.js';
import { isFigure, noteLabel, noteSigns, secondSign } from './notes.js';

const signs = (called: readonly string[], moved: readonly string[]) =>
  [
    ...noteSigns(
      story('s', { blocks: [prose(run('A'), ...called.map(call))], endNotes: moved.map((id) => note(id, 'Told.')) }),
    ),
  ].map(([id, sign]) => `${id} ${sign}`);

test.each<[string, readonly string[], readonly string[], readonly string[]]>([
  ['a lone note has an asterisk', ['a'], ['a'], ['a *']],
  ['a lone note called twice, too', ['a', 'a'], ['a'], ['a *']],
  ['several have figures in the order of their calls', ['b', 'a', 'b'], ['a', 'b'], ['b 1', 'a 2']],
  ['one that nothing calls has none', ['a'], ['x', 'a'], ['a *']],
  ['nothing called', [], ['x'], []],
])('%s', (_, called, moved, expected) => expect(signs(called, moved)).toEqual(expected));

test('figures have a stop before their note, and signs none', () => {
  expect(['1', '12', '*', '††'].map(noteLabel)).toEqual(['1.', '12.', '*', '††']);
  expect(['1', '*'].map(isFigure)).toEqual([true, false]);
  expect([0, 5, 6, 13].map(secondSign)).toEqual(['*', '¶', '**', '†††']);
});
