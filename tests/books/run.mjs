import { spawnSync } from 'node:child_process';

/** Runs a program to its end. `status` is null if there is no such program; `output` is all that it wrote. */
export function run(command, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...options,
  });
  const missing = error?.code === 'ENOENT' || error?.code === 'EACCES';
  return {
    status: missing ? null : (status ?? 1),
    stdout: stdout ?? '',
    output: `${stdout ?? ''}${stderr ?? ''}${error && !missing ? error.message : ''}`.trim(),
  };
}

/** Whether a program of that name can be started. */
export const exists = (command, probe = '--version') => run(command, [probe]).status !== null;
