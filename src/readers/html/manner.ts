import type { FixedLabel } from '../../document/index.js';
import type { BlockBuilder } from '../build/blocks.js';
import type { Styles } from './css.js';
import type { Role } from './sites/site.js';
import type { Element } from './tree.js';

/** What a picture of a page becomes: a figure, words that stand for it, or nothing. */
export type PictureMeant =
  | { readonly kind: 'figure'; readonly path: string; readonly alt: string }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'left'; readonly text: string; readonly why: string }
  | { readonly kind: 'nothing' };

/** What a walk asks while it reads. */
export interface Manner {
  readonly source: string;
  readonly styles: Styles;
  /** What an element is to the story; null where what stands around it decides. */
  role(element: Element): Role | null;
  /** The label of what a role marks for certain; null for the story's own words. */
  label(role: Role): FixedLabel | null;
  /** Hears that the story's words begin, each time they do. */
  begin(into: BlockBuilder): void;
  /** Hears of text that is no story. */
  left(start: number, end: number): void;
  /** Hears of an element that the page hides. */
  hidden(element: Element): void;
  picture(element: Element): PictureMeant;
  /** The note that an element calls; null if it calls none. */
  called(element: Element): string | null;
  /** The rank of a heading in the book; null where it is a paragraph. */
  rank(element: Element): number | null;
}
