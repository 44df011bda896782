import { Worker } from 'node:worker_threads';
import { everyBlock } from '../book/blocks.js';
import type { Book } from '../book/index.js';
import type { Assignment, CopyDesk, EbookBrief, EditedCopy, MadeEbook } from '../compile/copy-desk.js';
import type { Block, Source } from '../document/index.js';
import type { StoryEntry } from '../manifest/index.js';
import type { PageStart } from '../typesetter/index.js';

const THREAD = new URL('./copy-desk-thread.js', import.meta.url);

/** A page's start as it is sent: blocks are told by their numbers in the book, which both threads have. */
export type SentStart = Omit<PageStart, 'block'> & { readonly block: number | null };

/** What the desk's thread is sent. It answers each story with `EditedCopy`, the ebook with `MadeEbook`, in their order. */
export type Task =
  | { readonly kind: 'open'; readonly assignment: Assignment }
  | { readonly kind: 'edit'; readonly entry: number; readonly bytes: readonly Uint8Array[] }
  | ({ readonly kind: 'ebook'; readonly starts: readonly SentStart[] } & Pick<EbookBrief, 'essays' | 'cover'>);

/** Bytes of text from which on a thread of its own is worth the tenth of a second and the memory that it takes. */
export const WORTHWHILE = 1_000_000;

/** Characters of a manifest that names so many stories that their text will be worthwhile: its thread starts at once. */
const MANY_STORIES = 6000;

/**
 * Gives the copy desk of a book of `folder` by its bytes of text; null where that is better at home. A thread runs
 * compiled files alone: the sources as they stand do without.
 */
export function copyDesks(folder: string, { text }: Source): (bytes: number) => CopyDesk | null {
  if (!import.meta.url.endsWith('.js')) return () => null;
  const started = text.length >= MANY_STORIES ? new ThreadedDesk(folder) : null;
  return (bytes) => {
    if (bytes >= WORTHWHILE) return started ?? new ThreadedDesk(folder);
    started?.close();
    return null;
  };
}

/** Megabytes for what is new: of a story little outlives it, and the default would be thrice that. */
const YOUNG = 16;

/** Somebody who waits for the thread's next answer. */
interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (fault: Error) => void;
}

/**
 * Edits in a thread of its own, so that a story is edited while the one before it is being set, and the ebook is made
 * while the pages are drawn. Only the edited stories cross over; the thread keeps what it needs to bind the book again.
 */
class ThreadedDesk implements CopyDesk {
  readonly inThisThread = false;
  readonly #thread: Worker;
  readonly #waiting: Waiting[] = [];
  #entries: ReadonlyMap<StoryEntry, number> = new Map();

  constructor(folder: string) {
    this.#thread = new Worker(THREAD, { workerData: folder, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
    this.#thread.on('message', (answer) => {
      this.#waiting.shift()!.resolve(answer as never);
      if (this.#waiting.length === 0) this.#thread.unref();
    });
    this.#thread.on('error', (fault) => {
      for (const { reject } of this.#waiting.splice(0)) reject(fault);
    });
    // Where nothing waits for it, the thread keeps no faulty compile from ending.
    this.#thread.unref();
  }

  open(assignment: Assignment): void {
    this.#entries = new Map(assignment.entries.map((entry, index) => [entry, index]));
    this.#send({ kind: 'open', assignment });
  }

  edit(entry: StoryEntry, bytes: readonly Uint8Array[]): Promise<EditedCopy> {
    return this.#ask({ kind: 'edit', entry: this.#entries.get(entry)!, bytes });
  }

  ebook({ book, essays, starts, cover: { ebook, alt } }: EbookBrief): Promise<MadeEbook> {
    return this.#ask({ kind: 'ebook', starts: numbered(starts, book), essays, cover: { ebook, alt } });
  }

  close(): void {
    void this.#thread.terminate();
  }

  #ask<Answer>(task: Task): Promise<Answer> {
    this.#thread.ref();
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#send(task);
    });
  }

  #send(task: Task): void {
    this.#thread.postMessage(task);
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
