import { everyBlock } from '../book/blocks.js';
import type { Book } from '../book/index.js';
import type { MadeEbook } from '../compile/ebook.js';
import type { Assignment, EditedCopy, Engraved, Essays, Studio } from '../compile/studio.js';
import type { Block } from '../document/index.js';
import type { StoryEntry } from '../manifest/index.js';
import type { PageStart } from '../pages/index.js';
import { type Journeyman, THREADS } from '../threads/journeyman.js';
import { expectLongRun } from './flags.js';
import { takeHired } from './hired.js';

/** A page's start as it is sent: blocks are told by their numbers in the book, which both threads have. */
export type SentStart = Omit<PageStart, 'block'> & { readonly block: number | null };

/**
 * What the studio's thread is sent. It answers a story with `EditedCopy`, a cover with `Engraved | null` and the ebook
 * with `MadeEbook`, in their order.
 */
export type Task =
  | { readonly kind: 'open'; readonly folder: string; readonly assignment: Assignment }
  | { readonly kind: 'edit'; readonly entry: number; readonly bytes: readonly Uint8Array[] }
  | { readonly kind: 'cover'; readonly essays: Essays }
  | { readonly kind: 'ebook'; readonly starts: readonly SentStart[] };

/** A studio for a book of `folder` in a thread of its own; null where there are no threads. */
export const studioFor = (folder: string): Studio | null => (THREADS ? new ThreadedStudio(folder) : null);

/** Bytes of text of a long book, for which V8 is to optimize soon; a million words have five million. */
export const LONG = 2_000_000;

/**
 * Edits stories in a thread of its own while the ones before are being set, and makes the covers and the ebook there.
 * Only the edited stories cross over; the thread keeps what it needs to bind the book itself.
 */
class ThreadedStudio implements Studio {
  readonly inThisThread = false;
  readonly #journeyman: Journeyman = takeHired();
  #long = false;
  #entries: ReadonlyMap<StoryEntry, number> = new Map();

  constructor(readonly folder: string) {}

  open(assignment: Assignment): void {
    this.#entries = new Map(assignment.entries.map((entry, index) => [entry, index]));
    this.#long = assignment.bytes >= LONG;
    this.#journeyman.tell({ kind: 'open', folder: this.folder, assignment } satisfies Task);
  }

  async edit(entry: StoryEntry, bytes: readonly Uint8Array[]): Promise<EditedCopy> {
    const task = { kind: 'edit', entry: this.#entries.get(entry)!, bytes } satisfies Task;
    const copy = await this.#journeyman.ask<EditedCopy>(task);
    // Its thread has loaded what it needs.
    if (this.#long) expectLongRun();
    this.#long = false;
    const { restoreTexts } = await import('./withheld.js');
    if (copy.story) restoreTexts(copy.story.sources, entry, bytes);
    return copy;
  }

  engrave(essays: Essays): Promise<Engraved | null> {
    return this.#journeyman.ask({ kind: 'cover', essays } satisfies Task);
  }

  ebook(book: Book, starts: readonly PageStart[]): Promise<MadeEbook> {
    return this.#journeyman.ask({ kind: 'ebook', starts: numbered(starts, book) } satisfies Task);
  }

  close(): void {
    this.#journeyman.dismiss();
  }
}

function numbered(starts: readonly PageStart[], book: Book): readonly SentStart[] {
  const numbers = new Map<Block, number>(everyBlock(book).map((block, number) => [block, number]));
  return starts.map((start) => {
    const block = start.block && numbers.get(start.block);
    if (block === undefined) throw new Error(`page ${start.label} begins in a block that no section holds`);
    return { ...start, block };
  });
}
