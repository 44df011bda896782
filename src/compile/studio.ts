import type { Book, Copy } from '../book/index.js';
import type { Diagnostic } from '../diagnostics/index.js';
import type { Story } from '../document/index.js';
import type { Manifest, StoryEntry } from '../manifest/index.js';
import type { PageStart } from '../pages/index.js';
import type { CoverPlate } from '../pdf/index.js';
import type { Entry } from '../proof/index.js';
import type { MadeEbook } from './ebook.js';

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

/** What the studio is to make. */
export interface Assignment {
  readonly manifest: Manifest;
  /** Every story of the manifest, of which some will be edited. */
  readonly entries: readonly StoryEntry[];
  /** Whether every change is to be told. */
  readonly ledger: boolean;
  /** Which of the books will be asked for. */
  readonly ebook: boolean;
  readonly pdf: boolean;
  /** Bytes of text, about: a wrong guess costs time alone. */
  readonly bytes: number;
}

/** The essays of a book, as read. */
export type Essays = Omit<Copy, 'stories'>;

/** The printed book's cover, and what there is to tell of it and of the ebook's. */
export interface Engraved {
  /** Null where no PDF will be asked for. */
  readonly plate: CoverPlate | null;
  readonly told: readonly Diagnostic[];
}

/** What is made beside the pages: here, or in a thread of its own while this one sets them. */
export interface Studio {
  /** Whether it stands in this thread: then one thing is made after the other, and no two books are held half made. */
  readonly inThisThread: boolean;
  open(assignment: Assignment): void;
  /** Edits one story of the manifest, whose files hold `bytes`. */
  edit(entry: StoryEntry, bytes: readonly Uint8Array[]): Promise<EditedCopy>;
  /** Makes the covers of the book of all stories edited so far and of `essays`; null where one of them is no text. */
  engrave(essays: Essays): Promise<Engraved | null>;
  /** Makes the ebook, under the cover that was engraved, with the numbers of the printed pages. */
  ebook(book: Book, starts: readonly PageStart[]): Promise<MadeEbook>;
  /** Lets go of the stories: nothing more will be asked. */
  close(): void;
}
