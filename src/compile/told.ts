import type { Book } from '../book/index.js';
import { type Diagnostic, Log } from '../diagnostics/index.js';
import type { Change } from '../document/index.js';
import type { Manifest } from '../manifest/index.js';
import type { Typeset } from '../pages/index.js';
import { entriesOf, type Glance, glanceOf, type LedgerEntry } from '../proof/index.js';
import type { Ending } from '../settled/index.js';
import { weighed } from './checks.js';
import type { Decisions } from './decisions.js';
import type { EditedStory } from './edit.js';

/** A file of the results' folder. */
export interface Finished {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How far a compile is: so many stories are edited, of so many, with so many words. */
export interface Advance {
  readonly stories: number;
  readonly of: number;
  readonly words: number;
}

/** What came of a compile: with an error among the diagnostics, no files. */
export interface Compiled {
  readonly files: readonly Finished[];
  /** What an editor should know at a glance of each story that is a text. */
  readonly glances: readonly Glance[];
  /** Every change, if the ledger was asked for: first those of the editors' own words, the manifest's and the essays'. */
  readonly changes: readonly LedgerEntry[];
  /** How many pages were printed; null where none were. */
  readonly printed: number | null;
  readonly diagnostics: readonly Diagnostic[];
  /** What lies between the manifest and the books, if that was asked for. */
  readonly between: Between | null;
}

/** The manifest and its stories before and after they were edited, the book that they were bound to, and its printed pages; null where an error came before them. */
export interface Between {
  readonly manifest: Manifest;
  readonly decisions: Decisions;
  readonly edits: readonly EditedStory[];
  readonly book: Book | null;
  readonly pages: Typeset | null;
}

/** What there is to tell of a compile so far. */
export class Account {
  readonly log = new Log();
  readonly glances: Glance[] = [];
  /** Says how heavy what is told weighs, once it is read. */
  manifest: Manifest | null = null;
  readonly #ofStories: LedgerEntry[] = [];
  readonly #ofBook: LedgerEntry[] = [];
  readonly #endings: Ending[] = [];

  /** Every story as it was edited, if they are to be kept. */
  readonly edits: EditedStory[] = [];

  /** `ledger`: whether every change is to be told; there are many. `kept`: whether what lies between is: it takes memory. */
  constructor(
    readonly ledger: boolean,
    readonly kept = false,
  ) {}

  /** Takes what there is to tell of an edited story, and what was changed in it. */
  story(edit: EditedStory): void {
    const { found, edited, changes, diagnostics, ends } = edit;
    for (const diagnostic of diagnostics) this.log.report(diagnostic);
    this.#endings.push(ends);
    this.glances.push(glanceOf(found, edited, changes));
    if (this.kept) this.edits.push(edit);
    if (this.ledger) for (const entry of entriesOf(changes)) this.#ofStories.push(entry);
  }

  /** Takes what was changed in the editors' own words: the manifest's, and the essays'. */
  book(changes: readonly Change[]): void {
    if (this.ledger) this.#ofBook.push(...entriesOf(changes));
  }

  /** What came of it: no files after an error. */
  compiled(files: readonly Finished[], printed: number | null, between: Between | null): Compiled {
    const { log, glances } = this;
    const changes = [...this.#ofBook, ...this.#ofStories];
    const open = log.all.filter((one) => !this.#endings.some((ends) => ends(one)));
    const diagnostics = this.manifest ? weighed(open, this.manifest) : open;
    const failed = diagnostics.some(({ severity }) => severity === 'error');
    return { files: failed ? [] : files, glances, changes, printed, diagnostics, between };
  }

  /** What came of it where it could not go on. */
  nothing(between: Between | null = null): Compiled {
    return this.compiled([], null, between);
  }
}
