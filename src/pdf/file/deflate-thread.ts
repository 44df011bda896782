import { parentPort } from 'node:worker_threads';
import { type Batch, deflatedBatch } from './deflate.js';

parentPort!.on('message', (batch: Batch) => {
  const done = deflatedBatch(batch);
  parentPort!.postMessage(done, [done.bytes.buffer]);
});
