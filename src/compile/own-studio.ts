import type { Book } from '../book/index.js';
import type { Cover, EbookCover } from '../cover/index.js';
import { Log } from '../diagnostics/index.js';
import type { Story, World } from '../document/index.js';
import type { Foundry } from '../epub/index.js';
import type { StoryEntry } from '../manifest/index.js';
import type { PageStart } from '../pages/index.js';
import { entriesOf, summary } from '../proof/index.js';
import type { MadeEbook } from './ebook.js';
import { editStory } from './edit.js';
import { readManuscripts } from './files.js';
import type { Assignment, EditedCopy, Engraved, Essays, Studio } from './studio.js';

/** A studio in the thread that it is asked from. What makes covers and ebooks is loaded when they are asked for: stories wait. */
export class OwnStudio implements Studio {
  readonly inThisThread = true;
  readonly #stories: (Story | null)[] = [];
  #assignment: Assignment | null = null;
  #cover: Promise<Cover> | null = null;
  /** The ebook's fonts, if they were made ahead; null if there are none. */
  #foundry: Foundry | null | undefined;

  constructor(readonly world: World) {}

  open(assignment: Assignment): void {
    this.#assignment = assignment;
  }

  async edit(entry: StoryEntry, bytes: readonly Uint8Array[]): Promise<EditedCopy> {
    const log = new Log();
    const files = await readManuscripts(entry, bytes, log.report);
    if (!files) {
      this.#stories.push(null);
      return { story: null, diagnostics: log.all, summary: '', changes: [] };
    }
    const { found, edited, changes, diagnostics } = editStory(entry, files);
    const { ledger, ebook } = this.#assignment!;
    // A cover is told its author: of a long book, the rest would fill the memory.
    this.#stories.push(ebook ? edited : { ...edited, blocks: [] });
    return {
      story: edited,
      diagnostics: [...log.all, ...diagnostics],
      summary: summary(found, edited, changes, diagnostics),
      changes: ledger ? entriesOf(changes) : [],
    };
  }

  /** The book of all stories edited so far, or null where one of them is no text; whoever binds it to set it, reports. */
  async bind(essays: Essays): Promise<Book | null> {
    const stories = this.#stories.filter((story) => story !== null);
    if (stories.length < this.#stories.length) return null;
    const { bind } = await import('../book/index.js');
    return bind(this.#assignment!.manifest, { stories, ...essays }, this.world, () => {});
  }

  async engrave(essays: Essays): Promise<Engraved | null> {
    const book = await this.bind(essays);
    return book && this.cover(book);
  }

  /** Makes the covers of `book`. The ebook's is still in the making when the printed one is there. */
  async cover(book: Book): Promise<Engraved> {
    const { manifest, ebook, pdf } = this.#assignment!;
    const { briefOf, makeCover } = await import('../cover/index.js');
    const told = new Log();
    this.#cover = makeCover(briefOf(book, manifest, ebook), this.world, told.report);
    const cover = await this.#cover;
    const plate = pdf ? (await import('../pdf/art/cover-plate.js')).plateOf(cover) : null;
    return { plate, told: told.all };
  }

  async ebook(book: Book, starts: readonly PageStart[]): Promise<MadeEbook> {
    const cover = (await this.#cover) as EbookCover;
    const { makeEbook } = await import('./ebook.js');
    return makeEbook({ book, starts, cover, settings: this.#assignment!.manifest.epub }, this.world, this.#foundry);
  }

  /** Makes what can be made of the ebook while its pages are being set. */
  async prepare(book: Book): Promise<void> {
    const { prepareEpub } = await import('../epub/index.js');
    this.#foundry = prepareEpub(book, this.#assignment!.manifest.epub, this.world);
  }

  close(): void {}
}
