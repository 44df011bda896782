import { type Diagnostic, Log } from '../diagnostics/index.js';
import type { Manifest } from '../manifest/index.js';
import type { Typeset } from '../pages/index.js';
import type { Entry } from '../proof/index.js';
import { weighed } from './checks.js';
import type { EditedCopy } from './studio.js';

/** A file of the results' folder. */
export interface Finished {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What came of a compile: with an error among the diagnostics, no files. */
export interface Compiled {
  readonly files: readonly Finished[];
  readonly stories: readonly EditedCopy[];
  /** Every change, if the ledger was asked for: first those of the editors' own words, the manifest's and the essays'. */
  readonly changes: readonly Entry[];
  /** The printed book's pages, if they were asked for and no error came before them. */
  readonly pages: Typeset | null;
  /** How many pages were printed; null where none were. */
  readonly printed: number | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** What there is to tell of a compile so far. */
export class Told {
  readonly log = new Log();
  readonly stories: EditedCopy[] = [];
  /** What was changed in the editors' own words: the manifest's, and the essays'. */
  readonly changes: Entry[] = [];
  /** Says how heavy what is told weighs, once it is read. */
  manifest: Manifest | null = null;

  /** What came of it: no files after an error. */
  compiled(files: readonly Finished[], pages: Typeset | null, printed: number | null = null): Compiled {
    const { log, stories } = this;
    const changes = [...this.changes, ...stories.flatMap((story) => story.changes)];
    const diagnostics = this.manifest ? weighed(log.all, this.manifest) : log.all;
    const failed = diagnostics.some(({ severity }) => severity === 'error');
    return { files: failed ? [] : files, stories, changes, pages, printed, diagnostics };
  }

  /** What came of it where it could not go on. */
  nothing(): Compiled {
    return this.compiled([], null);
  }
}
