import type { Form, Label, NoteKind, Span } from '../document/index.js';
import type { Anchor } from './anchor.js';

/** What a mark was decided to be; `fine`: what it is read as, without a doubt. */
export const MARKS = ['opens', 'closes', 'apostrophe', 'prime'] as const;
export type MarkIs = (typeof MARKS)[number];

/** What a block was decided to be: the contract's labels, but for what a gap is. */
export const BLOCKS = [
  'story',
  'title',
  'author',
  'header',
  'note',
  'furniture',
  'chapter',
  'heading',
  'dedication',
  'epigraph',
  'end',
] as const satisfies readonly Label[];
export type BlockIs = (typeof BLOCKS)[number];

/** What the gap between two paragraphs was decided to be: a scene break, or none. */
export const GAPS = ['break', 'beat'] as const;
export type GapIs = (typeof GAPS)[number];

/** What an editor decided. */
export type Verdict =
  /** With `everywhere`, every mark of the story that the same word touches. */
  | { readonly kind: 'mark'; readonly is: MarkIs; readonly everywhere: boolean }
  | {
      readonly kind: 'block';
      readonly is: BlockIs;
      readonly form: Form | null;
      readonly note: NoteKind | null;
      readonly through: string | null;
    }
  | { readonly kind: 'gap'; readonly is: GapIs }
  /** What is there stays as it was read: the doubt is over. */
  | { readonly kind: 'fine' }
  /** Other words in place of these; none where they are cut. */
  | { readonly kind: 'words'; readonly to: string }
  /** A question to the author, and what she answered; null: not yet. */
  | { readonly kind: 'ask'; readonly question: string; readonly answer: string | null };

/** One decision of an editor about a place in a story. */
export interface Decision {
  readonly anchor: Anchor;
  readonly verdict: Verdict;
  /** Whether it holds in every copy of a paragraph that stands more than once, word for word. */
  readonly copies: boolean;
  /** The code of the doubt that it ends; null: all that stand there. */
  readonly was: string | null;
  /** Where it stands in the file of decisions. */
  readonly span: Span;
}

/** The decisions of a book, by the story's file as the manifest names it. */
export type Settled = ReadonlyMap<string, readonly Decision[]>;
