import { type Transferable, Worker, type WorkerOptions } from 'node:worker_threads';

/** Whether threads can be had: one runs compiled files alone, and the sources as they stand do without. */
export const THREADS = !import.meta.url.endsWith('.ts');

/** Runs what is bound: cli/thread.ts. */
const LAUNCHER = new URL('../thread.cjs', import.meta.url);

/** Somebody who waits for the next answer. */
interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (fault: Error) => void;
}

/**
 * A thread that answers what it is asked, in that order. While nothing is asked of it, it keeps no process from ending.
 * What it throws is thrown to all who wait, and to whoever asks after that.
 */
export class Journeyman {
  readonly #thread: Worker;
  readonly #waiting: Waiting[] = [];
  #fault: Error | null = null;

  /** `trade` is what the thread runs: the name of a bound file, or a script of its own. */
  constructor(trade: string | URL, options: WorkerOptions = {}) {
    this.#thread =
      typeof trade === 'string' ? new Worker(LAUNCHER, { ...options, argv: [trade] }) : new Worker(trade, options);
    this.#thread.on('message', (answer) => {
      this.#waiting.shift()!.resolve(answer as never);
      if (this.#waiting.length === 0) this.#thread.unref();
    });
    this.#thread.on('error', (fault) => {
      this.#fault = fault;
      for (const { reject } of this.#waiting.splice(0)) reject(fault);
    });
    // Last, since each listener holds it anew.
    this.#thread.unref();
  }

  /** Sends what wants no answer. */
  tell(message: unknown): void {
    this.#thread.postMessage(message);
  }

  /** Sends `message`, and gives up what is to be moved with it rather than copied. */
  ask<Answer>(message: unknown, moved: readonly Transferable[] = []): Promise<Answer> {
    if (this.#fault) return Promise.reject(this.#fault);
    this.#thread.ref();
    this.#thread.postMessage(message, moved);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
    });
  }

  /** Ends the thread. */
  dismiss(): void {
    void this.#thread.terminate();
  }
}
