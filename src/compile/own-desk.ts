import { Log } from '../diagnostics/index.js';
import type { World } from '../document/index.js';
import type { StoryEntry } from '../manifest/index.js';
import { entriesOf, summary } from '../proof/index.js';
import type { Bindery } from './bindery.js';
import type { Assignment, CopyDesk, EbookBrief, EditedCopy } from './copy-desk.js';
import { type MadeEbook, makeEbook } from './ebook.js';
import { editStory } from './edit.js';
import { decodeFiles } from './files.js';

/** A copy desk that works in the thread it stands in. */
export class OwnDesk implements CopyDesk {
  readonly inThisThread = true;
  #assignment: Assignment | null = null;

  constructor(
    readonly world: World,
    readonly bindery: Bindery | null = null,
  ) {}

  get bindsHere(): boolean {
    return this.bindery === null;
  }

  open(assignment: Assignment): void {
    this.#assignment = assignment;
  }

  async edit(entry: StoryEntry, bytes: readonly Uint8Array[]): Promise<EditedCopy> {
    const log = new Log();
    const sources = decodeFiles(entry, bytes, log.report);
    if (!sources) return { story: null, diagnostics: log.all, summary: '', changes: [] };
    const { found, edited, changes, diagnostics } = editStory(entry, sources);
    return {
      story: edited,
      diagnostics: [...log.all, ...diagnostics],
      summary: summary(found, edited, changes, diagnostics),
      changes: this.#assignment!.ledger ? entriesOf(changes) : [],
    };
  }

  close(): void {}

  async ebook({ book, starts, cover }: EbookBrief): Promise<MadeEbook> {
    const order = { book, starts, cover, settings: this.#assignment!.manifest.epub };
    return this.bindery ? this.bindery.ebook(order) : makeEbook(order, this.world);
  }
}
