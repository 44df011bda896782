import { expect, test } from 'vitest';
import { withoutStopping } from './signals.js';

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s waits until the work is done, and is told', async (signal, code) => {
  let done = false;
  const stop = await withoutStopping(() => {
    process.kill(process.pid, signal);
    done = true;
  });
  expect({ done, stop }).toEqual({ done: true, stop: { signal, code } });
});

test('without a signal nothing is told', async () => {
  expect(await withoutStopping(() => {})).toBeNull();
});
