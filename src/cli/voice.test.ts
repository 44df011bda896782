import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../diagnostics/index.js';
import { readArguments } from './arguments.js';
import { Voice } from './voice.js';

const doubt: Diagnostic = {
  severity: 'warning',
  code: 'quote/unopened',
  message: 'This quote closes nothing',
  span: { source: { file: 'seeds/tide.txt', text: 'Out" he said.' }, start: 3, end: 4 },
};

test.each([
  [['check', join('books', 'winter', 'anthology.yaml')], 'books/winter/seeds/tide.txt'],
  [['check', join(process.cwd(), 'books', 'anthology.yaml')], 'books/seeds/tide.txt'],
  [['check'], 'seeds/tide.txt'],
])('%s: github is told files from the working directory', (argv, file) => {
  let said = '';
  const terminal = { out: () => {}, err: (text: string) => (said += text), watched: false };
  new Voice(readArguments([...argv, '--format', 'github']), '0.0.0', terminal).tell([doubt]);
  expect(said).toContain(`::warning file=${file},line=1,col=4,`);
});
