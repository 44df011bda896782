import { everyBlock } from '../book/blocks.js';
import type { Book } from '../book/index.js';
import type { Assignment, CopyDesk, EbookBrief, EditedCopy } from '../compile/copy-desk.js';
import type { MadeEbook } from '../compile/ebook.js';
import type { Block, Source } from '../document/index.js';
import type { StoryEntry } from '../manifest/index.js';
import { Journeyman, THREADS } from '../threads/journeyman.js';
import type { PageStart } from '../typesetter/index.js';
import { expectLongRun } from './flags.js';
import { restoreTexts } from './withheld.js';

const THREAD = 'copy-desk-thread';

/** A page's start as it is sent: blocks are told by their numbers in the book, which both threads have. */
export type SentStart = Omit<PageStart, 'block'> & { readonly block: number | null };

/** The ebook's cover as it is sent: nothing that is in the making can be. */
export interface SentCover {
  readonly picture: Uint8Array;
  readonly alt: string;
}

/** What the desk's thread is sent. It answers each story with `EditedCopy`, the ebook with `MadeEbook`, in their order. */
export type Task =
  | { readonly kind: 'open'; readonly assignment: Assignment }
  | { readonly kind: 'edit'; readonly entry: number; readonly bytes: readonly Uint8Array[] }
  | ({ readonly kind: 'ebook'; readonly starts: readonly SentStart[]; readonly cover: SentCover } & Essays);

type Essays = Pick<EbookBrief, 'essays'>;

/**
 * Bytes of text from which on a thread of its own is worthwhile: on two processors both books of two megabytes took as
 * long with it as without (2.7 s), those of one 2.3 s for 2.0, and the PDF of five 3.4 s for 3.7.
 */
export const WORTHWHILE = 2_000_000;

/** Whether a manifest names so many stories, by its characters, that their text will be worthwhile. */
export const namesMany = ({ text }: Source): boolean => text.length >= 6000;

/** Gives the copy desk of a book of `folder` by its bytes of text; null where a thread is not worthwhile, or not to be had. */
export function copyDesks(folder: string, manifest: Source): (bytes: number) => CopyDesk | null {
  if (!THREADS) return () => null;
  // Its thread takes a while to start.
  const started = namesMany(manifest) ? new ThreadedDesk(folder) : null;
  return (bytes) => {
    if (bytes >= WORTHWHILE) return started ?? new ThreadedDesk(folder);
    started?.close();
    return null;
  };
}

/** Megabytes for what is new: of a story little outlives it, and the default would be thrice that. */
const YOUNG = 16;

/**
 * Edits in a thread of its own, so that a story is edited while the one before it is being set, and the ebook is made
 * while the pages are drawn. Only the edited stories cross over; the thread keeps what it needs to bind the book again.
 */
class ThreadedDesk implements CopyDesk {
  readonly inThisThread = false;
  readonly bindsHere = false;
  readonly #journeyman: Journeyman;
  #begun = false;
  #entries: ReadonlyMap<StoryEntry, number> = new Map();

  constructor(folder: string) {
    const resourceLimits = { maxYoungGenerationSizeMb: YOUNG };
    this.#journeyman = new Journeyman(THREAD, { workerData: folder, resourceLimits });
  }

  open(assignment: Assignment): void {
    this.#entries = new Map(assignment.entries.map((entry, index) => [entry, index]));
    this.#journeyman.tell({ kind: 'open', assignment } satisfies Task);
  }

  async edit(entry: StoryEntry, bytes: readonly Uint8Array[]): Promise<EditedCopy> {
    const task = { kind: 'edit', entry: this.#entries.get(entry)!, bytes } satisfies Task;
    const copy = await this.#journeyman.ask<EditedCopy>(task);
    // Its thread has loaded what it needs.
    if (!this.#begun) expectLongRun();
    this.#begun = true;
    if (copy.story) restoreTexts(copy.story.sources, entry, bytes);
    return copy;
  }

  async ebook({ book, essays, starts, cover: { ebook, alt } }: EbookBrief): Promise<MadeEbook> {
    const cover = { picture: await ebook, alt };
    return this.#journeyman.ask({ kind: 'ebook', starts: numbered(starts, book), essays, cover } satisfies Task);
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
