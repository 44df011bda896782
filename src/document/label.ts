import type { Form, NoteKind, NotePlace } from './settings.js';
import type { Span } from './source.js';

/** What a block of a story's file is. The contract's names: they stand in `why`, in `doubts` and in an editor's decisions. */
export type Label =
  | 'story'
  | 'title'
  | 'author'
  | 'header'
  | 'note'
  | 'furniture'
  | 'chapter'
  | 'heading'
  | 'break'
  | 'dedication'
  | 'epigraph'
  | 'end'
  | 'contents';

/** A label that is known before structure is searched for: a format's own mark, the manifest's word or an editor's. */
export interface FixedLabel {
  readonly label: Label;
  /** Of a note, where it is known. */
  readonly note: NoteKind | null;
  /** Of a note, where it is known. */
  readonly place: NotePlace | null;
  /** Of story, where its lines are decided to be other than they look. */
  readonly form?: Form;
  /** What says so, as a person is told: `AO3's notes`, `the manifest's strip:`. */
  readonly why: string;
}

/** What a block was found to be: all that is no plain story, and the story that is in doubt. */
export interface Finding {
  readonly label: Label;
  /** The two or three facts that paid for it. */
  readonly why: readonly string[];
  /** How much dearer the next best reading was, and which that is, where it was near enough to be a doubt. */
  readonly doubt: { readonly or: Label; readonly margin: number } | null;
  readonly text: string;
  readonly span: Span;
}
