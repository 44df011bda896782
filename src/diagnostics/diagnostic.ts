import type { Span } from '../document/index.js';
import type { Code } from './codes/index.js';

/** How heavy an editor has something weigh: `off` is not told at all. */
export type Weight = Severity | 'off';

export type Severity = 'error' | 'warning' | 'info';

/** The one way out of what is told, where it is an edit of the manifest or of a file of text. */
export interface Fix {
  /** What the edit does, as an order: `write \`double\``. */
  readonly says: string;
  /** What is replaced; of no length where something is put in. */
  readonly span: Span;
  readonly text: string;
}

/** Something an editor should know: what is wrong, where, and how to mend it. */
export interface Diagnostic {
  readonly severity: Severity;
  readonly code: Code;
  readonly message: string;
  /** Null where no place in a file is to blame. */
  readonly span: Span | null;
  readonly hint?: string;
  readonly fix?: Fix;
  /** Further places of which the same is told: one answer does for all. */
  readonly also?: readonly Span[];
  /** What kind of fault an error is: 2 for wrong usage or a faulty manifest, else 1. */
  readonly exit?: 1 | 2;
}

/** Collects what is reported, in order. */
export class Log {
  readonly #all: Diagnostic[] = [];

  readonly report = (diagnostic: Diagnostic): void => {
    this.#all.push(diagnostic);
  };

  get all(): readonly Diagnostic[] {
    return this.#all;
  }

  get failed(): boolean {
    return this.#all.some(({ severity }) => severity === 'error');
  }
}

/** Takes a diagnostic; passes and readers hold one and never print. */
export type Report = (diagnostic: Diagnostic) => void;

/** Keeps what is reported until it is known who is to hear of it, and whether anybody is. */
export class Held {
  readonly #waiting: Diagnostic[] = [];
  #sink: Report | null = null;

  readonly report = (diagnostic: Diagnostic): void => {
    if (this.#sink) this.#sink(diagnostic);
    else this.#waiting.push(diagnostic);
  };

  /** Passes on what was kept, and from now on everything at once. */
  release(sink: Report): void {
    this.#sink = sink;
    for (const diagnostic of this.#waiting.splice(0)) sink(diagnostic);
  }
}
