import type { Story } from '../document/index.js';
import { type Page, type StructureElement, sectionElement } from '../pages/index.js';
import { type ComposingDesk, composeStory } from './compose/index.js';
import { type MadeUp, makeUp } from './makeup/section-pages.js';

/** A story's pages, and the element of the structure tree that owns what stands on them. */
export interface SetStory extends MadeUp {
  readonly owner: StructureElement;
}

/** Of a story's title among the headings: the second within a part. */
export type Rank = 1 | 2;

/**
 * The pages of stories, each made once for what it hangs on: the story itself, its rank, the side on which it begins and
 * the column. So a book that is laid out again, since its margins grew or its contents told of a page behind them, sets
 * anew what is another's alone.
 */
export class StoryPages {
  readonly #made = new WeakMap<Story, Known>();

  /** The pages of `story`, of this rank, from a page of this side on. */
  of(story: Story, rank: Rank, first: Page['side'], desk: ComposingDesk): SetStory {
    const gutter = desk.measures.margins.inside;
    const known = this.#made.get(story);
    const same = known?.rank === rank && known.gutter === gutter && known.bylines === desk.bylines;
    if (same && known.set.first === first) return known.set;
    const owner = sectionElement(story.settings.language, desk.language);
    const set = { ...makeUp(composeStory(story, rank, desk, owner), first, desk.measures), owner };
    this.#made.set(story, { rank, gutter, bylines: desk.bylines, set });
    return set;
  }
}

/** Pages that were made, and what they hang on; the gutter is all of the column that the book decides. */
interface Known {
  readonly rank: Rank;
  readonly gutter: number;
  readonly bylines: boolean;
  readonly set: SetStory;
}
