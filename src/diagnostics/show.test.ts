import { expect, test } from 'vitest';
import type { Source } from '../document/index.js';
import type { Diagnostic } from './diagnostic.js';
import { sarif } from './sarif.js';
import { github, pretty, toPlain } from './show.js';

const source: Source = {
  file: 'seeds/a,b.txt',
  text: `First line.\r\n\tShe said" nothing at all.\n${'x'.repeat(200)}y`,
};
const at = (start: number, end: number): Diagnostic => ({
  severity: 'warning',
  code: 'quote/unopened',
  message: 'This quote closes nothing',
  span: { source, start, end },
  hint: 'look: 100%',
});
const quote = source.text.indexOf('"');

test('pretty draws the line with a caret under the place', () => {
  expect(pretty(at(quote, quote + 1), (_, text) => text)).toBe(
    [
      'warning: This quote closes nothing [quote/unopened]',
      '  ╭─ seeds/a,b.txt:2:10',
      '2 │  She said" nothing at all.',
      '  │          ^',
      '  help: look: 100%',
    ].join('\n'),
  );
});

test('a long line is cut around its place', () => {
  const end = source.text.length;
  const [, , line, caret] = pretty(at(end - 1, end), (_, text) => text).split('\n');
  expect(line!.length).toBeLessThan(110);
  expect(line![caret!.indexOf('^')]).toBe('y');
});

test('plain places count from 1', () => {
  expect(toPlain(at(quote, quote + 1))).toMatchObject({ line: 2, column: 10, endLine: 2, endColumn: 11 });
  expect(toPlain({ severity: 'info', code: 'book/no-date', message: 'm', span: null })).toEqual({
    severity: 'info',
    code: 'book/no-date',
    message: 'm',
  });
});

test('github escapes what its commands reserve', () => {
  expect(github(at(quote, quote + 1), (file) => `books/${file}`)).toBe(
    '::warning file=books/seeds/a%2Cb.txt,line=2,col=10,endLine=2,endColumn=11,title=quote/unopened::This quote closes nothing: look: 100%25',
  );
});

test('sarif names its rules and places', () => {
  expect(sarif([at(quote, quote + 1)], '1.2.3', () => 'abc')).toMatchObject({
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { rules: [{ id: 'quote/unopened' }] } },
        results: [{ level: 'warning', partialFingerprints: { 'sheafPlace/v1': 'abc' } }],
      },
    ],
  });
});
