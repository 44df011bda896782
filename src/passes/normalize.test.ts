import { expect, test } from 'vitest';
import { normalize } from './normalize.js';

const AS_WRITTEN = { quotes: 'as-written', dashes: 'em', language: 'en' } as const;

test.each([
  ['"Yes," he said.', '“Yes,” he said.'],
  [`'I don't know,' she said. 'Ask the dogs' keeper.'`, '‘I don’t know,’ she said. ‘Ask the dogs’ keeper.’'],
  [`"She said 'no' twice," he told me.`, '“She said ‘no’ twice,” he told me.'],
  [`"'Twas in the '90s," said he. "Rock 'n' roll!"`, '“’Twas in the ’90s,” said he. “Rock ’n’ roll!”'],
  ['"But--" she said. He said--"Go."', '“But—” she said. He said—“Go.”'],
  ['Well... no. And so it went....', 'Well… no. And so it went.…'],
  ['"I thought-" said she.', '“I thought—” said she.'],
  ['It was red - or nearly - and I-I ran.', 'It was red—or nearly—and I-I ran.'],
  ['"It runs on.\n\n"And ends."', '“It runs on.\n\n“And ends.”'],
  [`He was 6'2" tall.`, 'He was 6′2″ tall.'],
  ['The war of 1914-18; the score was 7-6.', 'The war of 1914–18; the score was 7-6.'],
])('%s', (input, output) => {
  expect(normalize(input, 'plain', AS_WRITTEN)).toBe(output);
  expect(normalize(output, 'plain', AS_WRITTEN)).toBe(output);
});

test('turns a story in single marks to double ones, nested quotes with it, and back', () => {
  const single = `'I don't,' he said. 'She told me "no", and 'twas enough.'`;
  const double = '“I don’t,” he said. “She told me ‘no’, and ’twas enough.”';
  expect(normalize(single, 'plain', { ...AS_WRITTEN, quotes: 'double' })).toBe(double);
  expect(normalize(double, 'plain', { ...AS_WRITTEN, quotes: 'single' })).toBe(
    '‘I don’t,’ he said. ‘She told me “no”, and ’twas enough.’',
  );
});

test.each([
  ['de', 'Sie wartete -- vergebens.', 'Sie wartete – vergebens.'],
  ['sv', 'Hon väntade -- förgäves.', 'Hon väntade – förgäves.'],
  ['es', 'Esperaba -- en vano.', 'Esperaba — en vano.'],
])('the spaced dash of %s', (language, input, output) => {
  expect(normalize(input, 'plain', { ...AS_WRITTEN, language })).toBe(output);
});

test('marks about nothing but asterisks have no stray space', () => {
  expect(normalize('Nobody said "***" aloud.', 'plain', AS_WRITTEN)).toBe('Nobody said “***” aloud.');
});
