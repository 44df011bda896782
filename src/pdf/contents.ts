import { setImmediate } from 'node:timers/promises';
import type { Container } from './container.js';
import type { Batch } from './deflate.js';
import type { Deflater } from './deflater.js';
import { Ink } from './ink.js';

/** Bytes of a batch: some thirty pages. */
const BATCH = 1 << 18;

/** A batch, and the page that fills it. */
const ROOM = BATCH + (1 << 14);

/** The contents of a book's pages on their way into the file, where they come last. */
export class Contents {
  readonly #ids: number[] = [];
  readonly #batches: Promise<Batch>[] = [];
  #ink = new Ink(ROOM);
  #ends: number[] = [];

  constructor(
    readonly container: Container,
    readonly deflater: Deflater,
  ) {}

  /** In which the next page's content is to be written. */
  get ink(): Ink {
    return this.#ink;
  }

  /** Ends a page's content, which is to be the object of number `id`. */
  async add(id: number): Promise<void> {
    this.#ids.push(id);
    this.#ends.push(this.#ink.length);
    if (this.#ink.length < BATCH) return;
    this.#send();
    // A thread that deflates is heard, and given the next batch.
    await setImmediate();
  }

  /** Ends the last batch; what else is written meanwhile takes a while. */
  end(): void {
    this.#send();
    this.deflater.stock();
  }

  /** Writes them, in the order of the pages. */
  async finish(): Promise<void> {
    try {
      await this.deflater.help();
      let written = 0;
      for (const batch of this.#batches) {
        const { bytes, ends } = await batch;
        for (const [index, end] of ends.entries()) {
          this.container.writeStream(this.#ids[written]!, bytes.subarray(ends[index - 1] ?? 0, end));
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
