import { Worker } from 'node:worker_threads';
import { type Batch, deflatedBatch } from './deflate.js';

/** Deflates batches, in the order in which it is given them. */
export interface Deflater {
  deflate(batch: Batch): Promise<Batch>;
  close(): Promise<void>;
}

/** Pages above which a second thread is worth its start, which takes 30 ms of it (bench/pdf.mjs). */
const LONG_BOOK = 400;

const THREAD = new URL('./deflate-thread.js', import.meta.url);

/** A deflater for a book of so many pages: of a long one a second thread deflates while this one draws. */
export function deflaterFor(pages: number): Deflater {
  // A thread runs compiled files alone; the sources as they stand do everything in one.
  return pages > LONG_BOOK && import.meta.url.endsWith('.js') ? new Thread() : HERE;
}

const HERE: Deflater = { deflate: async (batch) => deflatedBatch(batch), close: async () => {} };

class Thread implements Deflater {
  readonly #worker = new Worker(THREAD);
  readonly #asked: { readonly resolve: (done: Batch) => void; readonly reject: (error: Error) => void }[] = [];

  constructor() {
    this.#worker.on('message', (done: Batch) => this.#asked.shift()!.resolve(done));
    this.#worker.on('error', (error) => {
      for (const { reject } of this.#asked.splice(0)) reject(error);
    });
  }

  deflate(batch: Batch): Promise<Batch> {
    this.#worker.postMessage(batch, [batch.bytes.buffer]);
    return new Promise((resolve, reject) => {
      this.#asked.push({ resolve, reject });
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
