import type { Ref } from './container.js';
import type { Batch } from './deflate.js';
import { deflaterFor } from './deflater.js';

/** Bytes of a batch: some thirty pages. */
const BATCH = 1 << 18;

/** The contents of a book's pages on their way into the file. */
export class Contents {
  readonly #deflater;
  readonly #refs: Ref[] = [];
  readonly #batches: Promise<Batch>[] = [];
  #waiting: string[] = [];
  #length = 0;

  constructor(pages: number) {
    this.#deflater = deflaterFor(pages);
  }

  /** Adds the content of the next page; each unit is a byte. */
  add(ref: Ref, content: string): void {
    this.#refs.push(ref);
    this.#waiting.push(content);
    this.#length += content.length;
    if (this.#length >= BATCH) this.#send();
  }

  /** Writes all contents into the file, in order of the pages. */
  async write(): Promise<void> {
    this.#send();
    try {
      let page = 0;
      for (const { bytes, ends } of await Promise.all(this.#batches)) {
        for (const [index, end] of ends.entries()) {
          const ref = this.#refs[page]!;
          ref.data.Filter = 'FlateDecode';
          ref.end(bytes.subarray(ends[index - 1] ?? 0, end));
          page += 1;
        }
      }
    } finally {
      await this.#deflater.close();
    }
  }

  #send(): void {
    this.#batches.push(this.#deflater.deflate(batchOf(this.#waiting, this.#length)));
    this.#waiting = [];
    this.#length = 0;
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
