/**
 * What a word processor's file holds, as it would be seen in that program, before anything is judged: the one shape that
 * Word's, OpenDocument's and rich text are read into.
 */
export interface TypedFile {
  /** What the file is, for `inspect`. */
  readonly format: string;
  readonly paragraphs: readonly TypedParagraph[];
  /** The paragraphs of footnotes and endnotes; a call names one by its index. */
  readonly notes: readonly (readonly TypedParagraph[])[];
  /** What an editor should hear of: what was left out or decided. */
  readonly findings: readonly Finding[];
}

/** What was left out of a file, or decided in it: how often, and where first. */
export interface Finding {
  readonly kind: FindingKind;
  /** How many of them; of hidden text, how many words. */
  readonly count: number;
  /** The index of the paragraph in which the first stands. */
  readonly paragraph: number;
}

export type FindingKind = 'insertion' | 'deletion' | 'move' | 'comment' | 'text-box' | 'hidden' | 'unread' | 'picture';

/** What a paragraph is by its style, or by a mark that says so for certain. */
export type Role =
  | 'text'
  | 'title'
  | 'subtitle'
  | 'author'
  | 'heading'
  | 'contents'
  | 'quote'
  | 'caption'
  | 'break'
  | 'furniture';

/** One paragraph as it was typed. */
export interface TypedParagraph {
  readonly role: Role;
  /** Of a heading, 1 to 9. */
  readonly level: number;
  readonly centred: boolean;
  readonly pieces: readonly Piece[];
  readonly border: Border | null;
  readonly item: Item | null;
  /** Whether it is no blank line though nothing is in it: a page ends there, or it is a cell's only one. */
  readonly unseen: boolean;
}

export type Piece = TextPiece | LinePiece | RulePiece | CallPiece | PicturePiece;

/** Words in one style. */
export interface TextPiece {
  readonly kind: 'text';
  readonly text: string;
  /** Marks as bits, see `marks.ts`. */
  readonly style: number;
  readonly link: string | null;
}

/** A line end within a paragraph. */
export interface LinePiece {
  readonly kind: 'line';
}

/** A drawn line across the page. */
export interface RulePiece {
  readonly kind: 'rule';
}

/** The call of a note. */
export interface CallPiece {
  readonly kind: 'call';
  readonly note: number;
}

/** A picture: where its bytes are, in the reader's own terms. */
export interface PicturePiece {
  readonly kind: 'picture';
  /** The part of the file that holds it, or where on the web or the disk it lies. */
  readonly href: string;
  readonly embedded: boolean;
  readonly alt: string;
}

/** The lines drawn around a paragraph. Neighbours with the same `key` stand within the same lines. */
export interface Border {
  readonly key: string;
  readonly above: boolean;
  readonly below: boolean;
  /** Between neighbours of the same border. */
  readonly between: boolean;
  /** At either side: a box, which parts nothing. */
  readonly sides: boolean;
  /** Set for this paragraph alone, not by its style. */
  readonly direct: boolean;
}

/** The place of a paragraph in a list. */
export interface Item {
  /** Paragraphs of the same list share it. */
  readonly list: string;
  /** 0 is the outermost. */
  readonly level: number;
  readonly ordered: boolean;
  /** What stands before it: `3.`, `•`; empty where nothing does. */
  readonly label: string;
  readonly number: number;
  /** Whether it goes on with the item of the paragraph before it. */
  readonly goesOn: boolean;
}
