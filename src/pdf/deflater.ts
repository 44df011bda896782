import { Journeyman, THREADS } from '../threads/journeyman.js';
import { type Batch, deflatedBatch } from './deflate.js';

/** Deflates batches, in the order in which it is given them. */
export interface Deflater {
  deflate(batch: Batch): Promise<Batch>;
  close(): void;
}

/** Pages above which a second thread is worth its start, which takes 30 ms of it (bench/pdf.mjs). */
const LONG_BOOK = 400;

const THREAD = 'deflate-thread';

/** A deflater for a book of so many pages: of a long one a second thread deflates while this one draws. */
export const deflaterFor = (pages: number): Deflater => (THREADS && pages > LONG_BOOK ? elsewhere() : HERE);

const HERE: Deflater = { deflate: async (batch) => deflatedBatch(batch), close: () => {} };

function elsewhere(): Deflater {
  const journeyman = new Journeyman(THREAD);
  return {
    deflate: (batch) => journeyman.ask(batch, [batch.bytes.buffer]),
    close: () => journeyman.dismiss(),
  };
}
