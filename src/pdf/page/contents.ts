import { Bale } from '../file/batch.js';
import type { Container } from '../file/container.js';
import type { Deflater } from '../file/deflater.js';
import { framed } from '../file/framed.js';
import { Ink } from '../file/ink.js';

/** Bytes of a bale: some thirty pages. */
const BALE = 1 << 18;

/** A bale, and the page that fills it. */
const ROOM = BALE + (1 << 14);

/** Where a page's column lies, which may be deflated by now. */
export interface Column {
  readonly bale: Bale;
  readonly index: number;
}

/** A page's content on its way: its object, the end of its frame, and its column. */
interface Coming {
  readonly id: number;
  readonly end: number;
  readonly column: Column;
}

/** The contents of a book's pages on their way into the file, where they come last. */
export class Contents {
  /** What stands around each page's column, or before it: some hundred bytes, which are not deflated. */
  readonly frames = new Ink(1 << 10);
  readonly #coming: Coming[] = [];
  #bale = new Bale(ROOM);

  constructor(
    readonly container: Container,
    readonly deflater: Deflater,
  ) {
    deflater.begin();
  }

  /** In which a column is to be written that is not printed yet. */
  get ink(): Ink {
    return this.#bale.ink;
  }

  /** Ends a page's content, which is to be the object of number `id`; `column` is null where it was written just now. */
  add(id: number, column: Column | null): void {
    const written = column ?? { bale: this.#bale, index: this.#bale.end() };
    this.#coming.push({ id, end: this.frames.length, column: written });
    if (this.ink.length >= BALE) this.end();
  }

  /** Ends the last bale. */
  end(): void {
    this.#bale.send(this.deflater);
    this.#bale = new Bale(ROOM);
  }

  /** Writes them, in the order of the pages. */
  async finish(): Promise<void> {
    try {
      let from = 0;
      for (const { id, end, column } of this.#coming) {
        const packed = await column.bale.stream(column.index);
        this.container.writeStream(id, framed(this.frames.bytes.subarray(from, end), packed));
        from = end;
      }
    } finally {
      this.deflater.close();
    }
  }
}
