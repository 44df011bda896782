import { setImmediate } from 'node:timers/promises';
import { Journeyman, THREADS } from '../threads/journeyman.js';
import { type Batch, deflatedBatch } from './deflate.js';

/** Deflates batches, each as soon as there is a hand for it. */
export interface Deflater {
  deflate(batch: Batch): Promise<Batch>;
  /** Lays in work for a while in which this thread is busy and hears of nothing. */
  stock(): void;
  /** Lends this thread's hand, until no batch waits for one. */
  help(): Promise<void>;
  close(): void;
}

/** Pages above which a second thread is worth its start, which takes 30 ms of it (bench/pdf.mjs). */
const LONG_BOOK = 400;

const THREAD = 'deflate-thread';

/** A deflater for a book of so many pages: of a long one a second thread deflates while this one draws. */
export const deflaterFor = (pages: number): Deflater => (THREADS && pages > LONG_BOOK ? new SharedDeflater() : HERE);

const HERE: Deflater = {
  deflate: async (batch) => deflatedBatch(batch),
  stock: () => {},
  help: async () => {},
  close: () => {},
};

/** A batch that nobody has in hand yet. */
interface Waiting {
  readonly batch: Batch;
  readonly done: (deflated: Promise<Batch>) => void;
}

/** Batches that its thread is given at a time: the one in hand, and the next. */
const GIVEN = 2;

/** Batches that last it while the structure of a million words is written: some 60 ms. */
const STOCK = 14;

/** Deflates in a thread of its own, from the first batch on, and when asked to help in this one, from the last. */
class SharedDeflater implements Deflater {
  readonly #journeyman = new Journeyman(THREAD);
  readonly #waiting: Waiting[] = [];
  #given = 0;

  deflate(batch: Batch): Promise<Batch> {
    return new Promise((done) => {
      this.#waiting.push({ batch, done });
      this.#give();
    });
  }

  stock(): void {
    this.#give(STOCK);
  }

  async help(): Promise<void> {
    for (let last = this.#waiting.pop(); last; last = this.#waiting.pop()) {
      last.done(Promise.resolve(deflatedBatch(last.batch)));
      // What the thread has done meanwhile is heard of, and it is given more.
      await setImmediate();
    }
  }

  close(): void {
    this.#journeyman.dismiss();
  }

  #give(most = GIVEN): void {
    while (this.#given < most && this.#waiting.length > 0) {
      const { batch, done } = this.#waiting.shift()!;
      this.#given += 1;
      done(this.#elsewhere(batch));
    }
  }

  async #elsewhere(batch: Batch): Promise<Batch> {
    const deflated = await this.#journeyman.ask<Batch>(batch, [batch.bytes.buffer]);
    this.#given -= 1;
    this.#give();
    return deflated;
  }
}
