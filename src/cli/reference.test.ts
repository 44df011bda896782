import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ALL_CODES } from '../diagnostics/index.js';
import { jsonSchema } from '../manifest/index.js';
import { readArguments } from './arguments.js';
import { nodeFault } from './node-version.js';
import { runExplain, runSchema } from './reference.js';
import { Voice } from './voice.js';

const folder = mkdtempSync(join(tmpdir(), 'sheaf-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(work: typeof runExplain, ...argv: string[]) {
  const said = { out: '', err: '' };
  const terminal = {
    out: (text: string | Uint8Array) => {
      said.out += text;
    },
    err: (text: string) => {
      said.err += text;
    },
    watched: false,
  };
  const asked = readArguments(argv);
  return { code: work(asked, new Voice(asked, '0', terminal)), ...said };
}

test('explain says what a code is, why it is told and how it ends', () => {
  const { code, out } = run(runExplain, 'explain', 'quote/doubtful');
  expect(code).toBe(0);
  expect(out).toMatch(/^quote\/doubtful\n[\s\S]+'45[\s\S]+why .+\n\s+end .+\n$/);
});

test('without a code it lists all of them', () => {
  expect(run(runExplain, 'explain').out.trim().split('\n')).toHaveLength(ALL_CODES.length);
});

test.each([
  ['quote/doubtfull', /did you mean `quote\/doubtful`/],
  ['quote/x', /choose from `quote\/doubtful`/],
])('%s is no code', (name, hint) => {
  expect(() => run(runExplain, 'explain', name)).toThrow(
    expect.objectContaining({ hint: expect.stringMatching(hint) }),
  );
});

test('the schema is written where it is asked for, over an older one, and over nothing else', () => {
  const [path, other] = [join(folder, 'a.json'), join(folder, 'b.json')];
  expect(run(runSchema, 'schema', '--out', path).code).toBe(0);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(jsonSchema());
  expect(run(runSchema, 'schema', '--out', path).code).toBe(0);
  writeFileSync(other, 'my own');
  expect(run(runSchema, 'schema', '--out', other)).toMatchObject({
    code: 2,
    err: expect.stringContaining('overwritten'),
  });
  expect(readFileSync(other, 'utf8')).toBe('my own');
  expect(run(runSchema, 'schema', '--out', join(folder, 'no', 'c.json')).code).toBe(1);
});

test.each([
  ['18.20.4', true],
  ['20.18.3', true],
  ['20.19.0', false],
  ['22.1.0', false],
  ['24.11.0', false],
])('Node %s is told to be too old: %s', (version, old) => {
  const fault = nodeFault(version);
  expect(fault !== null).toBe(old);
  if (fault) expect(fault.split('\n')).toHaveLength(3);
});
