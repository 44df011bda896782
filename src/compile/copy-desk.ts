import type { Copy } from '../book/index.js';
import type { Diagnostic } from '../diagnostics/index.js';
import type { Story } from '../document/index.js';
import type { Manifest, StoryEntry } from '../manifest/index.js';
import type { Entry } from '../proof/index.js';
import type { EbookOrder, MadeEbook } from './ebook.js';

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

/** What an ebook is made from, beside what the desk was opened with. */
export interface EbookBrief extends Omit<EbookOrder, 'settings'> {
  /** The essays as read: a thread that has the stories binds the book from them anew. */
  readonly essays: Omit<Copy, 'stories'>;
}

/** Edits the stories, and makes the ebook of them: here, or in a thread of its own while this one sets the pages. */
export interface CopyDesk {
  /** Whether stories are edited in this thread. */
  readonly inThisThread: boolean;
  /** Whether the ebook is made in it: then one book is made after the other, so that they are not both held half made. */
  readonly bindsHere: boolean;
  open(assignment: Assignment): void;
  /** Edits one story of the manifest, whose files hold `bytes`. */
  edit(entry: StoryEntry, bytes: readonly Uint8Array[]): Promise<EditedCopy>;
  ebook(brief: EbookBrief): Promise<MadeEbook>;
  /** Lets go of the stories: nothing more will be asked. */
  close(): void;
}
