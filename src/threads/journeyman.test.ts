import { expect, test } from 'vitest';
import { Journeyman } from './journeyman.js';

const running = (script: string): Journeyman =>
  new Journeyman(
    new URL(
      `data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads';\n${script}`)}`,
    ),
  );

test('answers come in the order of what was asked; what is told wants none', async () => {
  const journeyman = running(`
    let added = 0;
    parentPort.on('message', ({ add, to }) => (add ? (added += add) : parentPort.postMessage(to + added)));
  `);
  journeyman.tell({ add: 10 });
  const answers = [1, 2, 3].map((to) => journeyman.ask<number>({ to }));
  expect(await Promise.all(answers)).toEqual([11, 12, 13]);
  journeyman.dismiss();
});

test('what it throws is thrown to all who wait, and to those who ask afterwards', async () => {
  const journeyman = running(`parentPort.on('message', () => { throw new Error('no ink'); });`);
  const waiting = [journeyman.ask(1), journeyman.ask(2)];
  for (const { reason } of (await Promise.allSettled(waiting)) as PromiseRejectedResult[]) {
    expect(reason.message).toBe('no ink');
  }
  await expect(journeyman.ask(3)).rejects.toThrow('no ink');
});
