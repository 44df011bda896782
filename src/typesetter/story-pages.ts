import { figuresOfStory, type Terms, termsOf } from '../book/index.js';
import { Held } from '../diagnostics/index.js';
import type { Story, World } from '../document/index.js';
import type { PdfSettings } from '../manifest/index.js';
import { type Page, type StructureElement, sectionElement } from '../pages/index.js';
import { composeStory, type Desk } from './compose/index.js';
import { roomy } from './designs/column.js';
import { DESIGNS, type Design } from './designs/index.js';
import { type Measures, measuresOf } from './designs/measures.js';
import { fewestPages } from './leaves/thickness.js';
import { Compositor } from './lines/compositor.js';
import { type MadeUp, makeUp } from './makeup/section-pages.js';
import { isOurs, Ornaments } from './pictures/ornaments.js';
import { Plates } from './pictures/plates.js';

/** What is to be set, as far as it is known before a word of it is. */
export interface Commission {
  readonly pdf: PdfSettings;
  /** The book's, BCP 47. */
  readonly language: string;
  /** How many letters the book will have, about: a wrong guess costs time alone. */
  readonly letters?: number;
}

/** Where a story will stand, as far as that is known before the book is bound. */
export interface Standing {
  /** Of its title among the headings: the second within a part. */
  readonly rank: 1 | 2;
  /** Whether it is the first of its part. */
  readonly behindPart: boolean;
}

/** A story's pages, and the element of the structure tree that owns what stands on them. */
export interface SetStory extends MadeUp {
  readonly owner: StructureElement;
}

/**
 * The pages of stories, each made once for what it hangs on: the story itself, its rank, the side on which it begins and
 * the column. So a story can be set ahead, as soon as it is edited and while others still are: what hangs on the rest of
 * the book is guessed then, and where the guess was wrong the book has it set again. What there is to report is held back
 * until the book is set.
 */
export class StoryPages {
  readonly design: Design;
  readonly #language: string;
  readonly #terms: Terms;
  /** What stories are set ahead with. */
  readonly #desk: Desk;
  readonly #made = new WeakMap<Story, Known>();
  /** Where the next story begins that may begin anywhere. */
  #side: Page['side'] = 'recto';

  private constructor(
    { language, letters = 0 }: Commission,
    readonly settings: PdfSettings,
    readonly held: Held,
    readonly compositor: Compositor,
    readonly world: World,
    ornaments: Ornaments,
  ) {
    this.#language = language;
    this.design = DESIGNS[settings.design];
    this.#terms = termsOf(language);
    const measures = measuresOf(settings, fewestPages(letters, measuresOf(settings, 0)));
    this.#desk = this.desk(measures, ornaments, Plates.NONE);
  }

  static async open(commission: Commission, world: World): Promise<StoryPages> {
    const held = new Held();
    const settings = roomy(commission.pdf, held.report);
    const compositor = await Compositor.load(settings, world, held.report);
    const ours = await Ornaments.load([], world, held.report);
    return new StoryPages(commission, settings, held, compositor, world, ours);
  }

  /** What everyone has at hand who composes in columns of these measures. */
  desk(measures: Measures, ornaments: Ornaments, plates: Plates): Desk {
    const { settings, design, compositor } = this;
    const [language, terms] = [this.#language, this.#terms];
    return { language, settings, design, measures, compositor, ornaments, plates, terms };
  }

  /** The pages of `story`, of this rank, from a page of this side on. */
  of(story: Story, rank: Standing['rank'], first: Page['side'], desk: Desk): SetStory {
    const gutter = desk.measures.margins.inside;
    const known = this.#made.get(story);
    if (known && known.rank === rank && known.gutter === gutter && known.set.first === first) return known.set;
    const owner = sectionElement(story.settings.language, this.#language);
    const set = { ...makeUp(composeStory(story, rank, desk, owner), first, desk.measures), owner };
    this.#made.set(story, { rank, gutter, set });
    return set;
  }

  /**
   * Sets `story` ahead of its book, unless it has pictures or an ornament that must be read first, for the side on which it
   * will begin if the stories stand in the order in which they come.
   */
  ahead(story: Story, { rank, behindPart }: Standing): void {
    const { ornament } = story.settings;
    if (figuresOfStory(story).length > 0 || !(ornament === 'space' || isOurs(ornament))) return;
    const opens = this.settings.open;
    const first = behindPart || opens !== 'next' ? 'recto' : this.#side;
    const { pages } = this.of(story, rank, first, this.#desk);
    this.#side = (pages.length % 2 === 1) === (first === 'recto') ? 'verso' : 'recto';
  }
}

/** Pages that were made, and what they hang on; the gutter is all of the column that the book decides. */
interface Known {
  readonly rank: Standing['rank'];
  readonly gutter: number;
  readonly set: SetStory;
}
