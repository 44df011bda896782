import type { Story, World } from '../document/index.js';
import type { Manifest } from '../manifest/index.js';
import type { Prepress } from '../pdf/index.js';
import type { PageProof } from '../proof/page-proof.js';
import type { ComposingRoom, Standing } from '../typesetter/index.js';

/** Where pages are set, printed and proved: of each story as much as can be as soon as it is edited. */
export class PressRoom {
  private constructor(
    readonly composing: ComposingRoom,
    /** Null where no PDF is wanted. */
    readonly prepress: Prepress | null,
    readonly proof: PageProof,
  ) {}

  /** `letters` is how many the book will have, about. */
  static async open(
    { pdf: settings, language }: Manifest,
    letters: number,
    wanted: { readonly pdf: boolean },
    world: World,
  ): Promise<PressRoom> {
    const { ComposingRoom } = await import('../typesetter/index.js');
    const composing = await ComposingRoom.open({ settings, language, letters }, world);
    composing.prepare();
    const { PageProof } = await import('../proof/page-proof.js');
    const pdf = wanted.pdf && (await import('../pdf/index.js'));
    const prepress = pdf ? pdf.prepressFor(settings, composing.fewest) : null;
    return new PressRoom(composing, prepress, new PageProof());
  }

  /** Makes the pages of a story before its book is bound, while others are still being edited. */
  ahead(story: Story, standing: Standing): void {
    const made = this.composing.ahead(story, standing);
    if (!made) return;
    const { pages } = made.story;
    this.prepress?.print(pages.map(({ items }) => items));
    this.proof.ahead(story, { pages, structure: made.owner });
  }
}
