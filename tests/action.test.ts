import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { COMMANDS, EVERYWHERE, readArguments } from '../src/cli/arguments.js';
import { pretty } from '../src/diagnostics/index.js';

const FOLDER = '.github/actions/sheaf';
const text = readFileSync(join(FOLDER, 'action.yml'), 'utf8');
const action = parse(text) as {
  readonly name: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Readonly<Record<string, unknown>>[] };
};
const steps = action.runs.steps;
const lines = steps.flatMap(({ run }) => String(run ?? '').split('\n'));

test('every input is told of and used, and none is used that there is not', () => {
  const used = new Set([...text.matchAll(/inputs\.([\w-]+)/g)].map(([, name]) => name));
  expect([...used].sort()).toEqual(Object.keys(action.inputs).sort());
  for (const { description, default: value } of Object.values(action.inputs)) {
    expect(description).toMatch(/\.$/);
    expect(typeof value).toBe('string');
  }
});

test('a step of a composite action says its shell, and is either a command or another action at a version', () => {
  expect(action.runs.using).toBe('composite');
  for (const step of steps) {
    if (step.uses !== undefined) expect(step.uses).toMatch(/^[\w-]+\/[\w-]+@v\d+$/);
    else expect(step).toMatchObject({ shell: 'bash', run: expect.any(String) });
  }
});

test('no input stands in a line of the shell: what a workflow says is not run', () => {
  for (const line of lines) expect(line).not.toMatch(/\$\{\{\s*inputs\./);
});

test('what its lines name is there: files of the repository, the command, its options', () => {
  const { bin } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly bin: { readonly sheaf: string } };
  const paths = [...text.matchAll(/\$\{\{ github\.action_path \}\}\/([^\s"]*)/g)].map(([, path]) =>
    join(FOLDER, path!),
  );
  // What is built is not in a clone before its first step.
  expect(paths.filter((path) => path !== bin.sheaf && !existsSync(path))).toEqual([]);
  expect(paths).toContain(bin.sheaf);
  const line = lines.find((one) => one.includes(bin.sheaf))!;
  const [, command, rest] = /cli\.js" (\w+) (.*)$/.exec(line)!;
  const words = rest!
    .replace(/\$STRICT/, '--strict')
    .split(' ')
    .map((word) => word.replace(/"\$(\w+)"/, (_, name: string) => action.inputs[name.toLowerCase()]!.default));
  expect(readArguments([command!, ...words])).toMatchObject({
    command: 'compile',
    operand: 'anthology.yaml',
    flags: { out: 'out', format: 'github', strict: true },
  });
  expect(Object.keys({ ...COMMANDS, ...EVERYWHERE })).toContain(command);
});

test('every variable of its lines is set by its step', () => {
  for (const step of steps) {
    const named = [...String(step.run ?? '').matchAll(/\$([A-Z_]+)\b/g)].map(([, name]) => name!);
    expect(Object.keys((step.env as object | undefined) ?? {}).sort()).toEqual([...new Set(named)].sort());
  }
});

test('the matcher reads what people are shown', () => {
  const { problemMatcher } = JSON.parse(readFileSync(join(FOLDER, 'problem-matcher.json'), 'utf8'));
  const [first, second] = problemMatcher[0].pattern;
  const source = { file: 'seeds/a b.txt', text: 'One.\n\nIt was late.It was always late.\n' };
  const span = { source, start: 17, end: 19 };
  const told = pretty(
    { severity: 'warning', code: 'space/missing', message: 'A space seems to be missing here', span },
    (_, text) => text,
  ).split('\n');
  const head = new RegExp(first.regexp).exec(told[0]!)!;
  expect([head[first.severity], head[first.message], head[first.code]]).toEqual([
    'warning',
    'A space seems to be missing here',
    'space/missing',
  ]);
  const place = new RegExp(second.regexp).exec(told[1]!)!;
  expect([place[second.file], place[second.line], place[second.column]]).toEqual(['seeds/a b.txt', '3', '12']);
});

test('its Dockerfile names a Node that we run on, and the tarball as it is packed', () => {
  const docker = readFileSync(join(FOLDER, 'Dockerfile'), 'utf8');
  expect(docker).toMatch(/^FROM node:24-slim$/m);
  expect(docker).toMatch(/COPY sheaf-\*\.tgz /);
});
