import { readSync, writeSync } from 'node:fs';

const STDIN = 0;
const STDOUT = 1;
const STDERR = 2;

/** Milliseconds that are waited for a reader or a writer who is slow. */
const PAUSE = 5;

/** The standard streams, as a command writes them: whole, at once, and knowing what was lost. */
export class Streams {
  /** Why stdout was not taken whole, but for a reader that had seen enough; null if it was. */
  lost: NodeJS.ErrnoException | null = null;

  constructor(readonly write: typeof writeSync = writeSync) {}

  /** Writes results. `sheaf inspect … | head` closes the pipe when it has seen enough: no fault of anybody's. */
  readonly out = (text: string | Uint8Array): void => {
    if (this.lost) return;
    const error = this.#all(STDOUT, text);
    if (error && error.code !== 'EPIPE') this.lost = error;
  };

  /** Writes messages; who cannot hear them is not kept from the books. */
  readonly err = (text: string): void => {
    this.#all(STDERR, text);
  };

  /** Writes all of `text`, however little is taken at a time: Node's own streams to a full disk lose the rest without a word. */
  #all(stream: number, text: string | Uint8Array): NodeJS.ErrnoException | null {
    try {
      writeWhole(stream, typeof text === 'string' ? Buffer.from(text) : text, this.write);
      return null;
    } catch (error) {
      return error as NodeJS.ErrnoException;
    }
  }
}

/** Writes all of `bytes` to an open file, which may take nothing for a while; throws what the system threw. */
export function writeWhole(descriptor: number, bytes: Uint8Array, write: typeof writeSync = writeSync): void {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += write(descriptor, bytes, at, bytes.length - at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      pause();
    }
  }
}

const NAMED: Readonly<Record<string, number>> = { stdin: STDIN, stdout: STDOUT, stderr: STDERR };

/**
 * The open file that a path is only a name of, or null. By its name it may not be opened (Linux refuses where it is a socket), and what
 * is put in its place takes the name away from everybody.
 */
export function descriptorOf(path: string): number | null {
  const name = /^\/(?:dev|proc\/self)\/(?:fd\/(\d+)|(std(?:in|out|err)))$/.exec(path);
  return name ? (NAMED[name[2] ?? ''] ?? Number(name[1])) : null;
}

/** A file that has more than anybody reads. */
export class Endless extends Error {
  constructor(readonly limit: number) {
    super(`it has more than ${limit} bytes`);
  }
}

/** All of an open file or of standard input, which may have nothing for a while; throws `Endless` beyond `limit` bytes. */
export function readWhole(limit: number, file = STDIN, read: typeof readSync = readSync): Uint8Array {
  const parts: Buffer[] = [];
  let length = 0;
  for (;;) {
    const part = Buffer.allocUnsafe(65_536);
    let taken: number;
    try {
      taken = read(file, part, 0, part.length, null);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Windows tells the end of a pipe so.
      if (code === 'EOF') break;
      if (code !== 'EAGAIN') throw error;
      pause();
      continue;
    }
    if (taken === 0) break;
    parts.push(part.subarray(0, taken));
    length += taken;
    if (length > limit) throw new Endless(limit);
  }
  return Buffer.concat(parts, length);
}

const waiting = new Int32Array(new SharedArrayBuffer(4));
const pause = (): void => void Atomics.wait(waiting, 0, 0, PAUSE);
