import { figuresOfStory, type Terms, termsOf } from '../book/index.js';
import { Held } from '../diagnostics/index.js';
import type { Block, Story, World } from '../document/index.js';
import type { Face } from '../fonts/index.js';
import type { PdfSettings } from '../manifest/index.js';
import { type Page, type StructureElement, sectionElement } from '../pages/index.js';
import { composeStory, type Desk } from './compose/index.js';
import { bodyLetters } from './compose/voices.js';
import { roomy } from './designs/column.js';
import { DESIGNS, type Design } from './designs/index.js';
import { type Measures, measuresOf } from './designs/measures.js';
import { fewestPages } from './leaves/thickness.js';
import { cast } from './letters/casting.js';
import { hyphenatorOf } from './letters/hyphenate.js';
import { Compositor } from './lines/compositor.js';
import { type MadeUp, makeUp } from './makeup/section-pages.js';
import { isOurs, Ornaments } from './pictures/ornaments.js';
import { Plates } from './pictures/plates.js';

/** What is to be set, as far as it is known before a word of it is. */
export interface Commission {
  readonly settings: PdfSettings;
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

/** A story that was set before its book was bound, in an element that hangs nowhere yet. */
export interface Ahead {
  readonly story: MadeUp;
  readonly owner: StructureElement;
}

/**
 * Where a book is composed: its faces, and the stories set so far. A story can be set as soon as it is edited, while
 * others still are. What of its pages hangs on the rest of the book is guessed: the column, which the gutter of a thick
 * one narrows, and the side it begins on. One for which a guess was wrong is set again. What there is to report is held
 * back until the book is set.
 */
export class ComposingRoom {
  readonly design: Design;
  readonly #language: string;
  readonly #terms: Terms;
  readonly #desk: Desk;
  readonly #ahead = new Map<readonly Block[], Ahead>();
  /** Where the next story begins that may begin anywhere. */
  #side: Page['side'] = 'recto';

  /** How many pages the book has at the least, as far as its letters were told. */
  readonly fewest: number;

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
    this.fewest = fewestPages(letters, measuresOf(settings, 0));
    const measures = measuresOf(settings, this.fewest);
    this.#desk = this.desk(measures, ornaments, Plates.NONE);
  }

  static async open(commission: Commission, world: World): Promise<ComposingRoom> {
    const held = new Held();
    const settings = roomy(commission.settings, held.report);
    const compositor = await Compositor.load(settings, world, held.report);
    const ours = await Ornaments.load([], world, held.report);
    return new ComposingRoom(commission, settings, held, compositor, world, ours);
  }

  /** Loads what is needed whatever the stories say: while the first is being edited, there is time for it. */
  prepare(): void {
    this.compositor.faceOf(bodyLetters(this.#desk));
    if (!this.settings.largePrint) hyphenatorOf(this.#language);
  }

  /** The face of the text itself. */
  get textFace(): Face {
    return this.compositor.faceOf(bodyLetters(this.#desk));
  }

  /** Casts words of a story's files in the text's letters while it is being edited, a few at each step. */
  *cast(files: readonly Uint8Array[], language: string): Generator<void> {
    const fount = this.compositor.fountOf(bodyLetters(this.#desk, language));
    for (const file of files) yield* cast(file, fount);
  }

  /** What everyone has at hand who composes in columns of these measures. */
  desk(measures: Measures, ornaments: Ornaments, plates: Plates): Desk {
    const { settings, design, compositor } = this;
    const [language, terms] = [this.#language, this.#terms];
    return { language, settings, design, measures, compositor, ornaments, plates, terms };
  }

  /**
   * Sets `story` ahead of its book, unless it has pictures or an ornament that must be read first. It is made up for the
   * side on which it will begin if the stories stand in the order in which they come. Null where it has to wait.
   */
  ahead(story: Story, { rank, behindPart }: Standing): Ahead | null {
    const { ornament, language } = story.settings;
    if (figuresOfStory(story).length > 0 || !(ornament === 'space' || isOurs(ornament))) return null;
    const owner = sectionElement(language, this.#language);
    const composed = composeStory(story, rank, this.#desk, owner);
    const made = makeUp(composed, behindPart || composed.opens !== 'next' ? 'recto' : this.#side, this.#desk.measures);
    if (made.pages.length % 2 === 1) this.#side = made.first === 'recto' ? 'verso' : 'recto';
    else this.#side = made.first;
    return { story: made, owner };
  }

  /** Keeps the pages of a story that was set ahead, or what is still needed of them, until the book takes them. */
  keep({ blocks }: Story, ahead: Ahead): void {
    this.#ahead.set(blocks, ahead);
  }

  /** `story` as it was set ahead, if its column is this one. */
  setAhead({ blocks }: Story, { margins }: Measures): Ahead | null {
    if (margins.inside !== this.#desk.measures.margins.inside) this.#ahead.clear();
    return this.#ahead.get(blocks) ?? null;
  }
}
