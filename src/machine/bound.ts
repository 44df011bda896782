import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

/** What V8 made of a bound file lies beside it under this ending. */
const MADE = '.v8';

/** A bound file that has been run. */
interface Loaded {
  readonly script: Script;
  readonly module: { exports: unknown };
}

/**
 * The files that Sheaf is bound in. They are run with the code that V8 made of them when Sheaf was built
 * (v8.dev/blog/code-caching-for-devs): to read and compile the sources anew takes a small book a seventh of its time. V8
 * refuses what another version of it made, or one under other flags, and compiles.
 */
export class Bound {
  readonly #folder: string;
  readonly #loaded = new Map<string, Loaded>();
  /** The files of kept code that V8 would not have, by their names. */
  readonly refused = new Set<string>();

  constructor(folder: URL) {
    this.#folder = fileURLToPath(folder);
  }

  /** What the file `name.cjs` exports. */
  load(name: string): unknown {
    const path = join(this.#folder, `${name}.cjs`);
    const known = this.#loaded.get(path);
    if (known) return known.module.exports;
    // ASCII, by rolldown.config.js.
    const script = new Script(readFileSync(path, 'latin1'), { filename: path, cachedData: madeOf(path) });
    if (script.cachedDataRejected) this.refused.add(basename(path) + MADE);
    const module = { exports: {} };
    this.#loaded.set(path, { script, module });
    const packages = createRequire(path);
    const require = (id: string): unknown => (id.startsWith('./') ? this.load(id.slice(2, -4)) : packages(id));
    script.runInThisContext().call(module.exports, module.exports, require, module, path);
    return module.exports;
  }

  /** The code that V8 has by now of every file that was run, and where it is looked for. */
  made(): { readonly path: string; readonly code: Uint8Array }[] {
    return [...this.#loaded].map(([path, { script }]) => ({ path: path + MADE, code: script.createCachedData() }));
  }
}

function madeOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path + MADE);
  } catch {
    return undefined;
  }
}
