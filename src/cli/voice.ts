import { dirname, relative, resolve } from 'node:path';
import { styleText } from 'node:util';
import { type Diagnostic, type Fingerprint, github, type Paint, pretty, sarif, toPlain } from '../diagnostics/index.js';
import { fingerprintOf } from '../settled/index.js';
import type { Asked } from './arguments.js';

/** Where questions go, and whence answers come. */
export interface Dialogue {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** The two streams of a terminal; `main.ts` holds the real one. */
export interface Terminal {
  readonly out: (text: string | Uint8Array) => void;
  readonly err: (text: string) => void;
  /** Whether `err` is a terminal that a person watches. */
  readonly watched: boolean;
  /** Where a person can be asked, or null where nobody is there. */
  readonly asks?: Dialogue | null;
}

/** Where words go: results to stdout, all else to stderr, in the format and loudness asked for. */
export class Voice {
  readonly format: string;
  readonly quiet: boolean;
  readonly #paint: Paint;
  readonly #folder: string;

  constructor(
    { flags, operand }: Asked,
    readonly version: string,
    readonly terminal: Terminal,
  ) {
    this.format = String(flags.format ?? 'pretty');
    this.quiet = flags.quiet === true;
    this.#folder = operand === null ? process.cwd() : dirname(resolve(operand));
    const coloured = flags['no-color'] !== true && wantsColour(terminal.watched);
    this.#paint = (style, text) => (coloured ? styleText(style, text, { validateStream: false }) : text);
  }

  /** Whether a person watches what is told: at a terminal that knows its line from the next, with nothing asked to be quiet. */
  get watched(): boolean {
    const { CI, TERM } = process.env;
    return this.terminal.watched && !this.quiet && this.format === 'pretty' && !CI && TERM !== 'dumb';
  }

  /** What the command was run for. */
  result(text: string | Uint8Array): void {
    this.terminal.out(text);
  }

  /** What a person at the terminal may care for; never in the way of a script. */
  note(text: string): void {
    if (!this.quiet && this.format === 'pretty') this.terminal.err(`${text}\n`);
  }

  /** Tells the diagnostics, and with `json` the files that were written, in one object. */
  tell(diagnostics: readonly Diagnostic[], outputs: readonly string[] = []): void {
    const heard = this.quiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
    const ok = !diagnostics.some(({ severity }) => severity === 'error');
    if (this.format === 'json')
      this.result(`${JSON.stringify({ ok, outputs, diagnostics: heard.map(toPlain) }, null, 2)}\n`);
    else if (this.format === 'sarif')
      this.result(`${JSON.stringify(sarif(heard, this.version, placeKnownBy), null, 2)}\n`);
    else for (const one of heard) this.complain(one);
  }

  /** Diagnostics name files as the manifest does, from its folder or the single file's. */
  readonly #locate = (file: string): string =>
    relative(process.cwd(), resolve(this.#folder, file)).replaceAll('\\', '/');

  /** One diagnostic, to stderr: for filters, whose stdout is the text itself. */
  complain(one: Diagnostic): void {
    this.terminal.err(`${this.format === 'github' ? github(one, this.#locate) : pretty(one, this.#paint)}\n`);
  }
}

const placeKnownBy: Fingerprint = ({ span }) => (span?.source.text ? fingerprintOf(span) : null);

/** https://no-color.org, https://force-color.org; a stderr that is no terminal, `CI` and `TERM=dumb` have no colours. */
function wantsColour(watched: boolean): boolean {
  const { NO_COLOR, FORCE_COLOR, CI, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return watched && !CI && TERM !== 'dumb';
}
