import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { COMMANDS, UsageError } from './arguments.js';
import { completionFor, SHELLS } from './completion.js';

test.each(SHELLS)('%s is offered every command', (shell) => {
  const script = completionFor(shell);
  for (const name of Object.keys(COMMANDS)) expect(script).toContain(name);
});

test('a shell that is not known is wrong usage', () => {
  expect(() => completionFor('csh')).toThrow(UsageError);
});

const bash = spawnSync('bash', ['--version']).status === 0;

describe.skipIf(!bash)('bash completes', () => {
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
  ])('sheaf %j', (words, offered) => {
    const line = ['sheaf', ...words].map((word) => `'${word}'`).join(' ');
    const script = `${completionFor('bash')}\nCOMP_WORDS=(${line}); COMP_CWORD=${words.length}; _sheaf; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(
      stdout
        .split('\n')
        .filter((word) => word !== '')
        .sort(),
    ).toEqual([...offered].sort());
  });
});
