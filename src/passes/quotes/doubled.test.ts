import { expect, test } from 'vitest';
import { normalize } from '../normalize.js';
import { doubledEdits } from './doubled.js';

const read = (...texts: string[]): readonly string[] =>
  doubledEdits(texts).map((edits, index) => {
    let text = texts[index]!;
    for (const { start, end, text: mark } of [...edits].reverse()) text = text.slice(0, start) + mark + text.slice(end);
    return text;
  });

test.each([
  ["''Hello,'' he said.", '"Hello," he said.'],
  ["``Hello,'' he said. ``You?''", '"Hello," he said. "You?"'],
  ['‘‘Hello,’’ he said.', '"Hello," he said.'],
  ["''He said 'no' to me,'' she said.", `"He said 'no' to me," she said.`],
  ["''I don't want the dogs' bowl,'' she said.", `"I don't want the dogs' bowl," she said.`],
  ["''Get 'em,'' he said--''now.''", `"Get 'em," he said--"now."`],
  ["*''Stop,''* he said (''twice'').", '*"Stop,"* he said ("twice").'],
  ["'She said, ''go'', and left.'", `'She said, "go", and left.'`],
  ["''Tis nothing,'' he said.", '"Tis nothing," he said.'],
  ["He said ,,so'' and left.", 'He said "so" and left.'],
  ['He said ,,so" and "no\'\', too.', 'He said "so" and "no", too.'],
])('%s', (text, expected) => {
  expect(read(text)).toEqual([expected]);
});

test.each([
  "''Tis nothing,' he said. 'She told me 'go away.''",
  "'He told me 'go away.''",
  "''Tis the dogs'' he said",
  "''Hello, he said.",
  "Hello,'' he said.",
  "''Hello, ''he said.",
  "'''Hello,''' he said.",
  "''He was 6'2'' and no more.",
  "She won''t.",
  'one,,two and ,,three',
  '``Hello,`` he said.',
  "''It's his,' he said, 'or the dogs'' ",
])('%s stays', (text) => {
  expect(read(text)).toEqual([text]);
});

test('speech may run on from paragraph to paragraph', () => {
  expect(read('``It runs on.', '``And on.', "``And ends.''")).toEqual(['"It runs on.', '"And on.', '"And ends."']);
  expect(read('``It runs on.', "And ends.''")).toEqual(['``It runs on.', "And ends.''"]);
});

test('they are then set like any double mark, and set again they stay', () => {
  const options = { quotes: 'single', dashes: 'em', language: 'en' } as const;
  const set = normalize("''Hello,'' he said. ''You said 'no'?''", 'plain', options);
  expect(set).toBe('‘Hello,’ he said. ‘You said “no”?’');
  expect(normalize(set, 'plain', options)).toBe(set);
});
