import type { Story, World } from '../document/index.js';
import type { Manifest } from '../manifest/index.js';
import type { Prepress } from '../pdf/index.js';
import type { PageProof } from '../proof/page-proof.js';
import type { Ahead, ComposingRoom, Item, Standing } from '../typesetter/index.js';

/** What is to come of the pages. */
export interface WantedPages {
  readonly pdf: boolean;
  /** Whether their display lists are asked for, when the books are made. */
  readonly whole: boolean;
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

  /** Makes the pages of a story before its book is bound, while others are still being edited. */
  ahead(story: Story, standing: Standing): void {
    const made = this.composing.ahead(story, standing);
    if (!made) return;
    // The pages of a long book would fill the memory.
    const light = this.wanted.whole ? made : lightened(made);
    const columns = made.story.pages.map(({ items, blank }, index) => ({
      items,
      standing: blank ? null : light.story.pages[index]!.items,
    }));
    this.prepress?.print(columns);
    const proved = this.proof.ahead(story, columns, made.owner);
    this.composing.keep(story, proved ? light : made);
  }
}

/** A story without what is printed and proved: its pages keep the lines that lead somewhere, and what has a picture. */
const lightened = ({ story, owner }: Ahead): Ahead => ({
  story: { ...story, pages: story.pages.map((page) => ({ ...page, items: leadsOf(page.items) })) },
  owner,
});

const leadsOf = (items: readonly Item[]): readonly Item[] =>
  items.some(({ kind }) => kind === 'picture')
    ? items
    : items.filter((item) => item.kind === 'line' && item.links.length > 0);
