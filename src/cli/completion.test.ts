import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { COMMANDS, UsageError } from './arguments.js';
import { completionFor, SHELLS } from './completion.js';

test.each(SHELLS)('%s is offered every command', (shell) => {
  const script = completionFor(shell);
  for (const name of Object.keys(COMMANDS)) expect(script).toContain(name);
});

test('a shell that is not known is wrong usage', () => {
  expect(() => completionFor('csh')).toThrow(UsageError);
});

const folder = mkdtempSync(join(tmpdir(), 'sheaf-completion-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(
  join(folder, 'anthology.yaml'),
  `title: T
stories:
  - {file: seeds/one story.txt, author: Ann Ames}
  - {file: seeds/two.txt, author: Bo Beck}
  - {file: "seeds/$(touch ran).txt", author: Ann Ames}
`,
);
writeFileSync(join(folder, 'a draft.yaml'), '');

const has = (shell: string) => spawnSync(shell, ['--version']).status === 0;
const cli = resolve('dist/cli.js');

/** What a shell prints, in the folder of an anthology, where `sheaf` is the command that was built. */
function said(shell: string, script: string): readonly string[] {
  const sheaf =
    shell === 'fish'
      ? `function sheaf; ${process.execPath} ${cli} $argv; end`
      : `sheaf() { ${process.execPath} ${cli} "$@"; }`;
  const { stdout, stderr } = spawnSync(shell, ['-c', `${sheaf}\n${script}`], { encoding: 'utf8', cwd: folder });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '');
}

/** What bash offers behind these words. */
function inBash(words: readonly string[]): readonly string[] {
  const line = ['sheaf', ...words].map((word) => `'${word}'`).join(' ');
  return said(
    'bash',
    `${completionFor('bash')}\nCOMP_WORDS=(${line}); COMP_CWORD=${words.length}; _sheaf; printf '%s\\n' "\${COMPREPLY[@]}"`,
  );
}

const FILES = ['seeds/$(touch ran).txt', 'seeds/one story.txt', 'seeds/two.txt'];

describe.skipIf(!has('bash'))('bash completes', () => {
  test.each([
    [['co'], ['compile', 'completion', 'covers'].filter((name) => name.startsWith('co'))],
    [['compile', '--pro'], ['--profile']],
    [
      ['compile', '--profile', ''],
      ['reading', 'press'],
    ],
    [['check', '--format', 's'], ['sarif']],
    [['completion', 'z'], ['zsh']],
    [['schema', '--str'], []],
    [['explain', 'dash/d'], ['dash/doubtful']],
    [['inspect', 'seeds/'], FILES],
    [['normalize', 'seeds/o'], ['seeds/one story.txt']],
    [['normalize', 'seeds/one\\ s'], ['seeds/one story.txt']],
    [['compile', 'a draft'], ['a draft.yaml']],
    [['proof', '--story', ''], FILES],
    [['proof', '--for', 'A'], ['Ann Ames']],
    [['compile', 'seeds/'], []],
  ])('sheaf %j', (words, offered) => {
    expect([...inBash(words)].sort()).toEqual([...offered].sort());
  });
});

test.skipIf(!has('fish')).each([
  ['inspect seeds/', FILES],
  ['proof --for A', ['Ann Ames']],
  ['explain dash/d', ['dash/doubtful']],
  ['check --format s', ['sarif']],
])('fish completes sheaf %s', (words, offered) => {
  const lines = said('fish', `${completionFor('fish')}\ncomplete -C 'sheaf ${words}'`);
  const names = lines.map((line) => line.split('\t')[0]!.replace(/\\(.)/g, '$1'));
  expect(names.sort()).toEqual([...offered].sort());
});

test.skipIf(!has('zsh'))('zsh reads its completions, and asks for the names one by one', () => {
  const stubs = `compdef() { : }\n_files() { print FILES }\nwords=(sheaf inspect '')\ncompadd() { print -rl -- $names }`;
  expect(said('zsh', `${stubs}\n${completionFor('zsh')}\n_sheaf_stories_files`).toSorted()).toEqual([
    'FILES',
    ...FILES,
  ]);
  expect(said('zsh', `${stubs}\n${completionFor('zsh')}\n_sheaf_authors`)).toEqual(['Ann Ames', 'Bo Beck']);
});

test('PowerShell asks for names where a command or an option takes one', () => {
  const script = completionFor('powershell');
  for (const line of [
    "'inspect' = 'stories'",
    "'normalize' = 'stories'",
    "'--for' = 'authors'",
    "'--story' = 'stories'",
  ])
    expect(script).toContain(line);
});

test('nothing is said where there is no manifest, and no name of it is run', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'completion', 'stories'], {
    encoding: 'utf8',
    cwd: join(folder, '..'),
  });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(spawnSync('ls', [folder], { encoding: 'utf8' }).stdout).toBe('a draft.yaml\nanthology.yaml\n');
});
