import type { Book, Copy } from '../book/index.js';
import type { EbookCover } from '../cover/index.js';
import type { Diagnostic } from '../diagnostics/index.js';
import type { Story } from '../document/index.js';
import type { Manifest, StoryEntry } from '../manifest/index.js';
import type { Entry } from '../proof/index.js';
import type { PageStart } from '../typesetter/index.js';

/** A story as both books set it, and what is to be told of its editing. */
export interface EditedCopy {
  /** Null where its files are no text. */
  readonly story: Story | null;
  readonly diagnostics: readonly Diagnostic[];
  /** What an editor should know of it at a glance: a few lines. */
  readonly summary: string;
  /** What was changed, if that was asked for. */
  readonly changes: readonly Entry[];
}

/** What the desk is to make. */
export interface Assignment {
  readonly manifest: Manifest;
  /** Every story of the manifest, of which some will be edited. */
  readonly entries: readonly StoryEntry[];
  /** Whether every change is to be told. */
  readonly ledger: boolean;
  /** Whether an ebook will be asked for. */
  readonly ebook: boolean;
}

/** What an ebook is made from, beside the stories that the desk has edited. */
export interface EbookBrief {
  readonly book: Book;
  /** The essays as read; the thread that has the stories binds the book from them anew. */
  readonly essays: Omit<Copy, 'stories'>;
  /** The printed pages, whose numbers it carries. */
  readonly starts: readonly PageStart[];
  readonly cover: EbookCover;
}

/** An ebook that holds the book word for word, unless a diagnostic says otherwise. */
export interface MadeEbook {
  readonly bytes: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

/** Edits the stories, and makes the ebook of them: here, or in a thread of its own while this one sets the pages. */
export interface CopyDesk {
  /** Then one book is made after the other, so that they are not both held half made. */
  readonly inThisThread: boolean;
  open(assignment: Assignment): void;
  /** Edits one story of the manifest, whose files hold `bytes`. */
  edit(entry: StoryEntry, bytes: readonly Uint8Array[]): Promise<EditedCopy>;
  ebook(brief: EbookBrief): Promise<MadeEbook>;
  /** Lets go of the stories: nothing more will be asked. */
  close(): void;
}
