import { expect, test } from 'vitest';
import type { Diagnostic } from '../diagnostics/index.js';
import { normalize, normalized } from './normalize.js';

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

test('a row of marks is an ornament, and stays', () => {
  const row = `"Go," he said. ${"''".repeat(12)} "No."`;
  expect(normalize(row, 'plain', AS_WRITTEN)).toBe(`“Go,” he said. ${"''".repeat(12)} “No.”`);
});

test('marks about nothing but asterisks have no stray space', () => {
  expect(normalize('Nobody said "***" aloud.', 'plain', AS_WRITTEN)).toBe('Nobody said “***” aloud.');
});

test('a row of tildes is a break, no fence of code', () => {
  expect(normalize('"Go."\n\n~~~\n\n"No," he said.\n', 'markdown', AS_WRITTEN)).toBe(
    '“Go.”\n\n~~~\n\n“No,” he said.\n',
  );
});

test.each([
  ['+++\ntitle = "The Tide"\n+++\n\n"Go."\n', '+++\ntitle = "The Tide"\n+++\n\n“Go.”\n'],
  ['% The "Tide"\n% Ada Quill\n\n"Go."\n', '% The "Tide"\n% Ada Quill\n\n“Go.”\n'],
])('front matter is a program’s: %j', (input, output) => {
  expect(normalize(input, 'markdown', AS_WRITTEN)).toBe(output);
});

test('Markdown keeps its marks, its code and its addresses', () => {
  const given = [
    '---',
    'title: "Tide -- a story"',
    '---',
    '# "Tide" -- one',
    '',
    '*"Go,"* he said -- "to [the "inn"](http://x--y.org \'t"t\')..."',
    '',
    '- `"raw" -- ...` and <a title="x--y">"text"</a> &mdash; "so"',
    '> "quoted',
    '> over two lines"',
    '',
    '```',
    '"code" -- ...',
    '```',
    '',
    '    "indented" -- ...',
    '',
    '* * *',
    '',
    'A \\"stay\\" -- <!-- "x" -- --> end.',
    '',
    '| "a" | -- |',
    '|-----|----|',
    '',
    'He "left."[^1]',
    '',
    '[^1]: So "he" said.',
    '',
    '    "Twice."',
  ].join('\n');
  expect(normalize(given, 'markdown', AS_WRITTEN).split('\n')).toEqual([
    '---',
    'title: "Tide -- a story"',
    '---',
    '# “Tide”—one',
    '',
    "*“Go,”* he said—“to [the “inn”](http://x--y.org 't\"t')…”",
    '',
    '- `"raw" -- ...` and <a title="x--y">“text”</a> &mdash; “so”',
    '> “quoted',
    '> over two lines”',
    '',
    '```',
    '"code" -- ...',
    '```',
    '',
    '    "indented" -- ...',
    '',
    '* * *',
    '',
    'A \\"stay\\"—<!-- "x" -- --> end.',
    '',
    '| “a” | — |',
    '|-----|----|',
    '',
    'He “left.”[^1]',
    '',
    '[^1]: So “he” said.',
    '',
    '    “Twice.”',
  ]);
});

test('the lines of a plain text are paragraphs unless they are wrapped', () => {
  expect(normalize('"One," said Ann.\n"Two.\n"Three," said Ben.\n', 'plain', AS_WRITTEN)).toBe(
    '“One,” said Ann.\n“Two.\n“Three,” said Ben.\n',
  );
  const wrapped = [
    'The harbour lay quite still that night, and no one said a word of the "old',
    'man" who had gone out in the morning with his "good luck" and his nets and',
    'had not come home. "He will," said Ann. "He always does, whatever the wind',
    'may say."',
  ];
  expect(normalize(wrapped.join('\r\n'), 'plain', AS_WRITTEN)).toBe(
    wrapped
      .join('\r\n')
      .replace('"old', '“old')
      .replace('man"', 'man”')
      .replace('"good luck"', '“good luck”')
      .replace('"He will," said Ann. "He', '“He will,” said Ann. “He')
      .replace('say."', 'say.”'),
  );
});

test('indents, line ends and blank lines stay', () => {
  const text = '\n  The tide.\r\n\r\n\r\n\tThe "boats".\r\n';
  expect(normalize(text, 'plain', AS_WRITTEN)).toBe('\n  The tide.\r\n\r\n\r\n\tThe “boats”.\r\n');
});

test('doubts are told where the mark stands in the text as it came', () => {
  const text = '\uFEFF"Look -- there..."\n\nAll  is  well -- "or so he said.\n\n"No," said Ann.\n';
  const told: Diagnostic[] = [];
  normalized({ file: 'a.txt', text }, 'plain', AS_WRITTEN, (diagnostic) => told.push(diagnostic));
  expect(told.map(({ code, span }) => [code, text.slice(span!.start, span!.end + 2)])).toEqual([
    ['quote/unclosed', '"or'],
  ]);
});

test('no mark is set where the encoding is in doubt', () => {
  const text = '"Sk³ad," powiedzia³a -- "a".';
  expect(normalized({ file: 'a.txt', text, unsure: true }, 'plain', AS_WRITTEN, () => {})).toBe(text);
});
