/** The contents of pages as bytes, written one behind the other. */
export class Ink {
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;

  /** `room` in bytes is but a first guess. */
  constructor(room: number) {
    this.#bytes = new Uint8Array(room);
  }

  get length(): number {
    return this.#length;
  }

  at(index: number): number | undefined {
    return this.#bytes[index];
  }

  /** What was written so far. */
  get bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }

  /** The same as a string, a unit for a byte. */
  get text(): string {
    return Buffer.from(this.#bytes.buffer, 0, this.#length).toString('latin1');
  }

  /** Each unit of `characters` is a byte. A loop in JavaScript is faster here than a call out of it. */
  write(characters: string): void {
    const { length } = characters;
    const from = this.#reserve(length);
    const bytes = this.#bytes;
    for (let index = 0; index < length; index += 1) bytes[from + index] = characters.charCodeAt(index);
  }

  /** What lies in `other` from `from` to `to`. */
  copy(other: Ink, from: number, to: number): void {
    const at = this.#reserve(to - from) - from;
    const bytes = this.#bytes;
    const others = other.#bytes;
    for (let index = from; index < to; index += 1) bytes[at + index] = others[index]!;
  }

  /** A length in points and a space behind it: three decimals are a fortieth of the finest printer's dot. */
  points(value: number): void {
    const thousandths = Math.round(value * 1000);
    if (thousandths < 0) this.#byte(MINUS);
    const size = Math.abs(thousandths);
    const whole = Math.floor(size / 1000);
    this.#digits(whole);
    this.#decimals(size - 1000 * whole);
    this.#byte(SPACE);
  }

  /** Begins anew. */
  clear(): void {
    this.#length = 0;
  }

  /** Takes back what was written last. */
  back(count: number): void {
    this.#length -= count;
  }

  #decimals(thousandths: number): void {
    if (thousandths === 0) return;
    this.#byte(POINT);
    let rest = thousandths;
    for (let place = 100; rest > 0; place /= 10) {
      const digit = Math.floor(rest / place);
      this.#byte(ZERO + digit);
      rest -= digit * place;
    }
  }

  #digits(whole: number): void {
    if (whole >= 10) this.#digits(Math.floor(whole / 10));
    this.#byte(ZERO + (whole % 10));
  }

  #byte(byte: number): void {
    const at = this.#reserve(1);
    this.#bytes[at] = byte;
  }

  /** Where the next `count` bytes go. */
  #reserve(count: number): number {
    const from = this.#length;
    this.#length += count;
    if (this.#length > this.#bytes.length) {
      const wider = new Uint8Array(2 * this.#length);
      wider.set(this.#bytes.subarray(0, from));
      this.#bytes = wider;
    }
    return from;
  }
}

const SPACE = 0x20;
const ZERO = 0x30;
const MINUS = 0x2d;
const POINT = 0x2e;
