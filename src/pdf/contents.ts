import type { Ref } from './container.js';
import type { Batch } from './deflate.js';
import { deflaterFor } from './deflater.js';
import { Ink } from './ink.js';

/** Bytes of a batch: some thirty pages. */
const BATCH = 1 << 18;

/** A batch, and the page that fills it. */
const ROOM = BATCH + (1 << 14);

/** Batches that are being deflated while the next pages are drawn; more would only lie about. */
const AHEAD = 4;

/** The contents of a book's pages on their way into the file. */
export class Contents {
  readonly #deflater;
  readonly #refs: Ref[] = [];
  readonly #batches: Promise<Batch>[] = [];
  #ink = new Ink(ROOM);
  #ends: number[] = [];
  #written = 0;

  constructor(pages: number) {
    this.#deflater = deflaterFor(pages);
  }

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
    if (this.#batches.length > AHEAD) await this.#write();
  }

  /** Writes what is not yet in the file. */
  async finish(): Promise<void> {
    this.#send();
    try {
      while (this.#batches.length > 0) await this.#write();
    } finally {
      this.#deflater.close();
    }
  }

  #send(): void {
    this.#batches.push(this.#deflater.deflate({ bytes: this.#ink.bytes, ends: this.#ends }));
    this.#ink = new Ink(ROOM);
    this.#ends = [];
  }

  /** Writes the batch that was sent first: a fixed number behind the last, so that the file is the same every time. */
  async #write(): Promise<void> {
    const { bytes, ends } = (await this.#batches.shift())!;
    for (const [index, end] of ends.entries()) {
      const ref = this.#refs[this.#written]!;
      ref.data.Filter = 'FlateDecode';
      ref.end(bytes.subarray(ends[index - 1] ?? 0, end));
      this.#written += 1;
    }
  }
}
