import type { Batch } from './deflate.js';
import type { Deflater } from './deflater.js';
import { Ink } from './ink.js';

/** One stream of a bale, once it is deflated. */
export interface Packed {
  /** A zlib stream (RFC 1950). */
  readonly deflated: Uint8Array;
  /** Bytes before it was deflated. */
  readonly length: number;
}

/** Streams that are deflated together, each for itself: those of a story, or some thirty pages. */
export class Bale {
  readonly ink: Ink;
  readonly #ends: number[] = [];
  #packed: Promise<Batch> | null = null;

  /** `room` in bytes is but a first guess. */
  constructor(room: number) {
    this.ink = new Ink(room);
  }

  /** Ends the stream that was written last, and gives its number. */
  end(): number {
    return this.#ends.push(this.ink.length) - 1;
  }

  /** Sends all that were written to be deflated; nothing can be written after that. */
  send(deflater: Deflater): void {
    if (this.#ends.length === 0) return;
    this.#packed = deflater.deflate({ bytes: this.ink.bytes, ends: this.#ends });
    // Who asks for a stream hears of it.
    this.#packed.catch(() => {});
  }

  /** Stream `index`, as soon as it is deflated. */
  async stream(index: number): Promise<Packed> {
    const { bytes, ends } = await this.#packed!;
    const from = index === 0 ? 0 : ends[index - 1]!;
    return { deflated: bytes.subarray(from, ends[index]), length: this.#ends[index]! - (this.#ends[index - 1] ?? 0) };
  }
}
