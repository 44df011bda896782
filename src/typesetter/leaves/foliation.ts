import type { Matter, Section } from '../../book/index.js';
import { roman } from '../../document/index.js';
import type { Page } from '../../pages/index.js';
import type { ComposedSection, Heads } from '../compose/index.js';
import type { MadeUp, TypePage } from '../makeup/section-pages.js';

/** A section's pages, and what is to stand around them. */
export interface SetSection extends MadeUp {
  readonly section: Section;
  readonly heads: Heads | null;
}

/** One side of a sheet, with its number. */
export interface Leaf {
  readonly side: Page['side'];
  readonly label: string;
  /** Null on a blank. */
  readonly content: {
    readonly of: SetSection;
    readonly page: TypePage;
    /** Whether its section begins on it. */
    readonly first: boolean;
  } | null;
}

/**
 * Lays sections one behind the other, from a recto on, blanks between them where one must begin on a certain side. Front
 * pages are labelled in roman numerals, the rest in arabic: so the front's length moves no number of the body.
 */
export class Foliation {
  readonly #leaves: Leaf[] = [];
  #before: Section | null = null;

  constructor(readonly matter: Matter) {}

  get leaves(): readonly Leaf[] {
    return this.#leaves;
  }

  /** The side of the first page of a section that opens so, if it comes next. */
  sideOf(opens: ComposedSection['opens']): Page['side'] {
    // What follows a part's page begins on a recto, and so does the book.
    if (this.#before === null || this.#before.kind === 'part') return 'recto';
    return opens === 'next' ? this.#side : opens;
  }

  /** Adds a section, which must have been made up for the side that `sideOf` told; throws if not. */
  add(set: SetSection): void {
    if (set.first !== this.sideOf(set.opens)) throw new Error(`${set.section.id} is made up for a ${set.first}`);
    if (set.first !== this.#side) this.#leaf(null);
    for (const [index, page] of set.pages.entries()) {
      this.#leaf(page.blank ? null : { of: set, page, first: index === 0 });
    }
    this.#before = set.section;
  }

  get #side(): Page['side'] {
    return this.#leaves.length % 2 === 0 ? 'recto' : 'verso';
  }

  #leaf(content: Leaf['content']): void {
    const number = this.#leaves.length + 1;
    const label = this.matter === 'front' ? roman(number) : String(number);
    this.#leaves.push({ side: this.#side, label, content });
  }
}

/** A blank at the end, so that the next leaf is a recto. */
export function even(leaves: readonly Leaf[], matter: Matter): readonly Leaf[] {
  if (leaves.length % 2 === 0) return leaves;
  const label = matter === 'front' ? roman(leaves.length + 1) : String(leaves.length + 1);
  return [...leaves, { side: 'verso', label, content: null }];
}

/** The label of each place's page. */
export function labelsOf(leaves: readonly Leaf[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const { label, content } of leaves) for (const { name } of content?.page.places ?? []) labels.set(name, label);
  return labels;
}
