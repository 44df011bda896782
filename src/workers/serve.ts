import type { MessagePort } from 'node:worker_threads';
import type { Answer, Call } from './remote.js';

/** Answers the calls that come through `port` with the methods of `object`, one after the other. */
export function serve(port: MessagePort, object: object): void {
  const methods = object as Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  let before: Promise<void> = Promise.resolve();
  port.on('message', ({ method, args }: Call) => {
    before = before.then(async () => port.postMessage(await answerOf(() => methods[method]!(...args))));
  });
}

async function answerOf(work: () => unknown): Promise<Answer> {
  try {
    return { value: await work() };
  } catch (fault) {
    return { fault };
  }
}
