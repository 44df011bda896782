import type { Ref } from './container.js';
import type { Batch } from './deflate.js';
import { deflaterFor } from './deflater.js';

/** Bytes of a batch: some thirty pages. */
const BATCH = 1 << 18;

/** Batches that are being deflated while the next pages are drawn; more would only lie about. */
const AHEAD = 4;

/** The contents of a book's pages on their way into the file. */
export class Contents {
  readonly #deflater;
  readonly #refs: Ref[] = [];
  readonly #batches: Promise<Batch>[] = [];
  #waiting: string[] = [];
  #length = 0;
  #written = 0;

  constructor(pages: number) {
    this.#deflater = deflaterFor(pages);
  }

  /** Adds the content of the next page; each unit is a byte. */
  async add(ref: Ref, content: string): Promise<void> {
    this.#refs.push(ref);
    this.#waiting.push(content);
    this.#length += content.length;
    if (this.#length < BATCH) return;
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
    this.#batches.push(this.#deflater.deflate(batchOf(this.#waiting, this.#length)));
    this.#waiting = [];
    this.#length = 0;
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

function batchOf(contents: readonly string[], length: number): Batch {
  const bytes = Buffer.from(new ArrayBuffer(length));
  let end = 0;
  const ends = contents.map((content) => {
    end += bytes.write(content, end, 'latin1');
    return end;
  });
  return { bytes, ends };
}
