/** Bytes that grow at the end. Short lines are gathered before they are written: each costs a call out of JavaScript. */
export class Output {
  #buffer: Buffer;
  #length = 0;
  #lines = '';

  /** `room` in bytes is a first guess, better too large: what is never written to is no memory yet. */
  constructor(room: number) {
    this.#buffer = Buffer.allocUnsafe(room);
  }

  /** Each unit of `characters` is a byte; a line feed follows. */
  line(characters: string): number {
    this.#lines += `${characters}\n`;
    if (this.#lines.length > 1 << 16) this.#flush();
    return characters.length + 1;
  }

  chunk(bytes: Uint8Array): number {
    this.#flush();
    this.#reserve(bytes.length);
    this.#buffer.set(bytes, this.#length);
    this.#length += bytes.length;
    return bytes.length;
  }

  bytes(): Uint8Array {
    this.#flush();
    return this.#buffer.subarray(0, this.#length);
  }

  #flush(): void {
    this.#reserve(this.#lines.length);
    this.#length += this.#buffer.write(this.#lines, this.#length, 'latin1');
    this.#lines = '';
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#buffer.length) return;
    const wider = Buffer.allocUnsafe(Math.max(2 * this.#buffer.length, this.#length + more));
    this.#buffer.copy(wider, 0, 0, this.#length);
    this.#buffer = wider;
  }
}
