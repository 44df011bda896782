import { type Book, bind, type Copy, withStories } from '../book/index.js';
import type { Cover, EbookCover } from '../cover/index.js';
import { type Diagnostic, Log } from '../diagnostics/index.js';
import type { Change, Story, World } from '../document/index.js';
import type { Manifest, StoryEntry } from '../manifest/index.js';
import type { PageStart } from '../pages/index.js';
import { openDictionary } from '../passes/index.js';
import type { CoverPlate } from '../pdf/index.js';
import { type Entry, entriesOf, type Glance, glanceOf } from '../proof/index.js';
import type { Settled } from '../settled/index.js';
import type { MadeEbook } from './ebook.js';
import { editStory } from './edit.js';
import { readBytes, readEssays, readManuscripts } from './files.js';

/** What a studio is to make. */
export interface Job {
  readonly manifest: Manifest;
  /** What the editor has decided. */
  readonly settled: Settled;
  /** Whether every change is to be told. */
  readonly ledger: boolean;
  /** Which of the books will be asked for. */
  readonly ebook: boolean;
  readonly pdf: boolean;
}

/** A story as both books set it, and what is to be told of its editing. */
export interface EditedCopy {
  /** Null where its files are no text. */
  readonly story: Story | null;
  readonly diagnostics: readonly Diagnostic[];
  /** What an editor should know of it at a glance; null where its files are no text. */
  readonly glance: Glance | null;
  /** What was changed, if that was asked for. */
  readonly changes: readonly Entry[];
}

/** A book, and what is to be told of its binding. */
export interface BoundCopy {
  /** Its stories without their texts, which who asks has already; null where something of it cannot be read. */
  readonly book: Book | null;
  readonly diagnostics: readonly Diagnostic[];
  /** What was changed in the editors' own words, the manifest's and the essays', if that was asked for. */
  readonly changes: readonly Entry[];
}

/** The printed book's cover, and what there is to tell of it and of the ebook's. */
export interface Engraved {
  /** Null where no PDF will be asked for. */
  readonly plate: CoverPlate | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Where stories are edited, the book is bound, and the cover and the ebook are made: all that is no setting of type. It
 * can work in a thread of its own while this one sets what it has edited (`workers/`), so all that it is asked and all
 * that it answers is plain data. Covers and ebooks are loaded when they are asked for: stories wait.
 */
export class Studio {
  readonly #stories: (Story | null)[] = [];
  #job: Job | null = null;
  #book: Book | null = null;
  #cover: Cover | null = null;

  constructor(readonly world: World) {
    openDictionary(world);
  }

  async open(job: Job): Promise<void> {
    this.#job = job;
  }

  /** Edits one story of the manifest, whose files hold `bytes`. */
  async edit(entry: StoryEntry, bytes: readonly Uint8Array[]): Promise<EditedCopy> {
    const log = new Log();
    const files = await readManuscripts(entry, bytes, log.report);
    if (!files) {
      this.#stories.push(null);
      return { story: null, diagnostics: log.all, glance: null, changes: [] };
    }
    const { found, edited, changes, diagnostics } = editStory(entry, files, this.#job!.settled);
    this.#stories.push(edited);
    return {
      story: edited,
      diagnostics: [...log.all, ...diagnostics],
      glance: glanceOf(found, edited, changes),
      changes: this.#entries(changes),
    };
  }

  /** Binds all stories edited so far. Essays are read in any case; a book that cannot be made is not bound: `sound` tells. */
  async bind(sound: boolean): Promise<BoundCopy> {
    const { manifest } = this.#job!;
    const log = new Log();
    const essays = await readEssays(manifest, this.world, log.report);
    // A picture for the cover is looked for: without it there will be no book.
    if (manifest.cover.image) await readBytes(manifest.cover.image, this.world, log.report);
    const stories = this.#stories.filter((story) => story !== null);
    if (!sound || log.failed || stories.length < this.#stories.length) {
      return { book: null, diagnostics: log.all, changes: [] };
    }
    const copy: Copy = { stories, ...essays };
    const changes: Change[] = [];
    this.#book = bind(manifest, copy, this.world, log.report, (change) => changes.push(change));
    const book = log.failed ? null : withStories(this.#book, withoutText);
    return { book, diagnostics: log.all, changes: this.#entries(changes) };
  }

  /** Makes the covers of the book. The ebook's is still in the making when the printed one is there. */
  async cover(): Promise<Engraved> {
    const { manifest, ebook, pdf } = this.#job!;
    const { briefOf, makeCover } = await import('../cover/index.js');
    const log = new Log();
    this.#cover = await makeCover(briefOf(this.#book!, manifest, ebook), this.world, log.report);
    const plate = pdf ? (await import('../pdf/art/cover-plate.js')).plateOf(this.#cover) : null;
    return { plate, diagnostics: log.all };
  }

  /** Makes the ebook, under the cover that was made, with the numbers of the printed pages. */
  async ebook(starts: readonly PageStart[]): Promise<MadeEbook> {
    const { makeEbook } = await import('./ebook.js');
    const order = { book: this.#book!, starts, cover: this.#cover as EbookCover, settings: this.#job!.manifest.epub };
    return makeEbook(order, this.world);
  }

  /** A sheet of every cover design with this book's words, for a person to choose from. */
  async coverSheet(): Promise<Uint8Array> {
    const { manifest } = this.#job!;
    const { contactSheet, coverFonts } = await import('../cover/index.js');
    return contactSheet(this.#book!, manifest.cover, this.world, coverFonts(manifest));
  }

  #entries(changes: readonly Change[]): readonly Entry[] {
    return this.#job!.ledger ? entriesOf(changes) : [];
  }
}

/** What can be asked of a studio, wherever it works. */
export type AnyStudio = Pick<Studio, keyof Studio>;

const withoutText = (story: Story): Story => ({ ...story, headnote: [], blocks: [], endNotes: [], appendixNotes: [] });
