import { expect, test } from 'vitest';
import { Remote } from './remote.js';

interface Counter {
  add(by: number): Promise<number>;
  fail(): Promise<never>;
  die(): Promise<never>;
}

/** A thread as a script of its own, in the protocol of `serve`. */
const SCRIPT = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    let sum = 0;
    parentPort.on('message', ({ method, args: [by] }) => {
      if (method === 'die') throw new Error('dead');
      if (method === 'fail') parentPort.postMessage({ fault: new Error('refused') });
      else parentPort.postMessage({ value: (sum += by) });
    });
  `)}`,
);

test('methods are answered in the order in which they were called', async () => {
  const remote = new Remote<Counter>(SCRIPT);
  expect(await Promise.all([1, 2, 3].map((by) => remote.proxy.add(by)))).toEqual([1, 3, 6]);
  remote.close();
});

test('what a method throws is thrown to its caller, and the next is answered', async () => {
  const remote = new Remote<Counter>(SCRIPT);
  await expect(remote.proxy.fail()).rejects.toThrow('refused');
  expect(await remote.proxy.add(4)).toBe(4);
  remote.close();
});

test('what ends the thread is thrown to all who wait, and to whoever asks after that', async () => {
  const remote = new Remote<Counter>(SCRIPT);
  const [one, other] = [remote.proxy.die(), remote.proxy.add(1)];
  await expect(one).rejects.toThrow('dead');
  await expect(other).rejects.toThrow('dead');
  await expect(remote.proxy.add(1)).rejects.toThrow('dead');
});
