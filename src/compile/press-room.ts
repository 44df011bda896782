import type { Story, World } from '../document/index.js';
import type { Manifest } from '../manifest/index.js';
import type { Prepress } from '../pdf/index.js';
import type { PageProof } from '../proof/page-proof.js';
import type { ComposingRoom, Standing } from '../typesetter/index.js';

/** What is to come of the pages. */
export interface WantedPages {
  readonly pdf: boolean;
  /** Whether their display lists are asked for, when the books are made. */
  readonly whole: boolean;
}

/** A story as it came. */
export interface Unedited {
  /** What its files hold. */
  readonly files: readonly Uint8Array[];
  readonly language: string;
}

/** Where pages are set, printed and proved: of each story as much as can be as soon as it is edited. */
export class PressRoom {
  private constructor(
    readonly composing: ComposingRoom,
    /** Null where no PDF is wanted. */
    readonly prepress: Prepress | null,
    readonly proof: PageProof,
    readonly wanted: WantedPages,
  ) {}

  /** `letters` is how many the book will have, about. */
  static async open(
    { pdf: settings, language }: Manifest,
    letters: number,
    wanted: WantedPages,
    world: World,
  ): Promise<PressRoom> {
    const { ComposingRoom } = await import('../typesetter/index.js');
    const composing = await ComposingRoom.open({ settings, language, letters }, world);
    composing.prepare();
    const { PageProof } = await import('../proof/page-proof.js');
    const pdf = wanted.pdf && (await import('../pdf/index.js'));
    const prepress = pdf ? pdf.prepressFor(settings, composing.fewest) : null;
    return new PressRoom(composing, prepress, new PageProof(), wanted);
  }

  /** What can be done before the first story is edited, a little at each step. */
  *meanwhile(stories: Iterable<Unedited>): Generator<void> {
    if (this.prepress) {
      this.prepress.prepare(this.composing.textFace);
      yield;
    }
    for (const { files, language } of stories) yield* this.composing.cast(files, language);
  }

  /** No story is being edited any more: there is a processor for something else. */
  allEdited(): void {
    this.prepress?.deflater.begin();
  }

  /** Makes the pages of a story before its book is bound, while others are still being edited. */
  ahead(story: Story, place: Standing): void {
    const made = this.composing.ahead(story, place);
    if (!made) return;
    const { pages } = made.story;
    const columns = pages.map(({ items }) => items);
    // The pages of a long book would fill the memory: what is printed of them is let go.
    const standing = this.prepress?.print(columns, this.wanted.whole) ?? columns;
    const ahead = pages.map(({ items, blank }, index) => ({ items, standing: blank ? null : standing[index]! }));
    if (!this.proof.ahead(story, ahead, made.owner)) this.composing.keep(story, made);
    else {
      const light = pages.map((page, index) => ({ ...page, items: standing[index]! }));
      this.composing.keep(story, { ...made, story: { ...made.story, pages: light } });
    }
  }
}
