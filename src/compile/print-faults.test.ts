import { expect, test } from 'vitest';
import { type Diagnostic, Log } from '../diagnostics/index.js';
import { warnOfPrint } from './print-faults.js';

const told = (code: Diagnostic['code'], severity: Diagnostic['severity'] = 'error') => {
  const log = new Log();
  warnOfPrint(log.report)({ severity, code, message: 'm', span: null, hint: 'do this' });
  return log.all[0]!;
};

test.each<[Diagnostic['code'], Diagnostic['severity']]>([
  ['glyph/missing', 'warning'],
  ['pdf/font', 'warning'],
  ['pdf/no-room', 'warning'],
  ['image/unreadable', 'error'],
  ['source/missing', 'error'],
  ['book/words-lost', 'error'],
])('%s is then a %s', (code, severity) => {
  const { severity: then, hint } = told(code);
  expect(then).toBe(severity);
  expect(hint).toBe(severity === 'error' ? 'do this' : 'the ebook is made all the same; to print it, do this');
});

test('what was a warning stays as it was', () => {
  expect(told('pdf/font-licence', 'warning').hint).toBe('do this');
});
