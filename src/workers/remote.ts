import { Worker, type WorkerOptions } from 'node:worker_threads';

/** A call of a method, as it is sent to a thread. */
export interface Call {
  readonly method: string;
  readonly args: readonly unknown[];
}

/** What came of a call; answers come in the order of the calls. */
export type Answer = { readonly value: unknown } | { readonly fault: unknown };

/** Somebody who waits for the next answer. */
interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (fault: unknown) => void;
}

/**
 * An object in a thread of its own, whose methods are called as if it were here: what they take and give is plain data.
 * While nothing is asked of it, it keeps no process from ending. What ends the thread is thrown to all who wait, and to
 * whoever asks after that.
 */
export class Remote<T extends object> {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  #fault: unknown = null;

  /** The object behind the border: each of its methods sends its call. */
  readonly proxy: T = new Proxy({} as T, {
    get:
      (_, method) =>
      (...args: readonly unknown[]) =>
        this.#call({ method: String(method), args }),
  });

  constructor(script: URL, options: WorkerOptions = {}) {
    this.#worker = new Worker(script, options);
    this.#worker.on('message', (answer: Answer) => {
      const { resolve, reject } = this.#waiting.shift()!;
      if ('fault' in answer) reject(answer.fault);
      else resolve(answer.value);
      if (this.#waiting.length === 0) this.#worker.unref();
    });
    this.#worker.on('error', (fault) => {
      this.#fault = fault;
      for (const { reject } of this.#waiting.splice(0)) reject(fault);
    });
    // Last, since each listener holds it anew.
    this.#worker.unref();
  }

  #call(call: Call): Promise<unknown> {
    if (this.#fault) return Promise.reject(this.#fault);
    this.#worker.ref();
    this.#worker.postMessage(call);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
    });
  }

  /** Ends the thread. */
  close(): void {
    void this.#worker.terminate();
  }
}
