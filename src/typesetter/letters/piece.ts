import type { Face, Shaped } from '../../fonts/index.js';
import type { LinkTarget, StructureElement } from '../../pages/index.js';

/** What a piece is set in, as far as it is asked again when a word is parted: a `Fount` is one. */
export interface Letters {
  readonly face: Face;
  readonly features: readonly string[];
  /** BCP 47. */
  readonly language: string;
  /** Shapes a part of a word. */
  fragment(text: string): Shaped;
}

/** A stretch of one word in one fount. */
export interface Piece {
  readonly shaped: Shaped;
  readonly fount: Letters;
  /** Size of a superior or inferior that the face has no letters for, as a share of the text's; else 1. */
  readonly scale: number;
  /** Ems at the text's size that the baseline is raised. */
  readonly rise: number;
  readonly link: LinkOf | null;
  readonly underline: boolean;
  readonly strike: boolean;
  /** Embedding level of UAX #9: 0 in text that knows one direction only. */
  readonly embedding: number;
}

/** A place within a word where a line may end. Widths are thousandths of an em. */
export interface BreakPoint {
  /** UTF-16 index in the word's text. */
  readonly at: number;
  /** `hyphen` adds one; `hard` follows a hyphen that is there, `dash` a dash, ellipsis or slash; `torn` cuts anywhere. */
  readonly kind: 'hyphen' | 'hard' | 'dash' | 'torn';
  /** Of what stays, its hyphen included. */
  readonly before: number;
  /** Of what goes to the next line. */
  readonly after: number;
  /** What hangs out at the end and at the beginning of the line. */
  readonly right: number;
  readonly left: number;
  /** How much dearer than an ordinary one this place is: 1 for most. */
  readonly weight: number;
}

/** A place within a word where a line may end, not yet measured. */
export interface Opening {
  readonly at: number;
  readonly kind: BreakPoint['kind'];
  readonly weight: number;
}

/** A link as its words carry it. */
export interface LinkOf {
  readonly target: LinkTarget;
  readonly owner: StructureElement;
}
