import { createInterface, type Interface } from 'node:readline';
import type { Dialogue } from './voice.js';

/** Asks a person at a terminal, a line each; Ctrl-C and the end of the input stop it. */
export class Asking {
  readonly #lines: Interface;
  stopped = false;

  constructor({ input, output }: Dialogue) {
    this.#lines = createInterface({ input, output });
    this.#lines.on('close', () => {
      this.stopped = true;
    });
  }

  /** The answer to `question`; `known` where nothing was typed, or the asking was stopped. */
  for(question: string, known: string): Promise<string> {
    if (this.stopped) return Promise.resolve(known);
    return new Promise((resolve) => {
      const end = () => resolve(known);
      this.#lines.once('close', end);
      this.#lines.question(known === '' ? `${question}: ` : `${question} [${known}]: `, (answer) => {
        this.#lines.off('close', end);
        resolve(answer.trim() || known);
      });
    });
  }

  close(): void {
    const { stopped } = this;
    this.#lines.close();
    this.stopped = stopped;
  }
}
