import type { Advance } from '../compile.js';
import type { Voice } from './voice.js';

/** Seconds after which a person would like to know that something goes on. */
const PATIENCE = 1;

/** Seconds between two states of the line: a calm one. */
const CALM = 0.2;

/** A line at the terminal's foot that says how far a compile is, and is gone when it is done. */
export class Progress {
  readonly #start = performance.now();
  #last = 0;
  #drawn = false;

  constructor(readonly voice: Voice) {}

  /** Seconds since it began. */
  get seconds(): number {
    return (performance.now() - this.#start) / 1000;
  }

  /** Tells of the stories that are edited, of how many; nothing in the first second, and nowhere but at a terminal. */
  readonly edited = ({ stories, of, words }: Advance): void => {
    const { seconds } = this;
    if (!this.voice.watched || seconds < PATIENCE || seconds - this.#last < CALM) return;
    this.#last = seconds;
    const told = String(words).replace(/\B(?=(\d{3})+$)/g, ',');
    this.#draw(`editing ${stories}/${of} · ${told} words · ${Math.floor(seconds)} s`);
  };

  done(): void {
    if (this.#drawn) this.voice.terminal.err('\r\x1b[K');
    this.#drawn = false;
  }

  #draw(line: string): void {
    this.#drawn = true;
    this.voice.terminal.err(`\r\x1b[K${line}`);
  }
}
