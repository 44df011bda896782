import { Journeyman, THREADS } from '../../threads/journeyman.js';
import { type Batch, deflatedBatch } from './deflate.js';

/** Deflates batches. */
export interface Deflater {
  deflate(batch: Batch): Promise<Batch>;
  /** Now there is a processor for it: what waited is deflated, and from now on each batch as it comes. */
  begin(): void;
  close(): void;
}

/** Pages above which a second thread is worth its start, which takes 30 ms of it (bench/pdf.mjs). */
const LONG_BOOK = 400;

const THREAD = 'deflate-thread';

/** A deflater for a book of so many pages: of a long one a thread of its own deflates while this one goes on. */
export const deflaterFor = (pages: number): Deflater => (THREADS && pages > LONG_BOOK ? new SharedDeflater() : HERE);

const HERE: Deflater = {
  deflate: async (batch) => deflatedBatch(batch),
  begin: () => {},
  close: () => {},
};

/**
 * Deflates in a thread, which begins late: while stories are edited and set two processors are busy without it, and while
 * the book is laid out one is idle.
 */
class SharedDeflater implements Deflater {
  readonly #waiting: ((journeyman: Journeyman) => void)[] = [];
  #journeyman: Journeyman | null = null;

  deflate(batch: Batch): Promise<Batch> {
    return new Promise((resolve) => {
      const send = (journeyman: Journeyman) => resolve(journeyman.ask<Batch>(batch, [batch.bytes.buffer]));
      if (this.#journeyman) send(this.#journeyman);
      else this.#waiting.push(send);
    });
  }

  begin(): void {
    this.#journeyman ??= new Journeyman(THREAD);
    for (const send of this.#waiting.splice(0)) send(this.#journeyman);
  }

  close(): void {
    this.#journeyman?.dismiss();
  }
}
