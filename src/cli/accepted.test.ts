import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Diagnostic } from '../diagnostics/index.js';
import { accept, unaccepted } from './accepted.js';

const folder = mkdtempSync(join(tmpdir(), 'sheaf-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FILE = 'anthology.settled.yaml';

function doubt(text: string, at: string, code: Diagnostic['code'] = 'quote/doubtful'): Diagnostic {
  const start = text.indexOf(at);
  const span = { source: { file: 'a.txt', text }, start, end: start + at.length };
  return { severity: 'warning', code, message: 'This may be wrong', span };
}

const TEXT = 'The kettle sang all morning.\n\nNobody came down to take it off the ring.\n';

test('what was accepted is told no more, though lines have moved; what is new is, and errors always are', () => {
  writeFileSync(join(folder, FILE), '# Mine.\na.txt:\n  - { at: "x ⟦y⟧ z", is: fine }\n');
  const untitled: Diagnostic = { severity: 'warning', code: 'book/untitled', message: 'No title', span: null };
  expect(accept([doubt(TEXT, 'kettle'), untitled], folder, FILE)).toBe(2);
  expect(readFileSync(join(folder, FILE), 'utf8')).toMatch(
    /^# Mine\.\na\.txt:\n {2}- \{ at: "x ⟦y⟧ z", is: fine \}\naccepted:\n/,
  );
  const moved = `She wrote this above.\n\n${TEXT}`;
  const again = [doubt(moved, 'kettle'), untitled, doubt(moved, 'Nobody'), doubt(moved, 'kettle', 'space/missing')];
  const fault: Diagnostic = { ...untitled, severity: 'error', code: 'book/words-lost' };
  expect(unaccepted([...again, fault], folder, FILE)).toEqual([again[2], again[3], fault]);
});

test('nothing is accepted where there is no file', () => {
  expect(unaccepted([doubt(TEXT, 'kettle')], folder, 'other.settled.yaml')).toHaveLength(1);
});
