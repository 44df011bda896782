import { headingRanks, type Noted } from '../../../book/index.js';
import type { Block, Ornament } from '../../../document/index.js';
import type { StructureElement } from '../../../pages/index.js';
import type { TextStyle } from '../../letters/style.js';
import type { Stick } from '../stick.js';
import type { ComposingDesk } from '../tools.js';
import { References } from './references.js';

/** A section whose text is being set. */
export interface Scope {
  readonly desk: ComposingDesk;
  readonly stick: Stick;
  /** `Section.id`: what its anchors begin with. */
  readonly id: string;
  /** Rank of its title among the headings. */
  readonly rank: number;
  readonly language: string;
  readonly ornament: Ornament;
  readonly references: References;
  /** How far below the title each heading ranks. */
  readonly ranks: ReadonlyMap<Block, 1 | 2>;
  /** Names of the chapters' places, by their headings. */
  readonly chapters: ReadonlyMap<Block, string>;
}

/** How the blocks at one depth are set: the text's own, a letter's, a note's. */
export interface Hand {
  readonly owner: StructureElement;
  readonly letters: TextStyle;
  /** Points kept free on either side. */
  readonly left: number;
  readonly right: number;
  /** Whether the first paragraph opens a story, and shows it. */
  readonly opens: boolean;
  /** Whether it is a quotation's. */
  readonly quoted?: boolean;
  /** Whether it is a letter's. */
  readonly letter?: boolean;
}

/** Ems by which words of another hand stand in from the margins. */
export const INSET = 1.5;

/** Notes and captions are set in this share of the text's size. */
export const SMALL = 0.88;

/** The scope of what is no story: no chapter is named, and only an essay calls notes. */
export const plainScope = (id: string, stick: Stick, desk: ComposingDesk, noted: Noted | null = null): Scope => ({
  desk,
  stick,
  id,
  rank: 1,
  language: desk.language,
  ornament: desk.design.ornament,
  references: new References(id, desk, noted),
  ranks: headingRanks(noted?.blocks ?? []),
  chapters: new Map(),
});
