import { setImmediate } from 'node:timers/promises';
import type { Ref } from './container.js';
import type { Batch } from './deflate.js';
import type { Deflater } from './deflater.js';
import { Ink } from './ink.js';

/** Bytes of a batch: some thirty pages. */
const BATCH = 1 << 18;

/** A batch, and the page that fills it. */
const ROOM = BATCH + (1 << 14);

/** The contents of a book's pages on their way into the file, where they come last. */
export class Contents {
  readonly #refs: Ref[] = [];
  readonly #batches: Promise<Batch>[] = [];
  #ink = new Ink(ROOM);
  #ends: number[] = [];

  constructor(readonly deflater: Deflater) {}

  /** In which the next page's content is to be written. */
  get ink(): Ink {
    return this.#ink;
  }

  /** Ends a page's content, to be the stream of `ref`. */
  async add(ref: Ref): Promise<void> {
    this.#refs.push(ref);
    this.#ends.push(this.#ink.length);
    if (this.#ink.length < BATCH) return;
    this.#send();
    // A thread that deflates is heard, and given the next batch.
    await setImmediate();
  }

  /** Writes them, in the order of the pages. */
  async finish(): Promise<void> {
    this.#send();
    try {
      await this.deflater.help();
      let written = 0;
      for (const batch of this.#batches) {
        const { bytes, ends } = await batch;
        for (const [index, end] of ends.entries()) {
          const ref = this.#refs[written]!;
          ref.data.Filter = 'FlateDecode';
          ref.end(bytes.subarray(ends[index - 1] ?? 0, end));
          written += 1;
        }
      }
    } finally {
      this.deflater.close();
    }
  }

  #send(): void {
    this.#batches.push(this.deflater.deflate({ bytes: this.#ink.bytes, ends: this.#ends }));
    this.#ink = new Ink(ROOM);
    this.#ends = [];
  }
}
