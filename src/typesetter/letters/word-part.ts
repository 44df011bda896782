import type { Mark } from '../../document/index.js';
import type { Fount } from './fount.js';
import type { LinkOf, Piece } from './piece.js';

/** A part of a word that is being read: runs end within words, too. */
export interface WordPart {
  readonly text: string;
  readonly fount: Fount;
  readonly marks: readonly Mark[];
  readonly link: LinkOf | null;
  /** Of UAX #9; 0 in text that knows one direction only. */
  readonly embedding: number;
  /** The pieces of a word that was closed and is taken up again: whatever they are set in, they stay as they are. */
  readonly made?: readonly Piece[];
}

/** Whether the part is a word as its fount sets it. */
export const isPlain = ({ marks, link, embedding, made }: WordPart): boolean =>
  !made && link === null && embedding === 0 && !marks.some(needsPiece);

/** Whether two parts look alike: then they are shaped as one, and kerned as one. */
export const alike = (a: WordPart, b: WordPart): boolean =>
  a.fount === b.fount &&
  a.link === b.link &&
  a.embedding === b.embedding &&
  !a.made &&
  a.marks.filter(needsPiece).join() === b.marks.filter(needsPiece).join();

/** Whether a mark changes more than the face. */
export const needsPiece = (mark: Mark): boolean =>
  mark === 'underline' || mark === 'strike' || mark === 'superscript' || mark === 'subscript';
